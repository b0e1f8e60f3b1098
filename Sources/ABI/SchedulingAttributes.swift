/// How a thread is scheduled, as `sched_setattr(2)` takes it (`struct sched_attr`, 56 bytes).
@frozen public struct SchedulingAttributes: Equatable, Sendable, BitwiseCopyable {
  /// Bytes of the struct that the caller knows.
  public var size: UInt32
  public var policy: UInt32
  public var flags: UInt64
  public var niceness: Int32
  public var priority: UInt32
  /// For `SCHED_DEADLINE`, in nanoseconds.
  public var runtime: UInt64 = 0, deadline: UInt64 = 0, period: UInt64 = 0
  /// Hints on how fast a processor should run.
  public var leastUse: UInt32 = 0, mostUse: UInt32 = 0

  @inlinable public init(size: UInt32, policy: UInt32, flags: UInt64, niceness: Int32, priority: UInt32) {
    self.size = size
    self.policy = policy
    self.flags = flags
    self.niceness = niceness
    self.priority = priority
  }

  /// Bytes of the struct's first version.
  @inlinable public static var firstSize: UInt32 { 48 }
}
