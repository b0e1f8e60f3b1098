import ABI
import Files
import Processes
import Threads

/// The flags of `pidfd_open(2)`; any other bit is `EINVAL`.
public struct PidfdFlags: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `PIDFD_NONBLOCK`.
  public static var nonBlocking: Self { Self(rawValue: OpenFlags.nonBlocking.rawValue) }
  public static var known: Self { .nonBlocking }
}

extension Caller {
  /// `pidfd_open(2)`: makes a descriptor of process `number`.
  /// - Throws: `.invalidArgument` for a number that is not positive or a thread's that is not the process's first;
  ///   `.noSuchProcess`; `.tooManyFiles`.
  public func pidfd_open(of number: Int32, flags: PidfdFlags) throws(Errno) -> Descriptor {
    guard number > 0 else { throw .invalidArgument }
    guard number == process.identifier else {
      throw thread.scheduler.thread(numbered: number) == nil ? .noSuchProcess : .invalidArgument
    }
    let file = ProcessFile(process: process, flags: flags.contains(.nonBlocking) ? [.readWrite, .nonBlocking] : .readWrite)
    return try process.descriptors.install(file, closeOnExec: true)
  }

  /// `pidfd_getfd(2)`: makes a descriptor of what `descriptor` names in the process that `owner` names.
  /// - Throws: `.badDescriptor` also when `owner` names no process; `.invalidArgument` for any flag; `.tooManyFiles`.
  public func pidfd_getfd(of owner: Descriptor, _ descriptor: Descriptor, flags: UInt32) throws(Errno) -> Descriptor {
    guard flags == 0 else { throw .invalidArgument }
    guard let named = try process.descriptors.file(at: owner) as? ProcessFile else { throw .badDescriptor }
    let file = try named.process.descriptors.file(at: descriptor)
    return try process.descriptors.install(file, closeOnExec: true)
  }
}
