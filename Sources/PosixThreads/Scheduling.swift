import ABI
import Ground
import Processes
import Threads
import VFS

/// The bit of a policy that keeps it from new threads (`SCHED_RESET_ON_FORK`).
private let resetBit: Int32 = 0x4000_0000

extension Caller {
  /// `sched_yield(2)`: lets the next thread that is ready run.
  public func sched_yield() { thread.scheduler.yield() }

  /// `sched_getparam(2)`: stores the real-time priority of thread `identifier`, or 0.
  /// - Throws: `.invalidArgument`, `.noSuchProcess`, `.badAddress`.
  public func sched_getparam(of identifier: Int32, into parameters: UserPointer<Int32>) throws(Errno) {
    guard identifier >= 0 && !parameters.isNull else { throw .invalidArgument }
    try parameters.write(try existingThread(identifier).scheduling.priority)
  }

  /// `sched_getscheduler(2)`: tells the policy of thread `identifier`.
  /// - Throws: `.invalidArgument`, `.noSuchProcess`.
  public func sched_getscheduler(of identifier: Int32) throws(Errno) -> Int32 {
    guard identifier >= 0 else { throw .invalidArgument }
    let scheduling = try existingThread(identifier).scheduling
    return scheduling.policy.rawValue | (scheduling.isResetInChildren ? resetBit : 0)
  }

  /// `sched_setparam(2)`: sets the priority of thread `identifier`, one that its policy has.
  /// - Throws: `.invalidArgument`, `.noSuchProcess`, `.badAddress`, `.operationNotPermitted`.
  public func sched_setparam(of identifier: Int32, parameters: UserPointer<Int32>) throws(Errno) {
    guard identifier >= 0 && !parameters.isNull else { throw .invalidArgument }
    let priority = try parameters.read()
    let target = try existingThread(identifier)
    var wanted = target.scheduling
    wanted.priority = priority
    try schedule(target, wanted)
  }

  /// `sched_setscheduler(2)`: sets policy and priority of thread `identifier`.
  /// - Throws: `.invalidArgument`, `.noSuchProcess`, `.badAddress`, `.operationNotPermitted`.
  public func sched_setscheduler(
    of identifier: Int32, policy: Int32, parameters: UserPointer<Int32>
  ) throws(Errno) {
    guard identifier >= 0 && policy >= 0 && !parameters.isNull else { throw .invalidArgument }
    let priority = try parameters.read()
    let target = try existingThread(identifier)
    var wanted = target.scheduling
    // A deadline needs times, which this call cannot give.
    guard let known = SchedulingPolicy(rawValue: policy & ~resetBit), known != .deadline else { throw .invalidArgument }
    wanted.policy = known
    wanted.priority = priority
    wanted.isResetInChildren = policy & resetBit != 0
    try schedule(target, wanted)
  }

  /// `sched_rr_get_interval(2)`: stores the time slice of thread `identifier`; 0 for `SCHED_FIFO`, which has none.
  /// - Throws: `.invalidArgument`, `.noSuchProcess`, `.badAddress`.
  public func sched_rr_get_interval(of identifier: Int32, into interval: UserPointer<TimeSpec>) throws(Errno) {
    guard identifier >= 0 else { throw .invalidArgument }
    let scheduling = try existingThread(identifier).scheduling
    try interval.write(
      TimeSpec(totalNanoseconds: scheduling.policy == .firstInFirstOut ? 0 : scheduling.slice.nanoseconds))
  }

  /// `sched_get_priority_max(2)`.
  public func sched_get_priority_max(of policy: SchedulingPolicy) throws(Errno) -> Int32 { policy.priorities.upperBound }

  /// `sched_get_priority_min(2)`.
  public func sched_get_priority_min(of policy: SchedulingPolicy) throws(Errno) -> Int32 { policy.priorities.lowerBound }

  /// Lets `target` be scheduled as `wanted` says.
  /// - Throws: `.invalidArgument` for a priority that the policy does not have; `.operationNotPermitted` when that takes
  ///   more than the caller may do.
  func schedule(_ target: Thread, _ wanted: Scheduling) throws(Errno) {
    guard wanted.policy.priorities.contains(wanted.priority) else { throw .invalidArgument }
    guard process.credentials.user == 0 || mayGrant(target.scheduling, wanted) else { throw .operationNotPermitted }
    target.scheduler.setScheduling(wanted, of: target)
  }

  /// Whether somebody who is not root may change `old` to `new`.
  private func mayGrant(_ old: Scheduling, _ new: Scheduling) -> Bool {
    if new.policy.isRealTime {
      let limit = process.limits[.realTimePriority].soft
      if new.policy != old.policy && limit == 0 { return false }
      if new.priority > old.priority && UInt64(new.priority) > limit { return false }
    } else if new.niceness < old.niceness && !process.limits.allows(niceness: new.niceness) {
      return false
    }
    if old.policy == .idle && new.policy != .idle && !process.limits.allows(niceness: old.niceness) { return false }
    return new.isResetInChildren || !old.isResetInChildren
  }
}
