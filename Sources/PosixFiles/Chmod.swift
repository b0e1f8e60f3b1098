import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `chmod(2)`: gives the file at `path` the permissions of `mode`.
  public func chmod(path: UserPath, mode: FileMode) throws(Errno) {
    try fchmodat(in: .workingDirectory, path: path, mode: mode)
  }

  /// `fchmod(2)`: gives the file of `descriptor` the permissions of `mode`.
  public func fchmod(_ descriptor: Descriptor, mode: FileMode) throws(Errno) {
    try setPermissions(mode.permissions, of: Target(contentFile(at: descriptor)))
  }

  /// `fchmodat(2)`: as `chmod`, a relative `path` beginning at `directory`.
  public func fchmodat(in directory: Descriptor, path: UserPath, mode: FileMode) throws(Errno) {
    try setPermissions(mode.permissions, of: .place(find(path, in: directory)))
  }

  private func setPermissions(_ permissions: UInt32, of target: Target) throws(Errno) {
    try target.checkWritable()
    let status = try target.status()
    try process.credentials.checkOwner(of: status)
    var change = AttributeChange()
    // chmod(2): who is not in the file's group cannot set its set-group-ID bit.
    let isMember = process.credentials.isPrivileged || process.credentials.belongs(to: status.group)
    change.permissions = isMember ? permissions : permissions & ~0o2000
    try target.set(change)
  }
}
