import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `truncate(2)`: makes the file at `path` `length` bytes long.
  public func truncate(path: UserPath, to length: Int64) throws(Errno) {
    guard length >= 0 else { throw .invalidArgument }
    let place = try find(path)
    guard !place.inode.isDirectory else { throw .isDirectory }
    guard place.inode.kind == .regular else { throw .invalidArgument }
    try process.credentials.check(.write, on: place.inode.attributes)
    try place.checkWritable()
    try checkSizeLimit(growing: place.inode, to: length)
    try place.inode.truncate(to: length)
  }

  /// `ftruncate(2)`: makes the file of `descriptor` `length` bytes long.
  public func ftruncate(_ descriptor: Descriptor, to length: Int64) throws(Errno) {
    guard length >= 0 else { throw .invalidArgument }
    let file = try process.descriptors.file(at: descriptor)
    if file.flags.allowsWriting, let file = file as? InodeFile { try checkSizeLimit(growing: file.inode, to: length) }
    try file.truncate(to: length)
  }
}
