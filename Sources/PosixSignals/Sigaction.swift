import ABI
import Processes
import Threads

extension Caller {
  /// `rt_sigaction(2)`: sets the action at `signal` from `new` and stores the old one at `old`; either may be null. What is
  /// pending and now ignored goes.
  /// - Throws: `.invalidArgument` for no signal, for a change of `SIGKILL` or `SIGSTOP`, and for a set that is not 8 bytes;
  ///   `.badAddress`.
  public func rt_sigaction(
    signal: SignalArgument, new: UserPointer<SignalAction>, old: UserPointer<SignalAction>, size: UInt
  ) throws(Errno) {
    try SignalSet.check(size)
    let action: SignalAction? = new.isNull ? nil : try new.read()
    guard let signal = try signal.signal else { throw .invalidArgument }
    guard action == nil || !SignalSet.unblockable.contains(signal.set) else { throw .invalidArgument }
    process.inherit(signal)
    let before = process.signals[signal]
    if var action {
      action.flags.formIntersection(.known)
      action.mask.subtract(.unblockable)
      if !action.isDefault && !action.isIgnored { process.prepareHandlers() }
      process.signals[signal] = action
      if process.ignores(signal) { process.drop(signal.set, scheduler: thread.scheduler) }
      process.updateHostDisposition(of: signal)
    }
    if !old.isNull { try old.write(before) }
  }
}
