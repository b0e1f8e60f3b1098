import ABI
import CMachine
import FileLocks
import Files
import Memory
import VFS

/// A file of the host below a mounted directory.
public final class HostInode: Inode {
  /// The host's numbers for it.
  let hostDevice: UInt64, hostNumber: UInt64
  /// The host's descriptor that stands for it, opened with `O_PATH`.
  let handle: Int32
  /// Chains the inodes of one bucket of the cache.
  unowned(unsafe) var nextInBucket: HostInode?
  // The file system outlives its inodes: its mount holds it.
  private unowned(unsafe) let host: HostFileSystem
  /// The directory it was found in, when it is a directory itself; nil at the root.
  private var directory: HostInode?
  // Real descriptors of the inode itself, opened at first use; -1: none.
  private var reading: Int32 = -1
  private var writing: Int32 = -1
  /// The descriptor it was made with, which the first open file takes: its access mode needs no permission. -1: none.
  private var unclaimed: Int32 = -1

  /// Takes `handle` over.
  init(handle: Int32, status: FileStatus, parent: HostInode?, in host: HostFileSystem) {
    self.handle = handle
    hostDevice = status.device
    hostNumber = status.inode
    unsafe self.host = host
    unsafe nextInBucket = nil
    super.init(attributes: status, fileSystem: host)
    moved(to: parent)
  }

  deinit {
    unsafe host.forget(self)
    for descriptor in [handle, reading, writing, unclaimed] where descriptor >= 0 { Host.close(descriptor) }
  }

  /// Notes the directory that holds this one now.
  func moved(to parent: HostInode?) {
    guard isDirectory, let parent else { return }
    directory = parent
  }

  // MARK: Directories

  public override var parent: Inode { directory ?? self }

  public override func lookup(_ name: Span<UInt8>) throws(Errno) -> Inode {
    guard isDirectory else { throw .notDirectory }
    let name = try HostName(name)
    let found = try Host.open(name, in: handle, [.path, .noFollow])
    return unsafe try host.inode(taking: found, parent: self)
  }

  public override func create(
    _ name: Span<UInt8>, mode: FileMode, device: UInt64, by user: UInt32, _ group: UInt32
  ) throws(Errno) -> Inode {
    unsafe try host.checkWritable()
    guard isDirectory else { throw .notDirectory }
    let name = try HostName(name)
    let permissions = UInt(mode.permissions)
    switch mode.kind {
    case .regular:
      let flags: OpenFlags = [.readWrite, .create, .exclusive, .noFollow]
      return try adopt(Host.open(name, in: handle, flags, mode: mode.permissions), by: user, group)
    case .directory:
      _ = try Errno.check(name.withAddress { Host.raw(.mkdirat, handle, $0, permissions) })
    default:
      _ = try Errno.check(name.withAddress { Host.raw(.mknodat, handle, $0, UInt(mode.rawValue), UInt(device)) })
    }
    return try found(name, by: user, group)
  }

  public override func createLink(
    _ name: Span<UInt8>, to target: Span<UInt8>, by user: UInt32, _ group: UInt32
  ) throws(Errno) -> Inode {
    unsafe try host.checkWritable()
    guard isDirectory else { throw .notDirectory }
    let name = try HostName(name)
    var terminated: [UInt8] = []
    terminated.reserveCapacity(target.count + 1)
    for index in 0..<target.count { terminated.append(target[index]) }
    terminated.append(0)
    // The host reads both texts up to their NULs.
    let result = unsafe terminated.withUnsafeBufferPointer { text in
      name.withAddress {
        platform_host_call(
          Host.Call.symlinkat.rawValue, UInt(bitPattern: text.baseAddress), Host.register(handle), $0, 0, 0, 0)
      }
    }
    _ = try Errno.check(result)
    return try found(name, by: user, group)
  }

  public override func createUnnamed(
    mode: FileMode, isLinkable: Bool, by user: UInt32, _ group: UInt32
  ) throws(Errno) -> Inode {
    unsafe try host.checkWritable()
    guard isDirectory else { throw .notDirectory }
    let flags: OpenFlags = isLinkable ? [.readWrite, .temporaryFile] : [.readWrite, .temporaryFile, .exclusive]
    return try adopt(Host.open(HostName(own: "."), in: handle, flags, mode: mode.permissions), by: user, group)
  }

  public override func link(_ name: Span<UInt8>, to inode: Inode) throws(Errno) {
    unsafe try host.checkWritable()
    guard let inode = inode as? HostInode else { throw .crossDevice }
    let name = try HostName(name)
    let source = HostName(descriptor: inode.handle)
    _ = try Errno.check(
      name.withAddress { new in
        source.withAddress { Host.raw(.linkat, Host.workingDirectory, $0, Host.register(handle), new, Host.follow) }
      })
  }

  public override func remove(_ name: Span<UInt8>, directory: Bool) throws(Errno) {
    unsafe try host.checkWritable()
    let name = try HostName(name)
    let flags = directory ? Host.removeDirectory : 0
    _ = try Errno.check(name.withAddress { Host.raw(.unlinkat, handle, $0, flags) })
  }

