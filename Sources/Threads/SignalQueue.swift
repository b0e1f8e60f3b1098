/// What a handler learns of its signal (`siginfo_t` of x86-64, 128 bytes).
@frozen public struct SignalInformation: Sendable, BitwiseCopyable {
  public var signal: Int32
  public var error: Int32 = 0
  /// `SI_*`, or what the kind of fault was.
  public var code: Int32
  var padding: Int32 = 0
  /// The sender (pid and uid), the timer (number and overrun), or the address of a fault.
  public var first: UInt64 = 0
  /// The value that came with it.
  public var value: UInt64 = 0
  public var rest = InlineArray<12, UInt64>(repeating: 0)

  /// Says that the kernel sends `signal`.
  @inlinable public init(_ signal: Signal, code: Int32 = SignalInformation.fromKernel) {
    self.signal = signal.rawValue
    self.code = code
  }
  /// Says that a process sends `signal`.
  @inlinable public init(_ signal: Signal, code: Int32, sender: Int32, user: UInt32) {
    self.init(signal, code: code)
    first = UInt64(UInt32(bitPattern: sender)) | UInt64(user) << 32
  }

  /// `SI_USER`: by `kill(2)`.
  @inlinable public static var fromUser: Int32 { 0 }
  /// `SI_KERNEL`.
  @inlinable public static var fromKernel: Int32 { 0x80 }
  /// `SI_TIMER`: by a timer of `timer_create(2)`.
  @inlinable public static var fromTimer: Int32 { -2 }
  /// `SI_TKILL`: by `tkill(2)` or `tgkill(2)`.
  @inlinable public static var fromThread: Int32 { -6 }
}

/// Where a queued signal came from, when that wants to know that it was taken.
public protocol SignalSource: AnyObject {
  /// The signal leaves the queue: it may still change what the receiver learns.
  func wasTaken(_ information: inout SignalInformation)
}

/// Signals that were sent and not yet handled, in order of arrival. A standard signal is in it at most once.
public struct SignalQueue {
  private struct Entry {
    var information: SignalInformation
    var source: (any SignalSource)?
  }

  /// The signals in the queue.
  public private(set) var signals = SignalSet()
  private var entries: [Entry] = []

  /// Signals that wait at most (`RLIMIT_SIGPENDING` is not asked).
  public static var capacity: Int { 4096 }

  public init() {}

  /// What became of a signal that was sent.
  public enum Outcome: UInt8, Sendable {
    case queued
    /// A standard signal was there already, or is ignored: this one is not told.
    case dropped
    /// The queue is full.
    case full
  }

  /// Adds a signal.
  public mutating func add(_ information: SignalInformation, source: (any SignalSource)?) -> Outcome {
    let signal = Signal(rawValue: information.signal)
    if signals.contains(signal.set) && !signal.isRealTime { return .dropped }
    guard entries.count < Self.capacity else { return .full }
    signals.insert(signal.set)
    entries.append(Entry(information: information, source: source))
    return .queued
  }

  /// Takes the oldest entry of `signal`.
  public mutating func take(_ signal: Signal) -> SignalInformation? {
    guard signals.contains(signal.set), let index = entries.firstIndex(where: { $0.information.signal == signal.rawValue })
    else { return nil }
    var entry = entries.remove(at: index)
    if !signal.isRealTime || !entries.contains(where: { $0.information.signal == signal.rawValue }) {
      signals.remove(signal.set)
    }
    entry.source?.wasTaken(&entry.information)
    return entry.information
  }

  /// Drops every entry of `dropped`.
  public mutating func drop(_ dropped: SignalSet) {
    while let signal = signals.intersection(dropped).first { while take(signal) != nil {} }
  }
}
