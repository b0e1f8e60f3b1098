import ABI
import Processes
import Threads
import VFS

/// A class and a level of disk access (`ioprio_set(2)`).
struct InputOutputPriority {
  let rawValue: Int32

  private var kind: Int32 { rawValue >> 13 }

  /// Whether the class exists, and has the level.
  var isValid: Bool { 1...3 ~= kind || rawValue == 0 }
  /// Whether only root may have it: the real-time class.
  var isPrivileged: Bool { kind == 1 }

  /// What counts when none was set: best effort, the more the less nice; idle threads come last and real-time ones first.
  func orUsual(for scheduling: Scheduling) -> InputOutputPriority {
    guard kind == 0 else { return self }
    let kind: Int32 = scheduling.policy.isRealTime ? 1 : scheduling.policy == .idle ? 3 : 2
    return InputOutputPriority(rawValue: kind << 13 | (scheduling.niceness + 20) / 5)
  }
}

extension Caller {
  /// `ioprio_set(2)`: sets the priority of disk access of threads; it is kept and told, as there is no queue to sort.
  /// - Throws: `.invalidArgument`, `.noSuchProcess`; `.operationNotPermitted` for the real-time class unless root asks.
  public func ioprio_set(which: Int32, who: Int32, to priority: Int32) throws(Errno) {
    let wanted = InputOutputPriority(rawValue: priority)
    guard wanted.isValid else { throw .invalidArgument }
    guard !wanted.isPrivileged || process.credentials.user == 0 else { throw .operationNotPermitted }
    for target in try prioritized(which, who) { target.settings.inputOutputPriority = priority }
  }

  /// `ioprio_get(2)`: tells the priority of disk access of a thread, or the highest of a group's or user's.
  /// - Throws: `.invalidArgument`, `.noSuchProcess`.
  public func ioprio_get(which: Int32, who: Int32) throws(Errno) -> Int32 {
    let targets = try prioritized(which, who)
    guard which != 1 else { return targets[0].settings.inputOutputPriority }
    var best = Int32.max
    for target in targets {
      let priority = InputOutputPriority(rawValue: target.settings.inputOutputPriority)
      best = min(best, priority.orUsual(for: target.scheduling).rawValue)
    }
    return best
  }

  /// `IOPRIO_WHO_PROCESS` and its kin count from 1.
  private func prioritized(_ which: Int32, _ who: Int32) throws(Errno) -> [Thread] {
    guard let target = PriorityTarget(rawValue: which - 1) else { throw .invalidArgument }
    return try targets(target, who)
  }
}
