import ABI
import Files
import Processes

extension Caller {
  /// `write(2)`: writes to `descriptor` at its position and returns the byte count.
  public func write(to descriptor: Descriptor, from buffer: UserBuffer) throws(Errno) -> Int {
    let file = try process.descriptors.file(at: descriptor)
    return try file.write(from: buffer.prefix(count(buffer.count, withinSizeLimitOf: file, at: nil)))
  }

  /// `writev(2)`: writes the elements of `vector` in turn, until one is not taken whole.
  public func writev(to descriptor: Descriptor, from vector: UserVector) throws(Errno) -> Int {
    let file = try process.descriptors.file(at: descriptor)
    var room = try count(of: vector, withinSizeLimitOf: file, at: nil)
    return try vector.forEachBuffer { (buffer) throws(Errno) in
      let written = try file.write(from: buffer.prefix(room))
      room -= written
      return written
    }
  }
}
