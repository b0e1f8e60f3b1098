import ABI
import Files
import Processes

extension Caller {
  /// `read(2)`: reads from `descriptor` at its position and returns the byte count.
  public func read(from descriptor: Descriptor, into buffer: UserBuffer) throws(Errno) -> Int {
    try process.descriptors.file(at: descriptor).read(into: buffer)
  }

  /// The part of `read` that never waits: nil where the file might.
  @inline(__always)
  public func readAtOnce(from descriptor: Descriptor, into buffer: UserBuffer) throws(Errno) -> Int? {
    try process.descriptors.withFile(at: descriptor) { (file) throws(Errno) in
      file.isImmediate ? try file.read(into: buffer) : nil
    }
  }

  /// `readv(2)`: reads into the elements of `vector` in turn, until one is not filled.
  public func readv(from descriptor: Descriptor, into vector: UserVector) throws(Errno) -> Int {
    let file = try process.descriptors.file(at: descriptor)
    return try vector.forEachBuffer { (buffer) throws(Errno) in try file.read(into: buffer) }
  }
}
