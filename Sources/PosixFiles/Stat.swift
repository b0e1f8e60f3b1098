import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `stat(2)`: tells the attributes of the file at `path`.
  public func stat(path: UserPath, into result: UserPointer<FileStatus>) throws(Errno) {
    try result.write(find(path).inode.status())
  }

  /// `lstat(2)`: as `stat`, of a symbolic link itself.
  public func lstat(path: UserPath, into result: UserPointer<FileStatus>) throws(Errno) {
    try result.write(find(path, followsLast: false).inode.status())
  }

  /// `fstat(2)`: tells the attributes of `descriptor`'s file.
  public func fstat(_ descriptor: Descriptor, into result: UserPointer<FileStatus>) throws(Errno) {
    try result.write(process.descriptors.file(at: descriptor).status())
  }

  /// `newfstatat(2)`: as `stat`, a relative `path` beginning at `directory`.
  public func newfstatat(
    in directory: Descriptor, path: UserPath, into result: UserPointer<FileStatus>, flags: AtFlags
  ) throws(Errno) {
    try flags.check([.noFollow, .noAutomount, .emptyPath, .statxSync])
    try result.write(find(path, in: directory, flags: flags).status())
  }
}
