import ABI
import CMachine
import Ground
import Processes
import Threads

/// What a timer does when it expires (`struct sigevent` as the kernel has it, 64 bytes).
@frozen public struct TimerEvent: Sendable, BitwiseCopyable {
  /// The value that comes with the signal.
  public var value: UInt64
  /// The signal.
  public var signal: Int32
  /// `SIGEV_*`.
  public var notification: Int32
  /// The thread of `SIGEV_THREAD_ID`.
  public var thread: Int32
  var padding = InlineArray<11, UInt32>(repeating: 0)
}

extension Caller {
  /// `timer_create(2)`: makes a disarmed timer on `clock` that does what `event` says, or sends `SIGALRM` when that is null,
  /// and stores its number at `identifier`.
  /// - Throws: `.invalidArgument` for no clock or a malformed event, `.operationNotSupported` for a clock without timers,
  ///   `.badAddress`.
  public func timer_create(
    clock: ClockIdentifier, event: UserPointer<TimerEvent>, into identifier: UserPointer<Int32>
  ) throws(Errno) {
    let counted = try clock.counted
    let number = process.timers.firstIndex { $0 == nil } ?? process.timers.count
    let (information, thread) = try reaction(to: event, timer: number)
    let timer = ApplicationTimer(
      counting: counted, isRealtime: clock == .realtime, information: information, thread: thread, process: process,
      scheduler: self.thread.scheduler)
    try identifier.write(Int32(number))
    if number < process.timers.count { process.timers[number] = timer } else { process.timers.append(timer) }
  }

  /// `timer_settime(2)`: lets timer `identifier` expire as `new` says, or never when its value is zero, and stores what was
  /// left of the old setting at `old` unless that is null.
  /// - Throws: `.invalidArgument` for no timer or a malformed time, `.badAddress`.
  public func timer_settime(
    _ identifier: Int32, flags: SleepFlags, new: UserPointer<TimerSetting>, old: UserPointer<TimerSetting>
  ) throws(Errno) {
    guard !new.isNull else { throw .invalidArgument }
    let wanted = try new.read()
    guard wanted.isValid else { throw .invalidArgument }
    let timer = try timer(numbered: identifier)
    let before = timer.setting
    timer.set(to: timer.expiry(after: wanted.value, isAbsolute: flags.contains(.absolute)), every: Duration(wanted.interval))
    if !old.isNull { try old.write(before) }
  }

  /// `timer_gettime(2)`: stores at `setting` what is left until timer `identifier` expires, and its interval.
  /// - Throws: `.invalidArgument` for no timer, `.badAddress`.
  public func timer_gettime(_ identifier: Int32, into setting: UserPointer<TimerSetting>) throws(Errno) {
    try setting.write(timer(numbered: identifier).setting)
  }

  /// `timer_getoverrun(2)`: how many expirations the last signal of timer `identifier` stood for, beyond the first.
  /// - Throws: `.invalidArgument` for no timer.
  public func timer_getoverrun(_ identifier: Int32) throws(Errno) -> Int32 { try timer(numbered: identifier).overrun }

  /// `timer_delete(2)`: disarms and forgets timer `identifier`.
  /// - Throws: `.invalidArgument` for no timer.
  public func timer_delete(_ identifier: Int32) throws(Errno) {
    try timer(numbered: identifier).set(to: .never, every: .zero)
    process.timers[Int(identifier)] = nil
  }

  private func timer(numbered identifier: Int32) throws(Errno) -> ApplicationTimer {
    guard process.timers.indices.contains(Int(identifier)), let timer = process.timers[Int(identifier)] else {
      throw .invalidArgument
    }
    return timer
  }

  /// What to send at an expiration, nil for nothing, and to which thread, nil for the process.
  private func reaction(to event: UserPointer<TimerEvent>, timer number: Int) throws(Errno) -> (SignalInformation?, Thread?) {
    var information = SignalInformation(.alarm, code: SignalInformation.fromTimer)
    information.first = UInt64(number)
    information.value = UInt64(number)
    guard !event.isNull else { return (information, nil) }
    let event = try event.read()
    guard let notification = TimerNotification(rawValue: event.notification) else { throw .invalidArgument }
    if notification == .none { return (nil, nil) }
    guard 1...64 ~= event.signal else { throw .invalidArgument }
    information.signal = event.signal
    information.value = event.value
    guard notification == .oneThread else { return (information, nil) }
    guard let receiver = thread.scheduler.thread(numbered: event.thread), process.owns(receiver) else {
      throw .invalidArgument
    }
    return (information, receiver)
  }
}

/// `SIGEV_*`: who is told of an expiration.
private enum TimerNotification: Int32 {
  /// `SIGEV_SIGNAL`: the process.
  case signal
  /// `SIGEV_NONE`: nobody.
  case none
  /// `SIGEV_THREAD`, which is libc's business: the process.
  case function
  /// `SIGEV_THREAD_ID`: one thread.
  case oneThread = 4
}

extension ClockIdentifier {
  /// What timers on the clock count.
  /// - Throws: `.operationNotSupported` for a clock without timers.
  fileprivate var counted: CountedTime {
    get throws(Errno) {
      switch self {
      case .realtime, .monotonic: .passing
      case .process, .thread, .processNumbered, .threadNumbered: .processor
      case .monotonicRaw, .realtimeCoarse, .monotonicCoarse: throw .notSupported
      }
    }
  }
}

extension ApplicationTimer {
  fileprivate var setting: TimerSetting {
    TimerSetting(
      interval: TimeSpec(totalNanoseconds: interval.nanoseconds), value: TimeSpec(totalNanoseconds: remaining.nanoseconds))
  }

  /// When the timer expires if it is set to `value`; zero means never.
  fileprivate func expiry(after value: TimeSpec, isAbsolute: Bool) -> Instant {
    guard value.totalNanoseconds > 0 else { return .never }
    guard isAbsolute else { return counted.now + Duration(value) }
    guard isRealtime else { return Instant(nanoseconds: value.totalNanoseconds) }
    // Nobody sets the wall clock, so that the two clocks never move against each other by more than the host moves them.
    return .now + Duration(nanoseconds: max(0, value.totalNanoseconds &- platform_realtime()))
  }
}
