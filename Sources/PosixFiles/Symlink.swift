import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `symlink(2)`: makes the symbolic link `path` that holds `target`.
  public func symlink(to target: UserPath, path: UserPath) throws(Errno) {
    try symlinkat(to: target, in: .workingDirectory, path: path)
  }

  /// `symlinkat(2)`: as `symlink`, a relative `path` beginning at `directory`.
  public func symlinkat(to target: UserPath, in directory: Descriptor, path: UserPath) throws(Errno) {
    let text = try target.read()
    guard !text.isEmpty else { throw .noSuchFile }
    var walk = try walk(path, in: directory)
    let above = try walkToNew(&walk)
    _ = try above.createLink(walk.name, to: text.span, by: process.credentials.fileUser, newGroup(in: above))
  }
}
