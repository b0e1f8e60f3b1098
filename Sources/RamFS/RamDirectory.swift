import ABI
import VFS

/// A directory in memory. Entries keep the order they were made in; an entry's cookie never changes while it exists.
@safe final class RamDirectory: Inode {
  private struct Entry {
    let name: [UInt8]
    let hash: UInt32
    var inode: Inode
    let cookie: Int64
  }

  private let system: Unmanaged<RamFileSystem>
  private var children: [Entry] = []
  /// Cookies 1 and 2 are behind `.` and `..`.
  private var nextCookie: Int64 = 3
  /// The directory above; it outlives this one, which is emptied before it goes.
  private(set) unowned(unsafe) var above: RamDirectory?
  private var isRemoved = false

  init(attributes: FileStatus, fileSystem: RamFileSystem, above: RamDirectory?) {
    unsafe system = .passUnretained(fileSystem)
    unsafe self.above = above
    super.init(attributes: attributes, fileSystem: fileSystem)
  }

  override var parent: Inode { unsafe above ?? self }

  override func lookup(_ name: Span<UInt8>) throws(Errno) -> Inode {
    guard let index = find(name) else { throw .noSuchFile }
    return children[index].inode
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
    default: inode = Inode(attributes: attributes, fileSystem: owner)
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

  override func createUnnamed(mode: FileMode, by user: UInt32, _ group: UInt32) throws(Errno) -> Inode {
    var attributes = owner.attributes(mode, user, group, device: 0)
    attributes.linkCount = 0
    return try owner.file(attributes)
  }

  override func link(_ name: Span<UInt8>, to inode: Inode) throws(Errno) {
    try checkFree(name)
    inode.attributes.linkCount += 1
    inode.attributes.changeTime = .present
    add(name, inode)
  }

  override func remove(_ name: Span<UInt8>, directory: Bool) throws(Errno) {
    guard let index = find(name) else { throw .noSuchFile }
    let inode = children[index].inode
    guard inode.isDirectory == directory else { throw directory ? .notDirectory : .isDirectory }
    if directory { try checkEmpty(inode) }
    _ = children.remove(at: index)
    dropped(inode)
  }

  override func rename(
    _ name: Span<UInt8>, to newParent: Inode, _ newName: Span<UInt8>, exchange: Bool, replace: Bool
  ) throws(Errno) {
    // The caller has checked that both directories are of this file system, whose directories are all of this class.
    let other = unsafe unsafeDowncast(newParent, to: RamDirectory.self)
    guard let index = find(name) else { throw .noSuchFile }
    let inode = children[index].inode
    let target = other.find(newName)
    if exchange {
      guard let target else { throw .noSuchFile }
      let second = other.children[target].inode
      children[index].inode = second
      other.children[target].inode = inode
      adopted(second, from: other)
      other.adopted(inode, from: self)
    } else {
      if let target {
        guard replace else { throw .fileExists }
        let second = other.children[target].inode
        guard second !== inode else { return }
        guard second.isDirectory == inode.isDirectory else { throw second.isDirectory ? .isDirectory : .notDirectory }
        if second.isDirectory { try checkEmpty(second) }
        _ = other.children.remove(at: target)
        other.dropped(second)
      } else if other.isRemoved {
        throw .noSuchFile
      }
      // The index may have moved when both directories are one.
      if let index = find(name) { _ = children.remove(at: index) }
      other.add(newName, inode)
      other.adopted(inode, from: self)
    }
    inode.attributes.changeTime = .present
    touch()
    other.touch()
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
    for entry in children where entry.cookie > cookie {
      let more = try body(
        DirectoryEntry(
          name: entry.name.span, inode: entry.inode.attributes.inode, kind: entry.inode.kind, nextCookie: entry.cookie))
      guard more else { return }
    }
  }

  private var owner: RamFileSystem { unsafe system._withUnsafeGuaranteedRef { $0 } }

  private func checkFree(_ name: Span<UInt8>) throws(Errno) {
    guard !isRemoved else { throw .noSuchFile }
    guard find(name) == nil else { throw .fileExists }
  }

  private func checkEmpty(_ inode: Inode) throws(Errno) {
    // All directories of the file system are of this class.
    guard unsafe unsafeDowncast(inode, to: RamDirectory.self).children.isEmpty else { throw .directoryNotEmpty }
  }

  private func add(_ name: Span<UInt8>, _ inode: Inode) {
    children.append(Entry(name: [UInt8](copying: name), hash: Self.hash(name), inode: inode, cookie: nextCookie))
    nextCookie += 1
    touch()
  }

  /// One of `inode`'s names is gone.
  private func dropped(_ inode: Inode) {
    inode.attributes.changeTime = .present
    if inode.isDirectory {
      inode.attributes.linkCount = 0
      attributes.linkCount -= 1
      unsafe unsafeDowncast(inode, to: RamDirectory.self).isRemoved = true
    } else {
      inode.attributes.linkCount -= 1
    }
    touch()
  }

  /// `inode` has come here from `other`.
  private func adopted(_ inode: Inode, from other: RamDirectory) {
    guard inode.isDirectory && other !== self else { return }
    unsafe unsafeDowncast(inode, to: RamDirectory.self).above = self
    other.attributes.linkCount -= 1
    attributes.linkCount += 1
  }

  private func touch() {
    attributes.modificationTime = .present
    attributes.changeTime = attributes.modificationTime
  }

  private func find(_ name: Span<UInt8>) -> Int? {
    let hash = Self.hash(name)
    for index in children.indices where children[index].hash == hash {
      if children[index].name.isEqual(to: name) { return index }
    }
    return nil
  }

  /// FNV-1a.
  private static func hash(_ name: Span<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in name.indices { hash = (hash ^ UInt32(name[index])) &* 16_777_619 }
    return hash
  }
}

extension [UInt8] {
  /// Copies `bytes`.
  init(copying bytes: Span<UInt8>) {
    self.init()
    reserveCapacity(bytes.count)
    for index in bytes.indices { append(bytes[index]) }
  }

  /// Whether both are the same bytes.
  func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}
