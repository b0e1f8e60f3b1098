import ABI
import Ground
import Processes
import Threads

extension Caller {
  /// `sched_yield(2)`: lets the next thread that is ready run.
  public func sched_yield() { thread.scheduler.yield() }

  /// `sched_getaffinity(2)`: stores the set of processors that thread `identifier` may use; returns its size.
  /// - Throws: `.invalidArgument` for a size that is not whole words, `.noSuchProcess`, `.badAddress`.
  public func sched_getaffinity(of identifier: Int32, count: UInt, into mask: UserPointer<UInt64>) throws(Errno) -> Int {
    guard count >= 8 && count & 7 == 0 else { throw .invalidArgument }
    _ = try existingThread(identifier)
    try mask.write(1)
    return 8
  }

  /// `sched_setaffinity(2)`: the one processor must be in the set.
  /// - Throws: `.invalidArgument`, `.noSuchProcess`, `.badAddress`.
  public func sched_setaffinity(of identifier: Int32, count: UInt, from mask: UserPointer<UInt8>) throws(Errno) {
    let first = count == 0 ? 0 : try mask.read()
    _ = try existingThread(identifier)
    guard first & 1 != 0 else { throw .invalidArgument }
  }

  /// `sched_getparam(2)`: stores the priority of thread `identifier`, which is 0.
  /// - Throws: `.invalidArgument`, `.noSuchProcess`, `.badAddress`.
  public func sched_getparam(of identifier: Int32, into parameters: UserPointer<Int32>) throws(Errno) {
    guard identifier >= 0 && !parameters.isNull else { throw .invalidArgument }
    _ = try existingThread(identifier)
    try parameters.write(0)
  }

  /// `sched_getscheduler(2)`: tells the policy of thread `identifier`, which is `SCHED_OTHER`.
  /// - Throws: `.invalidArgument`, `.noSuchProcess`.
  public func sched_getscheduler(of identifier: Int32) throws(Errno) -> Int32 {
    guard identifier >= 0 else { throw .invalidArgument }
    _ = try existingThread(identifier)
    return SchedulingPolicy.other.rawValue
  }

  /// `sched_setparam(2)`: a priority other than 0 is for policies that are not here.
  /// - Throws: `.invalidArgument`, `.noSuchProcess`, `.badAddress`.
  public func sched_setparam(of identifier: Int32, parameters: UserPointer<Int32>) throws(Errno) {
    guard identifier >= 0 && !parameters.isNull else { throw .invalidArgument }
    let priority = try parameters.read()
    _ = try existingThread(identifier)
    guard priority == 0 else { throw .invalidArgument }
  }

  /// `sched_setscheduler(2)`: `SCHED_OTHER` alone; a policy with priorities is refused as one without the privilege is.
  /// - Throws: `.invalidArgument`, `.noSuchProcess`, `.badAddress`, `.operationNotPermitted`.
  public func sched_setscheduler(
    of identifier: Int32, policy: SchedulingPolicy, parameters: UserPointer<Int32>
  ) throws(Errno) {
    guard identifier >= 0 && !parameters.isNull else { throw .invalidArgument }
    let priority = try parameters.read()
    _ = try existingThread(identifier)
    guard policy.priorities.contains(priority) else { throw .invalidArgument }
    guard policy == .other else { throw .operationNotPermitted }
  }

  /// `sched_rr_get_interval(2)`: stores the time slice of thread `identifier`.
  /// - Throws: `.invalidArgument`, `.noSuchProcess`, `.badAddress`.
  public func sched_rr_get_interval(of identifier: Int32, into interval: UserPointer<TimeSpec>) throws(Errno) {
    guard identifier >= 0 else { throw .invalidArgument }
    _ = try existingThread(identifier)
    try interval.write(TimeSpec(totalNanoseconds: Scheduler.slice.nanoseconds))
  }

  /// `getcpu(2)`: stores the numbers of the processor and of its node where the caller wants them; both are 0.
  /// - Throws: `.badAddress`.
  public func getcpu(processor: UserPointer<UInt32>, node: UserPointer<UInt32>) throws(Errno) {
    if !processor.isNull { try processor.write(0) }
    if !node.isNull { try node.write(0) }
  }

  /// `sched_get_priority_max(2)`.
  public func sched_get_priority_max(of policy: SchedulingPolicy) throws(Errno) -> Int32 { policy.priorities.upperBound }

  /// `sched_get_priority_min(2)`.
  public func sched_get_priority_min(of policy: SchedulingPolicy) throws(Errno) -> Int32 { policy.priorities.lowerBound }
}

/// The policies that Linux knows.
public enum SchedulingPolicy: Int32, Sendable, SyscallArgument {
  /// `SCHED_OTHER`: fair shares.
  case other = 0
  /// `SCHED_FIFO`.
  case firstInFirstOut = 1
  /// `SCHED_RR`.
  case roundRobin = 2
  /// `SCHED_BATCH`.
  case batch = 3
  /// `SCHED_IDLE`.
  case idle = 5
  /// `SCHED_DEADLINE`.
  case deadline = 6

  /// - Throws: `.invalidArgument`.
  public init(register: UInt) throws(Errno) {
    guard let policy = SchedulingPolicy(rawValue: Int32(truncatingIfNeeded: register)) else { throw .invalidArgument }
    self = policy
  }

  /// The priorities that a thread of the policy can have.
  var priorities: ClosedRange<Int32> { self == .firstInFirstOut || self == .roundRobin ? 1...99 : 0...0 }
}
