import ABI
import Processes
import Threads

extension Caller {
  /// `rt_sigqueueinfo(2)`: sends `signal` to the process `process` with what is at `information`.
  /// - Throws: `.operationNotPermitted` when it claims to come from the kernel or by `kill` and goes to another process;
  ///   `.noSuchProcess`, `.invalidArgument` for no signal, `.wouldBlock` when too many signals wait, `.badAddress`.
  public func rt_sigqueueinfo(
    to number: Int32, signal: SignalArgument, information: UserPointer<SignalInformation>
  ) throws(Errno) {
    var told = try information.read()
    told.signal = signal.rawValue
    guard told.code < 0 && told.code != SignalInformation.fromThread || number == process.identifier else {
      throw .operationNotPermitted
    }
    guard number > 0 else { throw .noSuchProcess }
    _ = try thread(numbered: number)
    guard try signal.signal != nil else { return }
    guard process.send(told, scheduler: thread.scheduler) != .full else { throw .wouldBlock }
  }

  /// `rt_tgsigqueueinfo(2)`: sends `signal` to the thread `thread` of the process `process` with what is at `information`.
  /// - Throws: as `rt_sigqueueinfo`, and `.invalidArgument` for numbers that nobody can have.
  public func rt_tgsigqueueinfo(
    to group: Int32, thread number: Int32, signal: SignalArgument, information: UserPointer<SignalInformation>
  ) throws(Errno) {
    var told = try information.read()
    told.signal = signal.rawValue
    guard group > 0 && number > 0 else { throw .invalidArgument }
    guard told.code < 0 && told.code != SignalInformation.fromThread || group == process.identifier else {
      throw .operationNotPermitted
    }
    guard group == process.identifier else { throw .noSuchProcess }
    let target = try thread(numbered: number)
    guard try signal.signal != nil else { return }
    guard process.send(told, to: target) != .full else { throw .wouldBlock }
  }
}
