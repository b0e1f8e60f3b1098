import ABI

/// Who asks: what permission checks look at.
public struct Credentials: Sendable {
  /// Real, effective, saved and file-system user.
  public var realUser: UInt32 = 0, user: UInt32 = 0, savedUser: UInt32 = 0, fileUser: UInt32 = 0
  /// Real, effective, saved and file-system group.
  public var realGroup: UInt32 = 0, group: UInt32 = 0, savedGroup: UInt32 = 0, fileGroup: UInt32 = 0
  /// Supplementary groups.
  public var groups: [UInt32] = []
  public init() {}
}

extension Credentials {
  /// The credentials with the real user and group in place of the file ones (`access(2)`).
  public var real: Credentials {
    var copy = self
    copy.fileUser = realUser
    copy.fileGroup = realGroup
    return copy
  }

  /// Whether the permission checks do not bind the user (`CAP_DAC_OVERRIDE`).
  public var isPrivileged: Bool { fileUser == 0 }

  /// Whether `group` is the file group or a supplementary one.
  public func belongs(to group: UInt32) -> Bool {
    guard fileGroup != group else { return true }
    for member in groups where member == group { return true }
    return false
  }

  /// Checks that a file with `status` may be used as `mode` says (POSIX 4.7, File Access Permissions).
  /// - Throws: `.permissionDenied`.
  public func check(_ mode: AccessMode, on status: FileStatus) throws(Errno) {
    if isPrivileged {
      let isExecutable = status.mode & 0o111 != 0 || FileMode(rawValue: status.mode).kind == .directory
      guard isExecutable || !mode.contains(.execute) else { throw .permissionDenied }
      return
    }
    let shift: UInt32 = fileUser == status.user ? 6 : belongs(to: status.group) ? 3 : 0
    guard AccessMode(rawValue: status.mode >> shift & 7).isSuperset(of: mode) else { throw .permissionDenied }
  }

  /// Checks that the name of `status`'s file may be taken out of a directory with `directory` (the sticky bit).
  /// - Throws: `.operationNotPermitted`.
  public func checkSticky(_ status: FileStatus, in directory: FileStatus) throws(Errno) {
    guard directory.mode & 0o1000 != 0 && !isPrivileged else { return }
    guard fileUser == status.user || fileUser == directory.user else { throw .operationNotPermitted }
  }

  /// Checks that the user may change the attributes of `status`'s file.
  /// - Throws: `.operationNotPermitted`.
  public func checkOwner(of status: FileStatus) throws(Errno) {
    guard isPrivileged || fileUser == status.user else { throw .operationNotPermitted }
  }
}
