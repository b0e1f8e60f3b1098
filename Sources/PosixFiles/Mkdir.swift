import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `mkdir(2)`: makes the directory `path`.
  public func mkdir(path: UserPath, mode: FileMode) throws(Errno) {
    try mkdirat(in: .workingDirectory, path: path, mode: mode)
  }

  /// `mkdirat(2)`: as `mkdir`, a relative `path` beginning at `directory`.
  public func mkdirat(in directory: Descriptor, path: UserPath, mode: FileMode) throws(Errno) {
    var walk = try walk(path, in: directory)
    let above = try walkToNew(&walk, allowsSlash: true)
    // mkdir(2): Linux honours the permissions and the sticky bit; set-group-ID comes from the directory above.
    let inherited = above.attributes.mode & 0o2000
    let permissions = mode.rawValue & 0o1777 & ~process.fileModeMask | inherited
    _ = try above.create(
      walk.name, mode: FileMode(kind: .directory, permissions: permissions), device: 0,
      by: process.credentials.fileUser, newGroup(in: above))
  }
}
