import ABI
import CMachine
import Processes

extension Caller {
  /// `clock_gettime(2)`: stores the reading of `clock` at `time`.
  /// - Throws: `.invalidArgument` for a clock that does not exist; `.badAddress`.
  @inline(__always)
  public func clock_gettime(clock: ClockIdentifier, into time: UserPointer<TimeSpec>) throws(Errno) {
    try time.write(try reading(of: clock))
  }

  /// `clock_getres(2)`: stores the resolution of `clock` at `resolution`, unless that is null.
  /// - Throws: `.invalidArgument` for a clock that does not exist; `.badAddress`.
  public func clock_getres(clock: ClockIdentifier, into resolution: UserPointer<TimeSpec>) throws(Errno) {
    _ = try reading(of: clock)
    if !resolution.isNull { try resolution.write(TimeSpec(totalNanoseconds: clock.resolution)) }
  }

  /// `gettimeofday(2)`: stores the wall clock at `time` and zeroes at `zone`; either may be null.
  /// - Throws: `.badAddress`.
  @inline(__always)
  public func gettimeofday(into time: UserPointer<TimeValue>, zone: UserPointer<TimeZone>) throws(Errno) {
    let now = platform_time(PLATFORM_REALTIME)
    if !time.isNull {
      // The unsigned 32-bit division is a multiplication.
      let microseconds = UInt32(truncatingIfNeeded: now.nanoseconds) / 1000
      try time.write(TimeValue(seconds: now.seconds, microseconds: Int64(microseconds)))
    }
    if !zone.isNull { try zone.write(TimeZone()) }
  }

  /// `time(2)`: returns the wall clock's seconds, and stores them at `seconds` unless that is null.
  /// - Throws: `.badAddress`.
  @inline(__always)
  public func time(into seconds: UserPointer<Int>) throws(Errno) -> Int {
    let now = Int(platform_time(PLATFORM_REALTIME).seconds)
    if !seconds.isNull { try seconds.write(now) }
    return now
  }

  /// `times(2)`: returns the monotonic clock in ticks of 10 ms, and stores the processor time at `used` unless that is null.
  /// - Throws: `.badAddress`.
  public func times(into used: UserPointer<ProcessTimes>) throws(Errno) -> Int {
    if !used.isNull {
      // Deviation: no time counts as the system's.
      try used.write(ProcessTimes(user: Int(platform_processor_time() / ProcessTimes.tick)))
    }
    return Int(platform_monotonic() / ProcessTimes.tick)
  }
}

/// What `gettimeofday(2)` tells of the zone (`struct timezone`): nothing, as in Linux unless somebody set it.
@frozen public struct TimeZone: Sendable, BitwiseCopyable {
  public var minutesWest: Int32 = 0
  public var daylightSaving: Int32 = 0
  public init() {}
}

/// Processor time in ticks (`struct tms`).
@frozen public struct ProcessTimes: Sendable, BitwiseCopyable {
  public var user: Int
  public var system = 0
  public var childrenUser = 0
  public var childrenSystem = 0
  /// Makes the times of a process without children.
  public init(user: Int) { self.user = user }

  /// Nanoseconds in a tick (`sysconf(_SC_CLK_TCK)` is 100).
  public static var tick: Int64 { 10_000_000 }
}
