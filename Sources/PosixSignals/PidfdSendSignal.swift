import ABI
import Files
import Processes
import Threads

extension Caller {
  /// `pidfd_send_signal(2)`: sends `signal` to the process that `descriptor` names, with what is at `information`, or as
  /// `kill` does when that is null.
  /// - Throws: `.invalidArgument` for any flag, for no signal, or for another signal than the one at `information`;
  ///   `.badDescriptor` also when it names no process; `.operationNotPermitted` as `rt_sigqueueinfo`; `.badAddress`.
  public func pidfd_send_signal(
    to descriptor: Descriptor, signal: SignalArgument, information: UserPointer<SignalInformation>, flags: UInt32
  ) throws(Errno) {
    guard flags == 0 else { throw .invalidArgument }
    guard let file = try process.descriptors.file(at: descriptor) as? ProcessFile else { throw .badDescriptor }
    let target = file.process
    var told = process.information(of: Signal(rawValue: signal.rawValue), code: SignalInformation.fromUser)
    if !information.isNull {
      told = try information.read()
      guard told.signal == signal.rawValue else { throw .invalidArgument }
      guard told.code < 0 && told.code != SignalInformation.fromThread || target === process else {
        throw .operationNotPermitted
      }
    }
    guard try signal.signal != nil else { return }
    guard target.send(told, scheduler: thread.scheduler) != .full else { throw .wouldBlock }
  }
}
