/// A set of signals (`sigset_t` of the kernel: bit n-1 is signal n).
public struct SignalSet: OptionSet, Sendable, BitwiseCopyable {
  public let rawValue: UInt64
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The signal of the lowest number, if there is one.
  @inlinable public var first: Signal? {
    rawValue == 0 ? nil : Signal(rawValue: Int32(rawValue.trailingZeroBitCount + 1))
  }
  /// The signals that the set does not have.
  @inlinable public var inverted: SignalSet { SignalSet(rawValue: ~rawValue) }
}

/// What a thread knows of signals.
public struct ThreadSignals {
  /// Signals that wait until they are unblocked. Set with `Process.setBlocked(_:of:)`, which keeps `hasDeliverable`.
  public var blocked = SignalSet()
  /// Signals sent to this thread.
  public var pending = SignalQueue()
  /// Signals that `rt_sigtimedwait(2)` waits for, empty outside of it.
  public var awaited = SignalSet()
  /// The mask to go back to when a call that sleeps under another mask (`rt_sigsuspend(2)`) has ended.
  public var maskAfterCall: SignalSet?
  /// Where handlers with `SA_ONSTACK` run.
  public var alternateStack = SignalStack()
  /// Whether `rt_sigreturn(2)` was called: the way out restores the registers from the signal's frame.
  public var isReturningFromHandler = false

  /// Whether a signal is to be handled now. Kept up to date by whoever changes `blocked`, `pending` or the process's
  /// pending set, so that the doors and sleeps ask one word.
  public var hasDeliverable = false

  public init() {}

  /// Whether musl's cancellation signal waits, blocked or not: it ends every sleep, and musl decides what follows.
  public var isCancelled: Bool { pending.signals.contains(Signal.cancellation.set) }
}

/// The stack of `sigaltstack(2)` (`stack_t`, 24 bytes).
@frozen public struct SignalStack: Sendable, BitwiseCopyable {
  /// The lowest address.
  public var start: UInt = 0
  /// `SS_*`.
  public var flags: Int32 = SignalStack.disabled
  var padding: Int32 = 0
  /// The length in bytes.
  public var size: UInt = 0
  @inlinable public init() {}
  /// No stack; of `flags` the other ones are kept.
  @inlinable public init(disabledWith flags: Int32) { self.flags = flags | SignalStack.disabled }

  /// `SS_ONSTACK`: the thread runs on it.
  @inlinable public static var inUse: Int32 { 1 }
  /// `SS_DISABLE`: there is none.
  @inlinable public static var disabled: Int32 { 2 }
  /// `SS_AUTODISARM`: it is put aside while a handler runs on it.
  @inlinable public static var selfDisarming: Int32 { .min }
  /// The least size (`MINSIGSTKSZ`).
  @inlinable public static var minimumSize: UInt { 2048 }

  /// Whether there is a stack, one that is not put aside, and `stackPointer` lies on it.
  @inlinable public func contains(_ stackPointer: UInt) -> Bool {
    flags & (Self.disabled | Self.selfDisarming) == 0 && stackPointer > start && stackPointer &- start <= size
  }
}
