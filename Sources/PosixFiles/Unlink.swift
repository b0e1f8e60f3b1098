import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `unlink(2)`: takes the name `path` away; an open file lives on.
  public func unlink(path: UserPath) throws(Errno) { try unlinkat(in: .workingDirectory, path: path, flags: []) }

  /// `rmdir(2)`: takes the empty directory `path` away.
  public func rmdir(path: UserPath) throws(Errno) {
    try unlinkat(in: .workingDirectory, path: path, flags: .removeDirectory)
  }

  /// `unlinkat(2)`: as `unlink`, or `rmdir` with `.removeDirectory`; a relative `path` begins at `directory`.
  public func unlinkat(in directory: Descriptor, path: UserPath, flags: AtFlags) throws(Errno) {
    try flags.check(.removeDirectory)
    let wantsDirectory = flags.contains(.removeDirectory)
    var walk = try walk(path, in: directory)
    try walk.walkToLast()
    guard !walk.name.isEmpty else { throw wantsDirectory ? .busy : .isDirectory }
    guard !walk.lastIsDots else {
      guard wantsDirectory else { throw .isDirectory }
      throw walk.lastIsDot ? .invalidArgument : .directoryNotEmpty
    }
    let target = try walk.child()
    try walk.place.checkWritable()
    try checkRemovable(target, from: walk)
    guard wantsDirectory == target.inode.isDirectory else { throw wantsDirectory ? .notDirectory : .isDirectory }
    guard wantsDirectory || !walk.requiresDirectory else { throw .notDirectory }
    try walk.place.inode.remove(walk.name, directory: wantsDirectory)
  }
}
