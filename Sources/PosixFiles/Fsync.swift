import ABI
import Files
import Processes

extension Caller {
  /// `fsync(2)`: makes the contents and attributes of `descriptor`'s file durable.
  public func fsync(_ descriptor: Descriptor) throws(Errno) {
    try process.descriptors.file(at: descriptor).synchronize(dataOnly: false)
  }

  /// `fdatasync(2)`: makes the contents of `descriptor`'s file durable.
  public func fdatasync(_ descriptor: Descriptor) throws(Errno) {
    try process.descriptors.file(at: descriptor).synchronize(dataOnly: true)
  }
}
