import ABI

extension Place {
  /// The path of a directory from `root`, with `(unreachable)` before it when it is not below (`getcwd(2)`).
  /// - Throws: `.noSuchFile` when it has been removed.
  public func path(from root: Place) throws(Errno) -> [UInt8] {
    var place = self
    var names: [[UInt8]] = []
    var path: [UInt8] = []
    while !place.isSame(as: root) {
      let above = place.above(root: root)
      guard !above.isSame(as: place) else {
        path = ("(unreachable)" as StaticString).withSpan { $0.bytesArray }
        break
      }
      names.append(try place.name(in: above))
      place = above
    }
    if names.isEmpty { path.append(0x2f) }
    for name in names.reversed() {
      path.append(0x2f)
      path.append(contentsOf: name)
    }
    return path
  }

  /// The name that the directory has in `above`.
  private func name(in above: Place) throws(Errno) -> [UInt8] {
    var inode = inode
    var mount = mount
    while inode === mount.root, let point = mount.mountPoint, let parent = mount.parent { (inode, mount) = (point, parent) }
    guard inode.attributes.linkCount > 0, let name = try above.inode.name(of: inode) else { throw .noSuchFile }
    return name
  }
}

extension Inode {
  /// A name that `inode` has in this directory, if any.
  public final func name(of inode: Inode) throws(Errno) -> [UInt8]? {
    if let name = try firstName(where: { $0.inode == inode.attributes.inode }) { return name }
    // Where the host has mounted something, it lists the number of the directory below.
    return try firstName { (try? lookup($0.name)) === inode }
  }

  private func firstName(where isWanted: (DirectoryEntry) -> Bool) throws(Errno) -> [UInt8]? {
    var name: [UInt8]?
    try entries(from: 2) { (entry) throws(Errno) in
      guard isWanted(entry) else { return true }
      name = entry.name.bytesArray
      return false
    }
    return name
  }
}

extension InodeFile {
  /// The path that the file has now, or had last, with ` (deleted)` behind it; `root` is where paths begin.
  public final func currentPath(from root: Place) throws(Errno) -> [UInt8] {
    if inode.isDirectory, let path = try? Place(mount: self.path.mount, inode: inode).path(from: root) { return path }
    var text: [UInt8] = []
    var name = self.path.name
    var isThere = false
    if let parent = self.path.parent {
      text = (try? Place(mount: self.path.mount, inode: parent).path(from: root)) ?? []
      if text == [0x2f] { text = [] }
      isThere = (try? parent.lookup(name.span)) === inode
      // It may have been renamed in its directory.
      if !isThere, let newName = try? parent.name(of: inode) { (name, isThere) = (newName, true) }
    }
    text.append(0x2f)
    text.append(contentsOf: name)
    if !isThere { (" (deleted)" as StaticString).withSpan { text.append(contentsOf: $0.bytesArray) } }
    return text
  }
}
