import ABI
import Processes
import Threads

extension Caller {
  /// `kill(2)`: sends `signal` to the process `process`, to the caller's group (0), to the group `-process`, or to every
  /// process but the caller's and the first one (-1); no signal only asks whether it may.
  /// - Throws: `.noSuchProcess`, `.invalidArgument` for no signal.
  public func kill(process number: Int32, signal: SignalArgument) throws(Errno) {
    guard isTarget(number) else { throw .noSuchProcess }
    guard let signal = try signal.signal else { return }
    process.send(process.information(of: signal, code: SignalInformation.fromUser), scheduler: thread.scheduler)
  }

  /// `tkill(2)`: sends `signal` to the thread `number`.
  /// - Throws: `.noSuchProcess`, `.invalidArgument` for no signal or a number that no thread can have, `.wouldBlock` when too many
  ///   signals wait.
  public func tkill(thread number: Int32, signal: SignalArgument) throws(Errno) {
    guard number > 0 else { throw .invalidArgument }
    try send(signal, to: number)
  }

  /// `tgkill(2)`: sends `signal` to the thread `number` of the process `process`.
  /// - Throws: as `tkill`, and `.noSuchProcess` also when the thread is one of another process.
  public func tgkill(process group: Int32, thread number: Int32, signal: SignalArgument) throws(Errno) {
    guard group > 0 && number > 0 else { throw .invalidArgument }
    guard group == process.identifier else { throw .noSuchProcess }
    try send(signal, to: number)
  }

  /// The thread of this process that has the number `number`.
  /// - Throws: `.noSuchProcess`.
  func thread(numbered number: Int32) throws(Errno) -> Thread {
    // The caller itself, which `raise(3)` means, needs no search.
    if number == thread.identifier { return thread }
    guard let target = thread.scheduler.thread(numbered: number), process.owns(target) else { throw .noSuchProcess }
    return target
  }

  private func send(_ signal: SignalArgument, to number: Int32) throws(Errno) {
    let target = try thread(numbered: number)
    guard let signal = try signal.signal else { return }
    let outcome = process.send(process.information(of: signal, code: SignalInformation.fromThread), to: target)
    guard outcome != .full else { throw .wouldBlock }
  }

  /// Whether `kill(2)` with `number` means the caller's process, alone or among others.
  private func isTarget(_ number: Int32) -> Bool {
    switch number {
    case 1...: (try? thread(numbered: number)) != nil
    case 0: true
    // A process never signals itself so, and there is no other.
    case -1: false
    default: number != .min && -number == process.group
    }
  }
}
