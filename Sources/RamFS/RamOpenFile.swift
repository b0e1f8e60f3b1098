import ABI
import Files
import VFS

/// An open regular file in memory.
final class RamOpenFile: InodeFile {
  // The same object as `inode`, of its own class.
  private let file: RamFile

  init(file: RamFile, flags: OpenFlags, path: OpenPath) {
    self.file = file
    super.init(inode: file, flags: flags, path: path, isImmediate: true, isPositioned: true)
  }

  override func read(into buffer: UserBuffer) throws(Errno) -> Int {
    let count = try read(into: buffer, from: position)
    position += Int64(count)
    return count
  }

  override func read(into buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    try buffer.checkRange(at: offset)
    return try read(into: buffer, from: offset)
  }

  @inline(__always)
  private func read(into buffer: UserBuffer, from offset: Int64) throws(Errno) -> Int {
    guard flags.allowsReading else { throw .badDescriptor }
    let count = try file.read(into: buffer, at: offset)
    if !flags.contains(.noAccessTime) && buffer.count > 0 { file.attributes.touchAccess() }
    return count
  }
}
