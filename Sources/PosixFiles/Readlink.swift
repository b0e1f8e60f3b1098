import ABI
import Files
import Processes
import VFS

/// The buffer of `readlink(2)`, whose length is an `int` above zero.
public struct LinkBuffer: Sendable {
  fileprivate let buffer: UserBuffer

  /// Decodes two registers.
  /// - Throws: `.invalidArgument`.
  public init(address: UInt, count: UInt) throws(Errno) {
    let length = Int32(truncatingIfNeeded: count)
    guard length > 0 else { throw .invalidArgument }
    buffer = UserBuffer(address: address, count: Int(length))
  }
}

extension Caller {
  /// `readlink(2)`: writes what the symbolic link `path` holds, cut to the buffer, and returns the byte count.
  public func readlink(path: UserPath, into buffer: LinkBuffer) throws(Errno) -> Int {
    try readlinkat(in: .workingDirectory, path: path, into: buffer)
  }

  /// `readlinkat(2)`: as `readlink`, a relative `path` beginning at `directory`.
  public func readlinkat(in directory: Descriptor, path: UserPath, into buffer: LinkBuffer) throws(Errno) -> Int {
    let buffer = buffer.buffer
    let inode = try link(path, in: directory)
    let target = try inode.readLink()
    inode.attributes.touchAccess()
    let count = min(target.count, buffer.count)
    try unsafe target.span.withUnsafeBytes { (bytes) throws(Errno) in
      try unsafe buffer.write(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    }
    return count
  }

  /// The symbolic link that `path` names, or with an empty path what `directory` was opened for with `O_PATH`.
  private func link(_ path: UserPath, in directory: Descriptor) throws(Errno) -> Inode {
    let text = try path.read()
    if text.isEmpty && directory != .workingDirectory {
      guard let place = try process.descriptors.file(at: directory).place, place.inode.kind == .symbolicLink else {
        throw .noSuchFile
      }
      return place.inode
    }
    var walk = try walk(text, in: directory)
    let inode = try walk.find(followsLast: false).inode
    guard inode.kind == .symbolicLink else { throw .invalidArgument }
    return inode
  }
}
