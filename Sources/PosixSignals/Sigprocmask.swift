import ABI
import Processes
import Threads

/// How `rt_sigprocmask(2)` changes the mask.
public struct MaskChange: Sendable, SyscallArgument {
  let rawValue: Int32
  public init(register: UInt) { rawValue = Int32(truncatingIfNeeded: register) }

  /// `old` changed by `set`: with `SIG_BLOCK`, `SIG_UNBLOCK` or `SIG_SETMASK`.
  /// - Throws: `.invalidArgument` for another number, which Linux minds only when there is a set.
  func apply(_ set: SignalSet, to old: SignalSet) throws(Errno) -> SignalSet {
    switch rawValue {
    case 0: old.union(set)
    case 1: old.subtracting(set)
    case 2: set
    default: throw .invalidArgument
    }
  }
}

extension Caller {
  /// `rt_sigprocmask(2)`: changes the thread's blocked signals by `set` and stores the old ones at `old`; either may be null.
  /// - Throws: `.invalidArgument` for an unknown change or a set that is not 8 bytes; `.badAddress`.
  public func rt_sigprocmask(
    how: MaskChange, set: UserPointer<SignalSet>, old: UserPointer<SignalSet>, size: UInt
  ) throws(Errno) {
    try SignalSet.check(size)
    let before = thread.signals.blocked
    if !set.isNull {
      let blocked = try how.apply(try set.read(), to: before)
      process.setBlocked(blocked, of: thread)
      // Others are held when somebody awaits them: libc blocks all signals for a moment often.
      process.hold(blocked.intersection(.sentFromOutside))
    }
    if !old.isNull { try old.write(before) }
  }

  /// `rt_sigpending(2)`: stores at `set` which signals wait to be unblocked.
  /// - Throws: `.invalidArgument` for a set of more than 8 bytes, `.badAddress`.
  public func rt_sigpending(into set: UserPointer<SignalSet>, size: UInt) throws(Errno) {
    guard size <= SignalSet.byteCount else { throw .invalidArgument }
    let waiting = thread.signals.pending.signals.union(process.pendingSignals.signals)
    let told = UserBuffer(address: set.address, count: Int(size))
    try unsafe withUnsafeBytes(of: waiting.intersection(thread.signals.blocked)) { bytes throws(Errno) in
      // A shorter set is stored as far as it goes.
      unsafe try told.write(UnsafeRawBufferPointer(rebasing: bytes.prefix(told.count)))
    }
  }
}
