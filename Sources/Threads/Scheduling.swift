import ABI
import Ground

/// How a thread is scheduled (`sched_setattr(2)`).
public struct Scheduling: Sendable {
  public var policy = SchedulingPolicy.other
  /// 1 to 99 for real-time policies, else 0.
  public var priority: Int32 = 0
  /// How nice the thread is, -20 to 19 (`getpriority(2)`).
  public var niceness: Int32 = 0
  /// Whether threads that it makes start without its privileges (`SCHED_RESET_ON_FORK`).
  public var isResetInChildren = false

  public init() {}

  /// The longest time that a thread runs while another of the same rank waits. First in, first out knows no such limit:
  /// there it is only how often the scheduler looks.
  ///
  /// Each step of niceness is a factor of 1.25 as in Linux, within bounds.
  public var slice: Duration {
    switch policy {
    case .roundRobin: return Duration(milliseconds: 100)
    case .firstInFirstOut, .deadline: return Self.longestSlice
    case .idle: return Self.shortestSlice
    case .other, .batch:
      var nanoseconds = Self.usualSlice.nanoseconds
      for _ in 0..<abs(Int(niceness)) { nanoseconds = niceness > 0 ? nanoseconds * 4 / 5 : nanoseconds * 5 / 4 }
      return Swift.min(Swift.max(Duration(nanoseconds: nanoseconds), Self.shortestSlice), Self.longestSlice)
    }
  }

  /// What a new thread of one with this scheduling starts with.
  var inherited: Scheduling {
    guard isResetInChildren else { return self }
    var child = Scheduling()
    child.niceness = policy.isRealTime ? 0 : Swift.max(niceness, 0)
    return child
  }

  private static var usualSlice: Duration { Duration(milliseconds: 4) }
  /// Shorter ones would be all switching.
  static var shortestSlice: Duration { Duration(nanoseconds: 250_000) }
  /// Longer ones would be felt.
  static var longestSlice: Duration { Duration(milliseconds: 64) }
}
