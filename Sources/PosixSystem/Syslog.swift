import ABI
import Processes
import VFS

/// What `syslog(2)` is to do with the kernel's log.
public enum SyslogAction: Int32, Sendable, SyscallArgument {
  case close, open, read, readAll, readAndClear, clear, consoleOff, consoleOn, consoleLevel, unreadCount, capacity
  /// Any other number: Linux asks who the caller is before it looks.
  case unknown

  /// Decodes `register`.
  public init(register: UInt) {
    self = SyslogAction(rawValue: Int32(truncatingIfNeeded: register)) ?? .unknown
  }
}

extension Caller {
  /// `syslog(2)`: reads and rules the kernel's log.
  /// - Throws: `.operationNotPermitted` to all but root, `.invalidArgument` for a null buffer or a level that does not exist.
  public func syslog(action: SyslogAction, at address: UInt, count: Int32) throws(Errno) -> Int {
    // Deviation: what the kernel says goes to the platform at once and is not kept, so the log is always empty.
    guard process.credentials.user == 0 else { throw .operationNotPermitted }
    switch action {
    case .close, .open, .clear, .consoleOff, .consoleOn, .unreadCount, .capacity: return 0
    case .read: throw .unsupported(.notSupported)
    case .unknown: throw .invalidArgument
    case .readAll, .readAndClear:
      guard address != 0, count >= 0 else { throw .invalidArgument }
      return 0
    case .consoleLevel:
      guard (1...8).contains(count) else { throw .invalidArgument }
      return 0
    }
  }
}
