import ABI
import Files
import Processes

/// The flags of `close_range(2)`; any other bit is `EINVAL`.
public struct CloseRangeFlags: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `CLOSE_RANGE_UNSHARE`: no thread has a table of its own, and the one of the process is shared with none.
  public static var unshare: Self { Self(rawValue: 2) }
  /// `CLOSE_RANGE_CLOEXEC`.
  public static var closeOnExec: Self { Self(rawValue: 4) }
  public static var known: Self { [.unshare, .closeOnExec] }
}

extension Caller {
  /// `close_range(2)`: closes the descriptors from `first` through `last`, or marks them to be closed by exec.
  public func close_range(from first: UInt32, through last: UInt32, flags: CloseRangeFlags) throws(Errno) {
    guard first <= last else { throw .invalidArgument }
    var next = Int(first)
    while let descriptor = process.descriptors.nextOpen(from: next), descriptor.rawValue <= last {
      if flags.contains(.closeOnExec) {
        try process.descriptors.setClosesOnExec(descriptor, true)
      } else {
        try close(descriptor)
      }
      next = Int(descriptor.rawValue) + 1
    }
  }
}
