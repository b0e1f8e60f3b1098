import ABI
import Processes
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
  /// `getpriority(2)`: 20 minus the niceness of the process, group or user `who`, 0 for the caller's.
  /// - Throws: `.noSuchProcess` when nobody is meant.
  public func getpriority(which: PriorityTarget, who: Int32) throws(Errno) -> Int32 {
    try check(which, who)
    return 20 - process.niceness
  }

  /// `setpriority(2)`: sets the niceness, cut to -20...19. It is kept and told; the scheduler does not look at it.
  /// - Throws: `.noSuchProcess` when nobody is meant; `.permissionDenied` when somebody who is not root lowers it.
  public func setpriority(which: PriorityTarget, who: Int32, to niceness: Int32) throws(Errno) {
    try check(which, who)
    let wanted = min(19, max(-20, niceness))
    guard wanted >= process.niceness || process.credentials.user == 0 else { throw .permissionDenied }
    process.niceness = wanted
  }

  private func check(_ which: PriorityTarget, _ who: Int32) throws(Errno) {
    let isOwn =
      switch which {
      case .process: who == process.identifier
      case .group: who == process.group
      case .user: UInt32(bitPattern: who) == process.credentials.realUser
      }
    guard who == 0 || isOwn else { throw .noSuchProcess }
  }
}
