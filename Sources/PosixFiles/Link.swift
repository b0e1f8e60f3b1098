import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `link(2)`: gives the file at `path` the name `newPath` too.
  public func link(path: UserPath, to newPath: UserPath) throws(Errno) {
    try linkat(in: .workingDirectory, path: path, to: .workingDirectory, newPath: newPath, flags: [])
  }

  /// `linkat(2)`: as `link`, relative paths beginning at the directories; a symbolic link is followed only with `.follow`,
  /// and an empty path with `.emptyPath` means the descriptor's own file.
  public func linkat(
    in directory: Descriptor, path: UserPath, to newDirectory: Descriptor, newPath: UserPath, flags: AtFlags
  ) throws(Errno) {
    try flags.check([.follow, .emptyPath])
    // linkat(2): Linux asks for CAP_DAC_READ_SEARCH.
    guard !flags.contains(.emptyPath) || process.credentials.isPrivileged else { throw .noSuchFile }
    var rules = flags.intersection(.emptyPath)
    if !flags.contains(.follow) { rules.insert(.noFollow) }
    guard case .place(let source) = try find(path, in: directory, flags: rules) else { throw .crossDevice }
    var walk = try walk(newPath, in: newDirectory)
    let above = try walkToNew(&walk)
    guard source.mount === walk.place.mount else { throw .crossDevice }
    try checkLinkable(source.inode)
    try above.link(walk.name, to: source.inode)
  }

  /// Checks what Linux's `fs.protected_hardlinks` does: who does not own a file must be able to read and write it.
  private func checkLinkable(_ inode: Inode) throws(Errno) {
    guard !inode.isDirectory else { throw .operationNotPermitted }
    let credentials = process.credentials
    let status = try inode.status()
    guard !credentials.isPrivileged && credentials.fileUser != status.user else { return }
    let isSpecial = inode.kind != .regular || status.mode & 0o4000 != 0 || status.mode & 0o2010 == 0o2010
    guard !isSpecial else { throw .operationNotPermitted }
    do throws(Errno) { try credentials.check([.read, .write], on: status) } catch { throw .operationNotPermitted }
  }
}
