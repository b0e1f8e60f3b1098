import ABI
import CMachine

/// A point on the monotonic clock, in nanoseconds since the machine's start or earlier.
public struct Instant: Comparable, Sendable {
  public let nanoseconds: Int64
  @inlinable public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// The present.
  @inlinable public static var now: Instant { Instant(nanoseconds: platform_monotonic()) }
  /// Later than every other instant.
  @inlinable public static var never: Instant { Instant(nanoseconds: .max) }

  @inlinable public static func < (left: Instant, right: Instant) -> Bool { left.nanoseconds < right.nanoseconds }
  /// The instant `duration` later, saturating.
  @inlinable public static func + (start: Instant, duration: Duration) -> Instant {
    let (sum, overflow) = start.nanoseconds.addingReportingOverflow(duration.nanoseconds)
    return Instant(nanoseconds: overflow ? .max : sum)
  }
  /// The time from `start` to `end`.
  @inlinable public static func - (end: Instant, start: Instant) -> Duration {
    Duration(nanoseconds: end.nanoseconds &- start.nanoseconds)
  }
}

/// A length of time in nanoseconds.
public struct Duration: Comparable, Sendable {
  public let nanoseconds: Int64
  @inlinable public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }
  @inlinable public init(milliseconds: Int64) { self.nanoseconds = milliseconds * 1_000_000 }
  /// The duration that `time` says, saturating.
  @inlinable public init(_ time: TimeSpec) { self.nanoseconds = time.totalNanoseconds }
  /// Nothing.
  @inlinable public static var zero: Duration { Duration(nanoseconds: 0) }
  @inlinable public static func < (left: Duration, right: Duration) -> Bool { left.nanoseconds < right.nanoseconds }
}
