import ABI
import Files
import Processes

extension Caller {
  /// `lseek(2)`: moves the position of `descriptor` and returns it.
  public func lseek(_ descriptor: Descriptor, to offset: Int64, from origin: SeekOrigin) throws(Errno) -> Int64 {
    try process.descriptors.file(at: descriptor).seek(to: offset, from: origin)
  }
}
