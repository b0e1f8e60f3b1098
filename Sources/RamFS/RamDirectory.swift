import ABI
import VFS

/// A directory in memory.
@safe final class RamDirectory: RamInode {
  private let system: Unmanaged<RamFileSystem>
  // Cookies 1 and 2 are behind `.` and `..`.
  private var children = EntryTable(firstCookie: 3)
  /// The directory above. It outlives this one while it holds its name.
  private unowned(unsafe) var holder: RamDirectory?
  /// The directory above, held once this one has no name any more: its `..` still leads there.
  private var formerHolder: RamDirectory?
  private var isRemoved = false
  /// What an entry adds to a directory's size, as Linux's tmpfs has it.
  private static var entrySize: Int64 { 20 }

  init(attributes: FileStatus, fileSystem: RamFileSystem, above: RamDirectory?) {
    unsafe system = .passUnretained(fileSystem)
    unsafe holder = above
    super.init(attributes: attributes, fileSystem: fileSystem)
  }

  override var parent: Inode { unsafe holder ?? self }

  override func lookup(_ name: Span<UInt8>) throws(Errno) -> Inode {
    guard let inode = children[name] else { throw .noSuchFile }
    return inode
  }

  override func create(
    _ name: Span<UInt8>, mode: FileMode, device: UInt64, by user: UInt32, _ group: UInt32
  ) throws(Errno) -> Inode {
    try checkFree(name)
    let attributes = owner.attributes(mode, user, group, device: device)
    let inode: Inode
    switch mode.kind {
    case .directory:
      inode = RamDirectory(attributes: attributes, fileSystem: owner, above: self)
      inode.attributes.linkCount = 2
      self.attributes.linkCount += 1
    case .regular: inode = try owner.file(attributes)
    default: inode = RamInode(attributes: attributes, fileSystem: owner)
    }
    add(name, inode)
    return inode
  }

  override func createLink(
    _ name: Span<UInt8>, to target: Span<UInt8>, by user: UInt32, _ group: UInt32
  ) throws(Errno) -> Inode {
    try checkFree(name)
    var attributes = owner.attributes(FileMode(kind: .symbolicLink, permissions: 0o777), user, group, device: 0)
    attributes.size = Int64(target.count)
    let inode = RamLink(attributes: attributes, fileSystem: owner, target: [UInt8](copying: target))
    add(name, inode)
    return inode
  }

  override func createUnnamed(
    mode: FileMode, isLinkable: Bool, by user: UInt32, _ group: UInt32
  ) throws(Errno) -> Inode {
    var attributes = owner.attributes(mode, user, group, device: 0)
    attributes.linkCount = 0
    let file = try owner.file(attributes)
    file.isLinkable = isLinkable
    return file
  }

  override func link(_ name: Span<UInt8>, to inode: Inode) throws(Errno) {
    try checkFree(name)
    if inode.attributes.linkCount == 0 {
      guard let file = inode as? RamFile, file.isLinkable else { throw .noSuchFile }
    }
    inode.attributes.linkCount += 1
    inode.attributes.touchAttributes()
    add(name, inode)
  }

  override func remove(_ name: Span<UInt8>, directory: Bool) throws(Errno) {
    guard let inode = children[name] else { throw .noSuchFile }
    guard inode.isDirectory == directory else { throw directory ? .notDirectory : .isDirectory }
    if directory { try checkEmpty(inode) }
    takeOut(name)
    dropped(inode)
  }

  override func rename(
    _ name: Span<UInt8>, to newParent: Inode, _ newName: Span<UInt8>, exchange: Bool, replace: Bool
  ) throws(Errno) {
    // The caller has checked that both directories are of this file system, whose directories are all of this class.
    let other = unsafe unsafeDowncast(newParent, to: RamDirectory.self)
    guard let inode = children[name] else { throw .noSuchFile }
    let target = other.children[newName]
    if exchange {
      guard let target else { throw .noSuchFile }
      children.replace(name, with: target)
      other.children.replace(newName, with: inode)
      adopted(target, from: other)
      target.attributes.touchAttributes()
    } else {
      if let target {
        guard replace else { throw .fileExists }
        guard target !== inode else { return }
        guard target.isDirectory == inode.isDirectory else { throw target.isDirectory ? .isDirectory : .notDirectory }
        if target.isDirectory { try checkEmpty(target) }
        other.children.replace(newName, with: inode)
        other.dropped(target)
      } else {
        guard !other.isRemoved else { throw .noSuchFile }
        other.add(newName, inode)
      }
      takeOut(name)
    }
    other.adopted(inode, from: self)
    inode.attributes.touchAttributes()
    attributes.touchContents()
    other.attributes.touchContents()
  }

  override func entries(from cookie: Int64, _ body: (DirectoryEntry) throws(Errno) -> Bool) throws(Errno) {
    if cookie < 1 {
      let dot: [UInt8] = [0x2e]
      guard try body(DirectoryEntry(name: dot.span, inode: attributes.inode, kind: .directory, nextCookie: 1)) else { return }
    }
    if cookie < 2 {
      let dots: [UInt8] = [0x2e, 0x2e]
      let number = parent.attributes.inode
      guard try body(DirectoryEntry(name: dots.span, inode: number, kind: .directory, nextCookie: 2)) else { return }
    }
    try children.forEach(after: cookie) { (entry, inode) throws(Errno) in
      try body(
        DirectoryEntry(
          name: entry.name.span, inode: inode.attributes.inode, kind: inode.kind, nextCookie: entry.cookie))
    }
  }

  private var owner: RamFileSystem { unsafe system._withUnsafeGuaranteedRef { $0 } }

  private func checkFree(_ name: Span<UInt8>) throws(Errno) {
    guard !isRemoved else { throw .noSuchFile }
    guard children[name] == nil else { throw .fileExists }
  }

  private func checkEmpty(_ inode: Inode) throws(Errno) {
    // All directories of the file system are of this class.
    guard unsafe unsafeDowncast(inode, to: RamDirectory.self).children.count == 0 else { throw .directoryNotEmpty }
  }

  private func add(_ name: Span<UInt8>, _ inode: Inode) {
    children.insert(name, inode)
    attributes.size += Self.entrySize
    attributes.touchContents()
  }

  private func takeOut(_ name: Span<UInt8>) {
    _ = children.remove(name)
    attributes.size -= Self.entrySize
    attributes.touchContents()
  }

  /// One of `inode`'s names, in this directory, is gone.
  private func dropped(_ inode: Inode) {
    inode.attributes.touchAttributes()
    guard inode.isDirectory else {
      inode.attributes.linkCount -= 1
      return
    }
    inode.attributes.linkCount = 0
    attributes.linkCount -= 1
    let directory = unsafe unsafeDowncast(inode, to: RamDirectory.self)
    directory.isRemoved = true
    directory.formerHolder = self
  }

  /// `inode` has come here from `other`.
  private func adopted(_ inode: Inode, from other: RamDirectory) {
    guard inode.isDirectory && other !== self else { return }
    unsafe unsafeDowncast(inode, to: RamDirectory.self).holder = self
    other.attributes.linkCount -= 1
    attributes.linkCount += 1
  }
}
