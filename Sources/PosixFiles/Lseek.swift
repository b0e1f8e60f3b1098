import ABI
import Files
import Processes

extension Caller {
  /// `lseek(2)`: moves the position of `descriptor` as `whence` says, a value of `SeekOrigin`, and returns it.
  public func lseek(_ descriptor: Descriptor, to offset: Int64, from whence: Int32) throws(Errno) -> Int64 {
    try process.descriptors.withFile(at: descriptor) { (file) throws(Errno) in
      if file.isPositioned && whence == SeekOrigin.start.rawValue && offset >= 0 {
        file.position = offset
        return offset
      }
      return try seek(file, to: offset, from: whence)
    }
  }

  @inline(never)
  private func seek(_ file: OpenFile, to offset: Int64, from whence: Int32) throws(Errno) -> Int64 {
    // A bad descriptor is told before a bad origin.
    guard let origin = SeekOrigin(rawValue: whence) else { throw .invalidArgument }
    return try file.seek(to: offset, from: origin)
  }
}
