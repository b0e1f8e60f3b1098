import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `chown(2)`: gives the file at `path` to `owner` and `group`; -1 leaves either as it is.
  public func chown(path: UserPath, owner: UInt32, group: UInt32) throws(Errno) {
    try fchownat(in: .workingDirectory, path: path, owner: owner, group: group, flags: [])
  }

  /// `lchown(2)`: as `chown`, of a symbolic link itself.
  public func lchown(path: UserPath, owner: UInt32, group: UInt32) throws(Errno) {
    try fchownat(in: .workingDirectory, path: path, owner: owner, group: group, flags: .noFollow)
  }

  /// `fchown(2)`: as `chown`, of `descriptor`'s file.
  public func fchown(_ descriptor: Descriptor, owner: UInt32, group: UInt32) throws(Errno) {
    try setOwner(owner, group, of: Target(contentFile(at: descriptor)))
  }

  /// `fchownat(2)`: as `chown`, a relative `path` beginning at `directory`.
  public func fchownat(
    in directory: Descriptor, path: UserPath, owner: UInt32, group: UInt32, flags: AtFlags
  ) throws(Errno) {
    try flags.check([.noFollow, .emptyPath])
    try setOwner(owner, group, of: find(path, in: directory, flags: flags))
  }

  private func setOwner(_ owner: UInt32, _ group: UInt32, of target: Target) throws(Errno) {
    try target.checkWritable()
    let status = try target.status()
    let credentials = process.credentials
    let owns = credentials.fileUser == status.user
    var change = AttributeChange()
    if owner != .max {
      guard credentials.isPrivileged || owns && owner == status.user else { throw .operationNotPermitted }
      change.user = owner
    }
    if group != .max {
      let isMember = group == status.group || credentials.belongs(to: group)
      guard credentials.isPrivileged || owns && isMember else { throw .operationNotPermitted }
      change.group = group
    }
    let kept = status.mode & ~bitsLost(by: status)
    if kept != status.mode {
      try credentials.checkOwner(of: status)
      change.permissions = kept & 0o7777
    }
    try target.set(change)
  }

  /// The set-user-ID and set-group-ID bits that go when a file changes hands (`chown(2)`).
  private func bitsLost(by status: FileStatus) -> UInt32 {
    guard FileMode(rawValue: status.mode).kind != .directory else { return 0 }
    let credentials = process.credentials
    // Without execution by the group the bit once meant mandatory locking, which only members may clear by accident.
    let keepsGroup =
      status.mode & 0o010 == 0 && (credentials.isPrivileged || credentials.belongs(to: status.group))
    return keepsGroup ? 0o4000 : 0o6000
  }
}
