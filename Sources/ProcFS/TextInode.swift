import ABI
import Files
import VFS

/// A file in `/proc`, whose text is made when it is opened, and again when it is read from its start.
class TextInode: Inode {
  /// Makes the text.
  func make(_ text: inout ProcText) throws(Errno) {}

  /// Takes what was written. - Throws: `.invalidArgument` where nothing can be written.
  func take(_ bytes: [UInt8]) throws(Errno) { throw .invalidArgument }

  final override func open(flags: OpenFlags, path: OpenPath) throws(Errno) -> OpenFile {
    let file = TextFile(inode: self, flags: flags, path: path)
    if flags.allowsReading { try file.remake() }
    return file
  }

  final override func truncate(to length: Int64) throws(Errno) {}
}

/// An open file in `/proc`.
final class TextFile: InodeFile {
  private var text = ProcText()
  /// Whether nothing was read since the text was made.
  private var isFresh = false

  /// Makes the text anew.
  func remake() throws(Errno) {
    text = ProcText()
    // Only inodes of this class open files of this one.
    try unsafe unsafeDowncast(inode, to: TextInode.self).make(&text)
    isFresh = true
  }

  override func read(into buffer: UserBuffer) throws(Errno) -> Int {
    let count = try read(into: buffer, at: position)
    position += Int64(count)
    return count
  }

  override func read(into buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    guard offset >= 0 else { throw .invalidArgument }
    guard flags.allowsReading else { throw .badDescriptor }
    if offset == 0 && !isFresh { try remake() }
    isFresh = false
    guard offset < text.count else { return 0 }
    let bytes = text.bytes
    let part = bytes.span.extracting(Int(offset)..<Swift.min(bytes.count, Int(offset) + buffer.count))
    // The part is no longer than the buffer.
    try unsafe part.withUnsafeBytes { (bytes) throws(Errno) in try unsafe buffer.write(bytes) }
    return part.count
  }

  override func write(from buffer: UserBuffer) throws(Errno) -> Int {
    let count = try write(from: buffer, at: position)
    position += Int64(count)
    return count
  }

  override func write(from buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    guard flags.allowsWriting else { throw .badDescriptor }
    var bytes = [UInt8](repeating: 0, count: Swift.min(buffer.count, 4096))
    // The array is no longer than the buffer.
    var span = bytes.mutableSpan
    unsafe try span.withUnsafeMutableBytes { (bytes) throws(Errno) in unsafe try buffer.read(into: bytes) }
    // Only inodes of this class open files of this one.
    try unsafe unsafeDowncast(inode, to: TextInode.self).take(bytes)
    return buffer.count
  }

  override func seek(to offset: Int64, from origin: SeekOrigin) throws(Errno) -> Int64 {
    guard origin == .start || origin == .current else { throw .invalidArgument }
    return try super.seek(to: offset, from: origin)
  }
}
