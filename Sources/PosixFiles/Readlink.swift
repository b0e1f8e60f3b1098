import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `readlink(2)`: writes what the symbolic link `path` holds, cut to the buffer, and returns the byte count.
  public func readlink(path: UserPath, into buffer: UserBuffer) throws(Errno) -> Int {
    try readlinkat(in: .workingDirectory, path: path, into: buffer)
  }

  /// `readlinkat(2)`: as `readlink`, a relative `path` beginning at `directory`.
  public func readlinkat(in directory: Descriptor, path: UserPath, into buffer: UserBuffer) throws(Errno) -> Int {
    guard buffer.count > 0 else { throw .invalidArgument }
    let inode = try find(path, in: directory, followsLast: false).place.inode
    guard inode.kind == .symbolicLink else { throw .invalidArgument }
    let target = try inode.readLink()
    let count = min(target.count, buffer.count)
    try unsafe target.span.withUnsafeBytes { (bytes) throws(Errno) in
      try unsafe buffer.write(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    }
    return count
  }
}
