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

  /// The mask to go back to when a signal has interrupted a call that waited with another one (`ppoll(2)` and its
  /// kin): the signal is handled under the mask of the wait, and this one is put back after it.
  public var maskAfterSignal: SignalSet?

  public init() {}

  /// Blocks `mask` instead of what was blocked, which it returns.
  public mutating func replaceMask(_ mask: SignalSet) -> SignalSet {
    let before = blocked
    blocked = mask
    hasDeliverable = !pending.isSubset(of: blocked)
    return before
  }
}
