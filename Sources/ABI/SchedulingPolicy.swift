/// The policies of scheduling that Linux knows.
@frozen public enum SchedulingPolicy: Int32, Sendable, SyscallArgument {
  /// `SCHED_OTHER`: fair shares.
  case other = 0
  /// `SCHED_FIFO`: until it blocks or yields.
  case firstInFirstOut = 1
  /// `SCHED_RR`: in turns with those of the same priority.
  case roundRobin = 2
  /// `SCHED_BATCH`: as `other`.
  case batch = 3
  /// `SCHED_IDLE`: the smallest share.
  case idle = 5
  /// `SCHED_DEADLINE`: known, but no thread can have it.
  case deadline = 6

  /// - Throws: `.invalidArgument`.
  @inlinable public init(register: UInt) throws(Errno) {
    guard let policy = SchedulingPolicy(rawValue: Int32(truncatingIfNeeded: register)) else { throw .invalidArgument }
    self = policy
  }

  /// Whether threads of the policy run before all others, by priority.
  @inlinable public var isRealTime: Bool { self == .firstInFirstOut || self == .roundRobin }

  /// The priorities that a thread of the policy can have.
  @inlinable public var priorities: ClosedRange<Int32> { isRealTime ? 1...99 : 0...0 }
}
