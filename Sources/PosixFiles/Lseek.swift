import ABI
import Files
import Processes

extension Caller {
  /// `lseek(2)`: moves the position of `descriptor` as `whence` says, a value of `SeekOrigin`, and returns it.
  public func lseek(_ descriptor: Descriptor, to offset: Int64, from whence: Int32) throws(Errno) -> Int64 {
    let file = try process.descriptors.file(at: descriptor)
    // A bad descriptor is told before a bad origin.
    guard let origin = SeekOrigin(rawValue: whence) else { throw .invalidArgument }
    return try file.seek(to: offset, from: origin)
  }

  /// The part of `lseek` that is only a matter of the position: nil for the rest.
  @inline(__always)
  public func lseekAtOnce(_ descriptor: Descriptor, to offset: Int64, from whence: Int32) throws(Errno) -> Int64? {
    try process.descriptors.withFile(at: descriptor) { (file) throws(Errno) in
      guard file.isPositioned && whence == SeekOrigin.start.rawValue && offset >= 0 else { return nil }
      file.position = offset
      return offset
    }
  }
}
