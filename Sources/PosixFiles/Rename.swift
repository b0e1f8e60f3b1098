import ABI
import Files
import Processes
import VFS

/// The flags of `renameat2(2)`; any other bit is `EINVAL`.
public struct RenameFlags: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `RENAME_NOREPLACE`.
  public static var noReplace: Self { Self(rawValue: 1) }
  /// `RENAME_EXCHANGE`.
  public static var exchange: Self { Self(rawValue: 2) }
  /// `RENAME_WHITEOUT`: a character device 0:0 stays under the old name.
  public static var whiteout: Self { Self(rawValue: 4) }
  public static var known: Self { Self(rawValue: 7) }
}

extension Caller {
  /// `rename(2)`: gives the file at `path` the name `newPath`, in place of what had it.
  public func rename(path: UserPath, to newPath: UserPath) throws(Errno) {
    try renameat2(in: .workingDirectory, path: path, to: .workingDirectory, newPath: newPath, flags: [])
  }

  /// `renameat(2)`: as `rename`, relative paths beginning at the directories.
  public func renameat(
    in directory: Descriptor, path: UserPath, to newDirectory: Descriptor, newPath: UserPath
  ) throws(Errno) {
    try renameat2(in: directory, path: path, to: newDirectory, newPath: newPath, flags: [])
  }

  /// `renameat2(2)`: as `renameat`, replacing nothing or exchanging the two files as `flags` say.
  public func renameat2(
    in directory: Descriptor, path: UserPath, to newDirectory: Descriptor, newPath: UserPath, flags: RenameFlags
  ) throws(Errno) {
    guard !flags.contains(.exchange) || flags == .exchange else { throw .invalidArgument }
    var old = try walk(path, in: directory)
    try old.walkToLast()
    var new = try walk(newPath, in: newDirectory)
    try new.walkToLast()
    guard old.place.mount === new.place.mount else { throw .crossDevice }
    guard !old.lastIsDots else { throw .busy }
    guard !new.lastIsDots else { throw flags.contains(.noReplace) ? .fileExists : .busy }
    try old.place.checkWritable()
    let source = try old.child()
    let target = try existing(new)
    try checkNames(old, source, new, target, flags)
    try checkLoop(old, source, new, target, flags)
    guard source.inode !== target?.inode else { return }
    try checkRights(old, source, new, target, flags)
    try old.place.inode.rename(
      old.name, to: new.place.inode, new.name, exchange: flags.contains(.exchange), replace: !flags.contains(.noReplace))
    if flags.contains(.whiteout) {
      _ = try old.place.inode.create(
        old.name, mode: FileMode(kind: .characterDevice, permissions: 0), device: 0,
        by: process.credentials.fileUser, newGroup(in: old.place.inode))
    }
  }

  private func existing(_ walk: PathWalk) throws(Errno) -> Place? {
    do throws(Errno) { return try walk.child() } catch {
      guard error == .noSuchFile else { throw error }
      return nil
    }
  }

  /// Checks what the flags ask of the new name, and slashes behind the names of what is no directory.
  private func checkNames(
    _ old: PathWalk, _ source: Place, _ new: PathWalk, _ target: Place?, _ flags: RenameFlags
  ) throws(Errno) {
    guard target == nil || !flags.contains(.noReplace) else { throw .fileExists }
    if flags.contains(.exchange) {
      guard let target else { throw .noSuchFile }
      guard !new.requiresDirectory || target.inode.isDirectory else { throw .notDirectory }
    }
    guard !source.inode.isDirectory else { return }
    guard !old.requiresDirectory && (!new.requiresDirectory || flags.contains(.exchange)) else { throw .notDirectory }
  }

  /// Checks that neither file lies in the other.
  private func checkLoop(
    _ old: PathWalk, _ source: Place, _ new: PathWalk, _ target: Place?, _ flags: RenameFlags
  ) throws(Errno) {
    if source.inode.isDirectory && new.place.inode.isBelow(source.inode) { throw .invalidArgument }
    if let target, target.inode.isDirectory && old.place.inode.isBelow(target.inode) {
      throw flags.contains(.exchange) ? .invalidArgument : .directoryNotEmpty
    }
  }

  private func checkRights(
    _ old: PathWalk, _ source: Place, _ new: PathWalk, _ target: Place?, _ flags: RenameFlags
  ) throws(Errno) {
    try checkRemovable(source, from: old)
    if let target {
      try checkRemovable(target, from: new)
      if !flags.contains(.exchange) && target.inode.isDirectory != source.inode.isDirectory {
        throw target.inode.isDirectory ? .isDirectory : .notDirectory
      }
    } else {
      _ = try newEntry(new)
    }
    // A directory that moves changes its own entry `..`.
    guard old.place.inode !== new.place.inode else { return }
    let credentials = process.credentials
    if source.inode.isDirectory { try credentials.check(.write, on: source.inode.attributes) }
    if flags.contains(.exchange), let target, target.inode.isDirectory {
      try credentials.check(.write, on: target.inode.attributes)
    }
  }
}

extension Inode {
  /// Whether the directory is `other` or lies below it.
  fileprivate func isBelow(_ other: Inode) -> Bool {
    var inode = self
    while inode !== other {
      let above = inode.parent
      guard above !== inode else { return false }
      inode = above
    }
    return true
  }
}
