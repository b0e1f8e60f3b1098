import ABI
import CMachine
import Ground
import Processes
import Threads

/// The flags of `clock_nanosleep(2)` and `timer_settime(2)`; other bits are not looked at, as in Linux.
public struct SleepFlags: OptionSet, Sendable, SyscallArgument {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public init(register: UInt) { self.init(rawValue: UInt32(truncatingIfNeeded: register)) }
  /// `TIMER_ABSTIME`: the time is a moment, not a duration.
  public static var absolute: Self { Self(rawValue: 1) }
}

extension Caller {
  /// `nanosleep(2)`: sleeps for at least `request`; a signal handler ends it early and what is left is stored at `remaining`.
  /// - Throws: `.interrupted`; `.invalidArgument` for a negative or malformed time; `.badAddress`.
  public func nanosleep(request: UserPointer<TimeSpec>, remaining: UserPointer<TimeSpec>) throws(Errno) {
    try clock_nanosleep(clock: .monotonic, flags: [], request: request, remaining: remaining)
  }

  /// `clock_nanosleep(2)`: sleeps for `request`, or until it on `clock` when `flags` say so.
  /// - Throws: `.interrupted`, with the rest of a relative sleep stored at `remaining` unless that is null;
  ///   `.invalidArgument` for a malformed time or a thread's clock; `.notSupported` for a clock without sleeps.
  public func clock_nanosleep(
    clock: ClockIdentifier, flags: SleepFlags, request: UserPointer<TimeSpec>, remaining: UserPointer<TimeSpec>
  ) throws(Errno) {
    try checkSleeps(on: clock)
    let time = try request.read()
    guard time.isValidTimeout else { throw .invalidArgument }
    let deadline = try self.deadline(after: time, on: clock, isAbsolute: flags.contains(.absolute))
    switch thread.scheduler.block(until: deadline) {
    case .interrupted:
      guard !flags.contains(.absolute), !remaining.isNull else { throw .interrupted }
      let left = max(0, (deadline - .now).nanoseconds)
      try remaining.write(TimeSpec(totalNanoseconds: left))
      throw .interrupted
    case .none, .woken, .timedOut: return
    }
  }

  private func checkSleeps(on clock: ClockIdentifier) throws(Errno) {
    switch clock {
    case .realtime, .monotonic: return
    case .thread, .threadNumbered: throw .invalidArgument
    case .monotonicRaw, .realtimeCoarse, .monotonicCoarse: throw .notSupported
    case .process, .processNumbered: throw .unsupported(.notSupported)
    }
  }

  /// The instant that lies `time` ahead, or at `time` on `clock` when `isAbsolute`.
  func deadline(after time: TimeSpec, on clock: ClockIdentifier, isAbsolute: Bool) throws(Errno) -> Instant {
    guard isAbsolute else { return .now + Duration(time) }
    guard clock == .realtime else { return Instant(nanoseconds: time.totalNanoseconds) }
    // Deviation: a sleep until a wall clock time does not notice that the clock is set meanwhile.
    return .now + Duration(nanoseconds: time.totalNanoseconds.subtractingReportingOverflow(platform_realtime()).partialValue)
  }
}
