import ABI
import CMachine
import Processes
import Threads

extension Caller {
  /// `rt_sigreturn(2)`: goes back to what a handler interrupted. The way out of the door does it, as it alone has the
  /// registers.
  public func rt_sigreturn() {
    process.prepareHandlers()
    thread.signals.isReturningFromHandler = true
    machine_set_pending(UInt32(MACHINE_PENDING_SIGNAL))
  }

  /// `restart_syscall(2)`: goes on with an interrupted call. Calls start again without it here, so there never is one.
  /// - Throws: always `.interrupted`, as Linux where no call was interrupted.
  public func restart_syscall() throws(Errno) -> Int { throw .interrupted }
}