  public override func rename(
    _ name: Span<UInt8>, to newParent: Inode, _ newName: Span<UInt8>, exchange: Bool, replace: Bool
  ) throws(Errno) {
    unsafe try host.checkWritable()
    guard let newParent = newParent as? HostInode else { throw .crossDevice }
    let name = try HostName(name)
    let newName = try HostName(newName)
    // RENAME_EXCHANGE, RENAME_NOREPLACE.
    let flags: UInt = (exchange ? 2 : 0) | (replace || exchange ? 0 : 1)
    _ = try Errno.check(
      name.withAddress { old in
        newName.withAddress { Host.raw(.renameat2, handle, old, Host.register(newParent.handle), $0, flags) }
      })
    unsafe host.liveInode(newName, in: newParent.handle)?.moved(to: newParent)
    if exchange { unsafe host.liveInode(name, in: handle)?.moved(to: self) }
  }

  // MARK: Contents

  public override func open(flags: OpenFlags, path: OpenPath) throws(Errno) -> OpenFile {
    if flags.contains(.path) || kind == .symbolicLink { return InodeFile(inode: self, flags: flags, path: path) }
    switch kind {
    case .directory:
      guard !flags.allowsWriting else { throw .isDirectory }
      _ = try readingDescriptor()
      return InodeFile(inode: self, flags: flags, path: path)
    case .regular:
      if flags.allowsWriting { unsafe try host.checkWritable() }
      return try openRegular(flags, path)
    case .fifo, .characterDevice:
      return try HostStream(opening: handle, inode: self, flags: flags, path: path)
    default:
      // Deviation: the host's block devices are not opened.
      throw .noSuchDevice
    }
  }

  private func openRegular(_ flags: OpenFlags, _ path: OpenPath) throws(Errno) -> HostFile {
    let kept = flags.intersection([.accessMode, .append, .dataSync, .direct, .noAccessTime, .sync])
    guard unclaimed >= 0 else {
      return HostFile(descriptor: try Host.reopen(handle, kept), inode: self, flags: flags, path: path)
    }
    let made = unclaimed
    unclaimed = -1
    // Writing through is settled by an open alone (fcntl(2), F_SETFL).
    if flags.contains(.dataSync), let synchronous = try? Host.reopen(handle, kept) {
      Host.close(made)
      return HostFile(descriptor: synchronous, inode: self, flags: flags, path: path)
    }
    return try HostFile(claiming: made, inode: self, flags: flags, path: path)
  }

  public override func read(into buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    guard !isDirectory else { throw .isDirectory }
    return try Host.call(
      .pread64, readingDescriptor(), buffer.address, UInt(buffer.count), UInt(bitPattern: Int(offset)))
  }

  public override func write(from buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    guard !isDirectory else { throw .isDirectory }
    return try Host.call(
      .pwrite64, writingDescriptor(), buffer.address, UInt(buffer.count), UInt(bitPattern: Int(offset)))
  }

  public override func truncate(to length: Int64) throws(Errno) {
    guard !isDirectory else { throw .isDirectory }
    try Host.call(.ftruncate, writingDescriptor(), UInt(bitPattern: Int(length)))
  }

  public override func allocate(mode: UInt32, offset: Int64, length: Int64) throws(Errno) {
    guard !isDirectory else { throw .isDirectory }
    try Host.call(
      .fallocate, writingDescriptor(), UInt(mode), UInt(bitPattern: Int(offset)), UInt(bitPattern: Int(length)))
  }

  public override func seek(data: Bool, from offset: Int64) throws(Errno) -> Int64 {
    let origin: SeekOrigin = data ? .data : .hole
    return Int64(
      try Host.call(.lseek, readingDescriptor(), UInt(bitPattern: Int(offset)), UInt(origin.rawValue)))
  }

  public override func synchronize(dataOnly: Bool) throws(Errno) {
    try Host.call(dataOnly ? .fdatasync : .fsync, writing >= 0 ? writing : readingDescriptor())
  }

  public override func mapping(
    at offset: Int64, length: Int, shared: Bool, writable: Bool
  ) throws(Errno) -> MappingSource {
    guard kind == .regular else { throw .noDevice }
    let backing = shared && writable ? try writingDescriptor() : try readingDescriptor()
    return MappingSource(backing: backing, offset: offset, length: length)
  }

  // Deviation: locks on the host's fifos and devices are the image's alone, as to hold them there would be to use them.
  public override func makeLocks() -> LockTable {
    kind == .regular || isDirectory ? HostLocks(of: self) : super.makeLocks()
  }

  // MARK: Attributes

  public override func status() throws(Errno) -> FileStatus {
    attributes = try Host.status(of: handle)
    return attributes
  }

  public override func readLink() throws(Errno) -> [UInt8] {
    guard kind == .symbolicLink else { throw .invalidArgument }
    var target = [UInt8](repeating: 0, count: 4096)
    let name = HostName(own: "")
    // The host writes at most the array's length.
    let result = unsafe target.withUnsafeMutableBufferPointer { room in
      name.withAddress { Host.raw(.readlinkat, handle, $0, UInt(bitPattern: room.baseAddress), UInt(room.count)) }
    }
    return Array(target[..<(try Errno.check(result))])
  }

