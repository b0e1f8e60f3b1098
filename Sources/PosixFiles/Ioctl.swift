import ABI
import Files
import Processes

/// The request of `ioctl(2)`: which file it is for decides what it means.
public struct IoctlRequest: Equatable, Sendable, SyscallArgument {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public init(register: UInt) { self.init(rawValue: UInt32(truncatingIfNeeded: register)) }
}

extension Caller {
  /// `ioctl(2)`: hands `request` to the file.
  public func ioctl(_ descriptor: Descriptor, request: IoctlRequest, argument: UInt) throws(Errno) -> Int {
    try process.descriptors.file(at: descriptor).control(request.rawValue, argument)
  }
}
