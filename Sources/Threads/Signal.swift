/// A signal's number, 1 to 64.
public struct Signal: Equatable, Sendable {
  public let rawValue: Int32
  /// Names signal `rawValue`, which lies in 1...64.
  @inlinable public init(rawValue: Int32) { self.rawValue = rawValue }

  /// The set that has only this signal.
  @inlinable public var set: SignalSet { SignalSet(rawValue: 1 << UInt64(rawValue - 1)) }

  /// `SIGKILL`.
  @inlinable public static var kill: Signal { Signal(rawValue: 9) }
  /// `SIGSTOP`.
  @inlinable public static var stop: Signal { Signal(rawValue: 19) }
}

extension SignalSet {
  /// The signals that nobody can block or catch: `SIGKILL` and `SIGSTOP`.
  @inlinable public static var unblockable: Self { [Signal.kill.set, Signal.stop.set] }
}
