import ABI
import Files
import Processes

/// The advice of `posix_fadvise(2)`: `POSIX_FADV_NORMAL` 0 to `POSIX_FADV_NOREUSE` 5.
public struct FileAdvice: Sendable, SyscallArgument {
  public let rawValue: Int32
  public init(register: UInt) { rawValue = Int32(truncatingIfNeeded: register) }
  /// Whether the advice is one that is known.
  var isKnown: Bool { (0...5).contains(rawValue) }
}

extension Caller {
  /// `fadvise64(2)`: takes note of how the file will be read. Files in memory gain nothing from it, and a host has its own eyes.
  public func fadvise64(
    _ descriptor: Descriptor, from offset: Int64, count: Int64, advice: FileAdvice
  ) throws(Errno) {
    let file = try process.descriptors.file(at: descriptor)
    guard !file.flags.contains(.path) else { throw .badDescriptor }
    guard try FileMode(rawValue: file.status().mode).kind != .fifo else { throw .illegalSeek }
    guard count >= 0 && advice.isKnown else { throw .invalidArgument }
  }

  /// `readahead(2)`: asks for bytes to be brought into memory.
  public func readahead(_ descriptor: Descriptor, from offset: Int64, count: UInt) throws(Errno) {
    let file = try process.descriptors.file(at: descriptor)
    guard file.flags.allowsReading && !file.flags.contains(.path) else { throw .badDescriptor }
    guard try FileMode(rawValue: file.status().mode).kind == .regular else { throw .invalidArgument }
  }
}
