import ABI
import Files
import Processes

extension Caller {
  /// `pread64(2)`: reads at `offset`; the position of `descriptor` stays.
  public func pread64(from descriptor: Descriptor, into buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    guard offset >= 0 else { throw .invalidArgument }
    return try process.descriptors.file(at: descriptor).read(into: buffer, at: offset)
  }

  /// `pwrite64(2)`: writes at `offset`; the position of `descriptor` stays.
  public func pwrite64(to descriptor: Descriptor, from buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    guard offset >= 0 else { throw .invalidArgument }
    let file = try process.descriptors.file(at: descriptor)
    return try file.write(from: buffer.prefix(count(buffer.count, withinSizeLimitOf: file, at: offset)), at: offset)
  }
}
