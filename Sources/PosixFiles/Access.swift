import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `access(2)`: whether the real user may use the file at `path` as `mode` says.
  public func access(path: UserPath, mode: AccessMode) throws(Errno) {
    try faccessat2(in: .workingDirectory, path: path, mode: mode, flags: [])
  }

  /// `faccessat(2)`: as `access`, a relative `path` beginning at `directory`.
  public func faccessat(in directory: Descriptor, path: UserPath, mode: AccessMode) throws(Errno) {
    try faccessat2(in: directory, path: path, mode: mode, flags: [])
  }

  /// `faccessat2(2)`: as `faccessat`, for the effective user with `.effectiveAccess`.
  public func faccessat2(
    in directory: Descriptor, path: UserPath, mode: AccessMode, flags: AtFlags
  ) throws(Errno) {
    try flags.check([.noFollow, .effectiveAccess, .emptyPath])
    let target = try find(path, in: directory, flags: flags)
    let credentials = flags.contains(.effectiveAccess) ? process.credentials : process.credentials.real
    try credentials.check(mode, on: target.status())
    if case .place(let place) = target, mode.contains(.write) {
      let kind = place.inode.kind
      if kind == .regular || kind == .directory { try place.checkWritable() }
    }
  }
}
