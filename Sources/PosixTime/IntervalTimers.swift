import ABI
import Ground
import Processes
import Threads

/// A timer of `setitimer(2)`.
public enum IntervalTimer: Int, Sendable, SyscallArgument {
  /// `ITIMER_REAL`: time as it passes; sends `SIGALRM`.
  case real
  /// `ITIMER_VIRTUAL`: processor time of the process; sends `SIGVTALRM`.
  case virtual
  /// `ITIMER_PROF`: processor time of the process and of the system for it; sends `SIGPROF`.
  case profiling

  /// Decodes `register`.
  /// - Throws: `.invalidArgument`.
  public init(register: UInt) throws(Errno) {
    guard let timer = IntervalTimer(rawValue: Int(Int32(truncatingIfNeeded: register))) else { throw .invalidArgument }
    self = timer
  }

  var signal: Signal {
    switch self {
    case .real: .alarm
    case .virtual: .virtualAlarm
    case .profiling: .profilingAlarm
    }
  }
}

/// When an interval timer expires and how often after that (`struct itimerval`, 32 bytes).
@frozen public struct IntervalSetting: Sendable, BitwiseCopyable {
  /// The time between expirations; zero for a single one.
  public var interval: TimeValue
  /// The time until the next expiration; zero for none.
  public var value: TimeValue

  /// Whether both times are ones that a timer takes.
  var isValid: Bool { interval.isValidTimeout && value.isValidTimeout }
}

extension TimeValue {
  /// The time that is `duration` long, but not nothing when that is not.
  init(_ duration: Duration) {
    let microseconds = duration == .zero ? 0 : max(1, duration.nanoseconds / 1000)
    self.init(seconds: microseconds / 1_000_000, microseconds: microseconds % 1_000_000)
  }
  var isValidTimeout: Bool { seconds >= 0 && (0..<1_000_000).contains(microseconds) }
  var duration: Duration { Duration(TimeSpec(seconds: seconds, nanoseconds: microseconds * 1000)) }
}

extension Caller {
  /// `getitimer(2)`: stores at `setting` what is left until timer `which` expires, and its interval.
  /// - Throws: `.invalidArgument` for no timer, `.badAddress`.
  public func getitimer(which: IntervalTimer, into setting: UserPointer<IntervalSetting>) throws(Errno) {
    try setting.write(self.setting(of: which))
  }

  /// `setitimer(2)`: lets timer `which` expire as `new` says, or never when its value is zero, and stores what was left of
  /// the old setting at `old` unless that is null.
  /// - Throws: `.invalidArgument` for no timer or a malformed time, `.badAddress`.
  public func setitimer(
    which: IntervalTimer, new: UserPointer<IntervalSetting>, old: UserPointer<IntervalSetting>
  ) throws(Errno) {
    let none = TimeValue(seconds: 0, microseconds: 0)
    // Linux takes a null pointer for a setting of zeroes.
    let wanted = new.isNull ? IntervalSetting(interval: none, value: none) : try new.read()
    guard wanted.isValid else { throw .invalidArgument }
    let before = setting(of: which)
    arm(which, after: wanted.value.duration, every: wanted.interval.duration)
    if !old.isNull { try old.write(before) }
  }

  /// `alarm(2)`: sends `SIGALRM` in so many seconds, or never for 0, and returns the seconds that were left of the last alarm.
  public func alarm(seconds: UInt32) -> UInt32 {
    let before = setting(of: .real).value
    arm(.real, after: Duration(milliseconds: Int64(seconds) * 1000), every: .zero)
    // Linux rounds, but never to 0.
    let isRoundedUp = before.microseconds >= 500_000 || (before.seconds == 0 && before.microseconds > 0)
    return UInt32(truncatingIfNeeded: before.seconds) + (isRoundedUp ? 1 : 0)
  }

  private func setting(of which: IntervalTimer) -> IntervalSetting {
    guard let timer = process.intervalTimers[which.rawValue] else {
      return IntervalSetting(interval: TimeValue(.zero), value: TimeValue(.zero))
    }
    return IntervalSetting(interval: TimeValue(timer.interval), value: TimeValue(timer.remaining))
  }

  private func arm(_ which: IntervalTimer, after value: Duration, every interval: Duration) {
    if value == .zero && process.intervalTimers[which.rawValue] == nil { return }
    let timer =
      process.intervalTimers[which.rawValue]
      ?? ApplicationTimer(
        counting: which == .real ? .passing : .processor, information: SignalInformation(which.signal), process: process,
        scheduler: thread.scheduler)
    process.intervalTimers[which.rawValue] = timer
    timer.set(to: value == .zero ? .never : timer.counted.now + value, every: interval)
  }
}
