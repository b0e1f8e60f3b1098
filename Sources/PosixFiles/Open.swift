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
    let file = try openFile(in: directory, path: path, flags: flags, mode: mode)
    do throws(Errno) {
      return try process.descriptors.install(file, closeOnExec: flags.contains(.closeOnExec))
    } catch {
      file.released()
      throw error
    }
  }

  private func openFile(
    in directory: Descriptor, path: UserPath, flags: OpenFlags, mode: FileMode
  ) throws(Errno) -> OpenFile {
    var walk = try walk(path, in: directory)
    guard !flags.isSuperset(of: .temporaryFile) else { return try openTemporary(&walk, flags, mode) }
    guard !flags.isSuperset(of: [.create, .directory]) else { throw .invalidArgument }
    guard flags.contains(.create) && !flags.contains(.path) else {
      return try open(walk.find(followsLast: !flags.contains(.noFollow)), flags, isNew: false)
    }
    while true {
      try walk.walkToLast()
      guard !walk.lastIsDots && !walk.requiresDirectory else { throw .isDirectory }
      do throws(Errno) {
        let next = try walk.child().place
        guard !flags.contains(.exclusive) else { throw .fileExists }
        if next.inode.kind == .symbolicLink && !flags.contains(.noFollow) {
          try walk.follow(next)
          continue
        }
        return try open(Found(place: next, parent: walk.place.inode, name: walk.last), flags, isNew: false)
      } catch {
        guard error == .noSuchFile else { throw error }
      }
      return try open(create(walk, mode), flags, isNew: true)
    }
  }

  /// Makes the regular file that `walk` found no name for.
  private func create(_ walk: PathWalk, _ mode: FileMode) throws(Errno) -> Found {
    let directory = try newEntry(walk)
    let mode = FileMode(kind: .regular, permissions: mode.permissions & ~process.fileModeMask)
    let inode = try directory.create(
      walk.name, mode: mode, device: 0, by: process.credentials.fileUser, newGroup(in: directory))
    return Found(place: Place(mount: walk.place.mount, inode: inode), parent: directory, name: walk.last)
  }

  private func openTemporary(_ walk: inout PathWalk, _ flags: OpenFlags, _ mode: FileMode) throws(Errno) -> OpenFile {
    guard flags.allowsWriting else { throw .invalidArgument }
    let place = try walk.find(followsLast: true).place
    guard place.inode.isDirectory else { throw .notDirectory }
    try place.checkWritable()
    try process.credentials.check([.write, .execute], on: place.inode.attributes)
    let mode = FileMode(kind: .regular, permissions: mode.permissions & ~process.fileModeMask)
    let inode = try place.inode.createUnnamed(
      mode: mode, by: process.credentials.fileUser, newGroup(in: place.inode))
    let found = Found(place: Place(mount: place.mount, inode: inode), parent: nil, name: [])
    return try inode.open(flags: flags.intersection(.status), path: found.path)
  }

  private func open(_ found: Found, _ flags: OpenFlags, isNew: Bool) throws(Errno) -> OpenFile {
    let inode = found.place.inode
    if flags.contains(.path) { return PathFile(inode: inode, flags: .path, path: found.path) }
    guard inode.kind != .symbolicLink else { throw .tooManySymbolicLinks }
    guard !flags.contains(.directory) || inode.isDirectory else { throw .notDirectory }
    if inode.isDirectory {
      guard !flags.allowsWriting && !flags.contains(.truncate) && !flags.contains(.create) else { throw .isDirectory }
    }
    if !isNew { try checkOpen(found.place, flags) }
    if flags.contains(.noAccessTime) { try process.credentials.checkOwner(of: inode.attributes) }
    if flags.contains(.truncate) && !isNew && inode.kind == .regular { try inode.truncate(to: 0) }
    return try inode.open(flags: flags.intersection(.status).union(.largeFile), path: found.path)
  }

  private func checkOpen(_ place: Place, _ flags: OpenFlags) throws(Errno) {
    let access = flags.rawValue & 3
    var mode: AccessMode = access == 0 ? .read : access == 1 ? .write : [.read, .write]
    if flags.contains(.truncate) { mode.insert(.write) }
    try process.credentials.check(mode, on: place.inode.attributes)
    let kind = place.inode.kind
    if mode.contains(.write) && (kind == .regular || kind == .directory) { try place.checkWritable() }
  }

  /// The directory in which `walk` may make a name.
  func newEntry(_ walk: PathWalk) throws(Errno) -> Inode {
    try walk.place.checkWritable()
    try process.credentials.check([.write, .execute], on: walk.place.inode.attributes)
    return walk.place.inode
  }

  /// The group of a new file: the directory's where it has the set-group-ID bit.
  func newGroup(in directory: Inode) -> UInt32 {
    directory.attributes.mode & 0o2000 != 0 ? directory.attributes.group : process.credentials.fileGroup
  }
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