  public override func setAttributes(_ change: AttributeChange) throws(Errno) {
    unsafe try host.checkWritable()
    let empty = HostName(own: "")
    if change.user != nil || change.group != nil {
      let user = UInt(change.user ?? .max), group = UInt(change.group ?? .max)
      _ = try Errno.check(empty.withAddress { Host.raw(.fchownat, handle, $0, user, group, Host.emptyPath) })
    }
    if let permissions = change.permissions {
      guard kind != .symbolicLink else { throw .notSupported }
      let path = HostName(descriptor: handle)
      _ = try Errno.check(path.withAddress { Host.raw(.fchmodat, Host.workingDirectory, $0, UInt(permissions)) })
    }
    if change.accessTime != nil || change.modificationTime != nil {
      let omitted = TimeSpec(seconds: 0, nanoseconds: 0x3fff_fffe)
      let times = (change.accessTime ?? omitted, change.modificationTime ?? omitted)
      // The host reads two `struct timespec`.
      let result = unsafe withUnsafePointer(to: times) { times in
        empty.withAddress { Host.raw(.utimensat, handle, $0, UInt(bitPattern: times), Host.emptyPath) }
      }
      _ = try Errno.check(result)
    }
    attributes = try Host.status(of: handle)
  }

  public override func extendedAttribute(_ name: Span<UInt8>) throws(Errno) -> [UInt8] {
    try HostAttributes(of: handle).value(of: name)
  }

  public override func setExtendedAttribute(
    _ name: Span<UInt8>, to value: [UInt8]?, _ flags: XattrFlags
  ) throws(Errno) {
    unsafe try host.checkWritable()
    try HostAttributes(of: handle).set(name, to: value, flags)
  }

  public override func extendedAttributeNames() throws(Errno) -> [UInt8] { try HostAttributes(of: handle).names() }

  // MARK: Entries

  public override func entries(from cookie: Int64, _ body: (DirectoryEntry) throws(Errno) -> Bool) throws(Errno) {
    guard isDirectory else { throw .notDirectory }
    let descriptor = try readingDescriptor()
    try Host.call(.lseek, descriptor, UInt(bitPattern: Int(cookie)), 0)
    var block = [UInt8](repeating: 0, count: 4096)
    while true {
      // The host writes at most the array's length.
      let filled = unsafe block.withUnsafeMutableBufferPointer {
        Host.raw(.getdents64, descriptor, UInt(bitPattern: $0.baseAddress), UInt($0.count))
      }
      let count = try Errno.check(filled)
      guard count > 0 else { return }
      let records = block.span.extracting(first: count)
      var start = 0
      while start + 19 <= count {
        let record = HostDirectoryRecord(records.extracting(droppingFirst: start))
        let number = directory == nil && record.isParent ? hostNumber : record.inode
        let entry = DirectoryEntry(
          name: record.name, inode: number, kind: record.kind, nextCookie: record.nextCookie)
        guard try body(entry) else { return }
        start += record.length
      }
    }
  }

  // MARK: Descriptors and creation

  /// A descriptor to read from, opened at first use.
  func readingDescriptor() throws(Errno) -> Int32 {
    if reading < 0 {
      // "." needs no /proc.
      reading =
        isDirectory
        ? try Host.open(HostName(own: "."), in: handle, .directory)
        : try Host.reopen(handle, kind == .regular ? [] : .nonBlocking)
    }
    return reading
  }

  /// A descriptor to write to, and to map for writing, opened at first use.
  func writingDescriptor() throws(Errno) -> Int32 {
    unsafe try host.checkWritable()
    guard kind == .regular else { throw .invalidArgument }
    if writing < 0 {
      do throws(Errno) { writing = try Host.reopen(handle, .readWrite) } catch {
        // A file that may be written and not read can at least be written.
        guard error == .permissionDenied else { throw error }
        writing = try Host.reopen(handle, .writeOnly)
      }
    }
    return writing
  }

  /// The inode of the new file behind `descriptor`, which the first open file will take.
  private func adopt(_ descriptor: Int32, by user: UInt32, _ group: UInt32) throws(Errno) -> HostInode {
    do throws(Errno) {
      let inode = unsafe try host.inode(taking: Host.reopen(descriptor, .path), parent: self)
      inode.unclaimed = descriptor
      inode.own(by: user, group)
      return inode
    } catch {
      Host.close(descriptor)
      throw error
    }
  }

  /// The inode of the new directory, link or device `name`.
  private func found(_ name: borrowing HostName, by user: UInt32, _ group: UInt32) throws(Errno) -> HostInode {
    let inode = unsafe try host.inode(taking: Host.open(name, in: handle, [.path, .noFollow]), parent: self)
    inode.own(by: user, group)
    return inode
  }

  /// Gives a new file to the image's user where the host lets the image: as the superuser.
  private func own(by user: UInt32, _ group: UInt32) {
    guard unsafe host.hostUser == 0, attributes.user != user || attributes.group != group else { return }
    var change = AttributeChange()
    change.user = user
    change.group = group
    _ = try? setAttributes(change)
  }
}
