import ABI
import CMachine
import Processes

extension Caller {
  /// `clock_settime(2)`: refuses to set `clock`, as Linux does a process without `CAP_SYS_TIME`: the clocks are the host's.
  /// - Throws: `.invalidArgument` for a clock that nobody can set or a malformed time, `.badAddress`, else
  ///   `.operationNotPermitted`.
  public func clock_settime(clock: ClockIdentifier, to time: UserPointer<TimeSpec>) throws(Errno) {
    guard clock.isSettable else { throw .invalidArgument }
    let time = try time.read()
    guard clock != .realtime || time.isValidTimeout else { throw .invalidArgument }
    throw refusalToAnybody
  }

  /// `settimeofday(2)`: refuses to set the clock, as `clock_settime`.
  /// - Throws: `.badAddress`, `.invalidArgument` for a malformed time, else `.operationNotPermitted`.
  public func settimeofday(to time: UserPointer<TimeValue>, zone: UserPointer<TimeZone>) throws(Errno) {
    if !time.isNull {
      let time = try time.read()
      guard time.isValidTimeout else { throw .invalidArgument }
    }
    if !zone.isNull { _ = try zone.read() }
    throw refusalToAnybody
  }

  /// `adjtimex(2)`: tells at `state` how the wall clock is adjusted, which is not known here, and returns `TIME_ERROR`.
  /// - Throws: `.operationNotPermitted` for what would adjust it, `.badAddress`.
  public func adjtimex(_ state: UserPointer<ClockAdjustment>) throws(Errno) -> Int32 {
    let asked = try state.read()
    guard asked.modes == 0 || asked.modes == ClockAdjustment.readOffset else { throw refusalToAnybody }
    let now = TimeSpec(totalNanoseconds: platform_realtime())
    try state.write(ClockAdjustment(modes: asked.modes, now: now))
    return ClockAdjustment.unsynchronized
  }

  /// `clock_adjtime(2)`: as `adjtimex`, of `clock`.
  /// - Throws: `.invalidArgument` for no clock, `.notSupported` for another one than the wall clock, and as `adjtimex`.
  public func clock_adjtime(clock: ClockIdentifier, _ state: UserPointer<ClockAdjustment>) throws(Errno) -> Int32 {
    guard clock == .realtime else {
      _ = try state.read()
      throw .notSupported
    }
    return try adjtimex(state)
  }
}

extension ClockIdentifier {
  /// Whether somebody could set the clock, were it allowed: of processor clocks Linux says so too.
  fileprivate var isSettable: Bool {
    switch self {
    case .realtime, .process, .thread, .processNumbered, .threadNumbered: true
    case .monotonic, .monotonicRaw, .realtimeCoarse, .monotonicCoarse: false
    }
  }
}

/// How the kernel keeps the wall clock right (`struct timex`, 208 bytes).
@frozen public struct ClockAdjustment: Sendable, BitwiseCopyable {
  /// What to change (`ADJ_*`).
  public var modes: UInt32
  var padding: UInt32 = 0
  var offset = 0
  var frequency = 0
  var maximumError = 16_000_000
  var estimatedError = 16_000_000
  /// `STA_UNSYNC`.
  var status: Int32 = 0x40
  var padding2: UInt32 = 0
  var constant = 2
  var precision = 1
  var tolerance = 32_768_000
  /// The wall clock.
  public var now: TimeValue
  /// Microseconds between ticks.
  var tick = 10_000
  // What a pulse per second would tell, the difference to atomic time, and room.
  var rest = InlineArray<11, UInt64>(repeating: 0)

  init(modes: UInt32, now: TimeSpec) {
    self.modes = modes
    self.now = TimeValue(seconds: now.seconds, microseconds: now.nanoseconds / 1000)
  }

  /// `ADJ_OFFSET_SS_READ`: only tells what is left of an adjustment.
  static var readOffset: UInt32 { 0xa001 }
  /// `TIME_ERROR`: the clock is not synchronized, as far as the kernel knows.
  static var unsynchronized: Int32 { 5 }
}
