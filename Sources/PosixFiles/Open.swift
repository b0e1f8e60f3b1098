import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `open(2)`: opens or creates the file at `path`.
  public func open(path: UserPath, flags: OpenFlags, mode: FileMode) throws(Errno) -> Descriptor {
    try openat(in: .workingDirectory, path: path, flags: flags, mode: mode)
  }

  /// `creat(2)`: opens the file at `path` for writing, empty.
  public func creat(path: UserPath, mode: FileMode) throws(Errno) -> Descriptor {
    try openat(in: .workingDirectory, path: path, flags: [.writeOnly, .create, .truncate], mode: mode)
  }

  /// `openat(2)`: as `open`, a relative `path` beginning at `directory`.
  public func openat(
    in directory: Descriptor, path: UserPath, flags: OpenFlags, mode: FileMode
  ) throws(Errno) -> Descriptor {
    var walk = try walk(path, in: directory)
    return try open(along: &walk, flags, mode)
  }

  /// Opens what `walk` leads to and gives it a descriptor, which is taken before anything is made.
  func open(along walk: inout PathWalk, _ flags: OpenFlags, _ mode: FileMode) throws(Errno) -> Descriptor {
    try process.descriptors.install(closeOnExec: flags.contains(.closeOnExec)) { () throws(Errno) in
      try openFile(&walk, flags, mode)
    }
  }

  private func openFile(_ walk: inout PathWalk, _ flags: OpenFlags, _ mode: FileMode) throws(Errno) -> OpenFile {
    if flags.contains(.path) {
      return try openPath(&walk, flags.intersection([.path, .directory, .noFollow]))
    }
    if flags.contains(OpenFlags.temporaryFile.subtracting(.directory)) { return try openTemporary(&walk, flags, mode) }
    guard !flags.isSuperset(of: [.create, .directory]) else { throw .invalidArgument }
    guard flags.contains(.create) else {
      return try open(walk.find(followsLast: !flags.contains(.noFollow)), walk, flags, isNew: false)
    }
    while true {
      try walk.walkToLast()
      guard !walk.lastIsDots else { throw flags.contains(.exclusive) ? .fileExists : .isDirectory }
      guard !walk.requiresDirectory else { throw .isDirectory }
      var child = try existingChild(walk)
      if child == nil {
        do throws(Errno) { return try open(create(walk, mode), walk, flags, isNew: true) } catch {
          // Somebody outside of the image has made it meanwhile.
          guard error == .fileExists && !flags.contains(.exclusive) else { throw error }
          child = try existingChild(walk)
        }
      }
      guard let next = child else { throw .noSuchFile }
      guard !flags.contains(.exclusive) else { throw .fileExists }
      if next.inode.kind == .symbolicLink && !flags.contains(.noFollow) {
        try walk.follow(next)
      } else {
        return try open(next, walk, flags, isNew: false)
      }
    }
  }

  /// The file that the last component names; nil when there is none.
  private func existingChild(_ walk: PathWalk) throws(Errno) -> Place? {
    do throws(Errno) { return try walk.child() } catch {
      guard error == .noSuchFile else { throw error }
      return nil
    }
  }

  /// Makes the regular file that `walk` found no name for.
  private func create(_ walk: PathWalk, _ mode: FileMode) throws(Errno) -> Place {
    let directory = try newEntry(walk)
    let mode = FileMode(kind: .regular, permissions: mode.permissions & ~process.fileModeMask)
    let inode = try directory.create(
      walk.name, mode: mode, device: 0, by: process.credentials.fileUser, newGroup(in: directory))
    return Place(mount: walk.place.mount, inode: inode)
  }

  private func openTemporary(_ walk: inout PathWalk, _ flags: OpenFlags, _ mode: FileMode) throws(Errno) -> OpenFile {
    guard flags.isSuperset(of: .temporaryFile) && flags.allowsWriting && !flags.contains(.create) else {
      throw .invalidArgument
    }
    let place = try walk.find(followsLast: true)
    guard place.inode.isDirectory else { throw .notDirectory }
    try place.checkWritable()
    try process.credentials.check([.write, .execute], on: place.inode.attributes)
    let mode = FileMode(kind: .regular, permissions: mode.permissions & ~process.fileModeMask)
    let inode = try place.inode.createUnnamed(
      mode: mode, isLinkable: !flags.contains(.exclusive), by: process.credentials.fileUser, newGroup(in: place.inode))
    return try inode.open(flags: flags.opened, path: OpenPath(mount: place.mount, parent: nil, name: []))
  }

  private func openPath(_ walk: inout PathWalk, _ flags: OpenFlags) throws(Errno) -> OpenFile {
    let place = try walk.find(followsLast: !flags.contains(.noFollow))
    guard !flags.contains(.directory) || place.inode.isDirectory else { throw .notDirectory }
    return PathFile(inode: place.inode, flags: flags, path: walk.openPath(to: place))
  }

  private func open(_ place: Place, _ walk: PathWalk, _ flags: OpenFlags, isNew: Bool) throws(Errno) -> OpenFile {
    let inode = place.inode
    guard !flags.contains(.directory) || inode.isDirectory else { throw .notDirectory }
    guard inode.kind != .symbolicLink else { throw .tooManySymbolicLinks }
    if inode.isDirectory {
      guard !flags.allowsWriting && !flags.contains(.truncate) && !flags.contains(.create) else { throw .isDirectory }
    }
    if !isNew { try checkOpen(place, flags) }
    if flags.contains(.noAccessTime) { try process.credentials.checkOwner(of: inode.attributes) }
    if flags.contains(.truncate) && !isNew && inode.kind == .regular { try inode.truncate(to: 0) }
    return try inode.open(flags: flags.opened, path: walk.openPath(to: place))
  }

  private func checkOpen(_ place: Place, _ flags: OpenFlags) throws(Errno) {
    let access = flags.rawValue & 3
    var mode: AccessMode = access == 0 ? .read : access == 1 ? .write : [.read, .write]
    if flags.contains(.truncate) { mode.insert(.write) }
    try process.credentials.check(mode, on: place.inode.attributes)
    let kind = place.inode.kind
    if mode.contains(.write) && (kind == .regular || kind == .directory) { try place.checkWritable() }
  }
}

extension OpenFlags {
  /// What the open file keeps of the flags it was opened with.
  fileprivate var opened: OpenFlags { intersection(.status).union(.largeFile) }
}

/// What `O_PATH` opens: a place in the tree, neither read nor written.
final class PathFile: InodeFile {
  override func read(into buffer: UserBuffer) throws(Errno) -> Int { throw .badDescriptor }
  override func write(from buffer: UserBuffer) throws(Errno) -> Int { throw .badDescriptor }
  override func read(into buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int { throw .badDescriptor }
  override func write(from buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int { throw .badDescriptor }
  override func seek(to offset: Int64, from origin: SeekOrigin) throws(Errno) -> Int64 { throw .badDescriptor }
  override func synchronize(dataOnly: Bool) throws(Errno) { throw .badDescriptor }
  override func truncate(to length: Int64) throws(Errno) { throw .badDescriptor }
  override func control(_ request: UInt32, _ argument: UInt) throws(Errno) -> Int { throw .badDescriptor }
}
