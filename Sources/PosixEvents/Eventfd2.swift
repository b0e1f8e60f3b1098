import ABI
import Files
import Processes

/// The flags of `eventfd2(2)`; any other bit is `EINVAL`.
public struct EventfdFlags: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `EFD_SEMAPHORE`.
  public static var semaphore: Self { Self(rawValue: 0o1) }
  /// `EFD_NONBLOCK`.
  public static var nonBlocking: Self { Self(rawValue: OpenFlags.nonBlocking.rawValue) }
  /// `EFD_CLOEXEC`.
  public static var closeOnExec: Self { Self(rawValue: OpenFlags.closeOnExec.rawValue) }
  public static var known: Self { [.semaphore, .nonBlocking, .closeOnExec] }
}

extension Caller {
  /// `eventfd(2)`: makes a counter that stands at `count`.
  public func eventfd(count: UInt32) throws(Errno) -> Descriptor { try eventfd2(count: count, flags: []) }

  /// `eventfd2(2)`: makes a counter that stands at `count`.
  /// - Throws: `.tooManyFiles`.
  public func eventfd2(count: UInt32, flags: EventfdFlags) throws(Errno) -> Descriptor {
    let counter = EventCounter(
      count: UInt64(count), isSemaphore: flags.contains(.semaphore),
      flags: flags.contains(.nonBlocking) ? [.readWrite, .nonBlocking] : .readWrite)
    return try process.descriptors.install(counter, closeOnExec: flags.contains(.closeOnExec))
  }
}
