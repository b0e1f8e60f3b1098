import ABI
import CMachine
import Ground
import Processes
import Threads

extension Caller {
  /// `rt_sigtimedwait(2)`: takes a signal of `set` that waits, or waits for one, at most for the time at `timeout` unless
  /// that is null; stores what is known of it at `information` unless that is null, and returns its number.
  /// - Throws: `.wouldBlock` when the time is over, `.interrupted` when a handler of another signal ran, `.invalidArgument`
  ///   for a malformed time or a set that is not 8 bytes, `.badAddress`.
  public func rt_sigtimedwait(
    set: UserPointer<SignalSet>, into information: UserPointer<SignalInformation>, timeout: UserPointer<TimeSpec>, size: UInt
  ) throws(Errno) -> Int32 {
    try SignalSet.check(size)
    let wanted = try set.read().subtracting(.unblockable)
    let deadline = try deadline(after: timeout)
    let taken = try take(wanted, until: deadline)
    if !information.isNull { try information.write(taken) }
    return taken.signal
  }

  private func take(_ wanted: SignalSet, until deadline: Instant) throws(Errno) -> SignalInformation {
    if let taken = process.takeSignal(of: wanted, for: thread) { return taken }
    guard deadline.nanoseconds > 0 else { throw .wouldBlock }
    process.hold(wanted)
    thread.signals.awaited = wanted
    let reason = thread.scheduler.block(until: deadline)
    thread.signals.awaited = SignalSet()
    if let taken = process.takeSignal(of: wanted, for: thread) { return taken }
    throw reason == .interrupted ? .interrupted : .wouldBlock
  }

  private func deadline(after timeout: UserPointer<TimeSpec>) throws(Errno) -> Instant {
    guard !timeout.isNull else { return .never }
    let time = try timeout.read()
    guard time.isValidTimeout else { throw .invalidArgument }
    return time.totalNanoseconds == 0 ? Instant(nanoseconds: 0) : .now + Duration(time)
  }
}
