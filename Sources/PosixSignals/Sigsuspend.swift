import ABI
import Processes
import Threads

extension Caller {
  /// `rt_sigsuspend(2)`: blocks the signals at `mask` instead of those that are blocked, and sleeps until a handler has run.
  /// - Throws: `.invalidArgument` for a set that is not 8 bytes, `.badAddress`, else always an interruption.
  public func rt_sigsuspend(mask: UserPointer<SignalSet>, size: UInt) throws(Errno) {
    try SignalSet.check(size)
    let mask = try mask.read()
    let before = thread.signals.blocked
    process.setBlocked(mask, of: thread)
    defer { thread.signals.maskAfterCall = before }
    try pause()
  }

  /// `pause(2)`: sleeps until a handler has run.
  /// - Throws: always an interruption.
  public func pause() throws(Errno) {
    while thread.scheduler.block() != .interrupted {}
    throw .restartUnlessHandled
  }
}
