/// A set of signals (`sigset_t` of the kernel: bit n-1 is signal n).
public struct SignalSet: OptionSet, Sendable, BitwiseCopyable {
  public let rawValue: UInt64
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }
}

/// What a thread knows of signals.
public struct ThreadSignals {
  /// Signals that wait until they are unblocked.
  public var blocked = SignalSet()
  /// Signals sent to this thread.
  public var pending = SignalSet()

  /// Whether a signal is to be handled now. Kept up to date by whoever changes `blocked`, `pending` or the process's
  /// pending set, so that the doors and sleeps ask one word.
  public var hasDeliverable = false

  public init() {}
}
