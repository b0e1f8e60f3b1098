import ABI
import Processes
import Threads
import VFS

/// Whose priority is meant (`PRIO_*`).
public enum PriorityTarget: Int32, Sendable, SyscallArgument {
  case process, group, user

  /// Decodes `register`.
  /// - Throws: `.invalidArgument`.
  public init(register: UInt) throws(Errno) {
    guard let target = PriorityTarget(rawValue: Int32(truncatingIfNeeded: register)) else { throw .invalidArgument }
    self = target
  }
}

extension Caller {
  /// `getpriority(2)`: 20 minus the niceness of the thread `who`, 0 for the caller, or of the least nice one of a group or
  /// user.
  /// - Throws: `.noSuchProcess` when nobody is meant.
  public func getpriority(which: PriorityTarget, who: Int32) throws(Errno) -> Int32 {
    var best: Int32 = 0
    for target in try targets(which, who) { best = max(best, 20 - target.scheduling.niceness) }
    return best
  }

  /// `setpriority(2)`: sets the niceness, cut to -20...19: the share of the processor that a thread gets.
  /// - Throws: `.noSuchProcess` when nobody is meant; `.permissionDenied` when somebody who is not root lowers it further
  ///   than the limit allows.
  public func setpriority(which: PriorityTarget, who: Int32, to niceness: Int32) throws(Errno) {
    let wanted = min(19, max(-20, niceness))
    for target in try targets(which, who) {
      var scheduling = target.scheduling
      let isAllowed = wanted >= scheduling.niceness || process.credentials.user == 0 || process.limits.allows(niceness: wanted)
      guard isAllowed else { throw .permissionDenied }
      scheduling.niceness = wanted
      target.scheduler.setScheduling(scheduling, of: target)
    }
  }

  /// The threads meant: on Linux each has a niceness of its own, and a number names one thread.
  func targets(_ which: PriorityTarget, _ who: Int32) throws(Errno) -> [Thread] {
    let isMeant =
      switch which {
      case .process: false
      case .group: who == 0 || who == process.group
      case .user: who == 0 || UInt32(bitPattern: who) == process.credentials.realUser
      }
    if isMeant { return thread.scheduler.threads }
    guard which == .process else { throw .noSuchProcess }
    if who == 0 { return [thread] }
    guard let found = thread.scheduler.thread(numbered: who) else { throw .noSuchProcess }
    return [found]
  }
}
