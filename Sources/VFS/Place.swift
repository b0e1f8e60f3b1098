import ABI

/// A file in the tree: an inode and the mount it was reached through.
public struct Place {
  public let mount: Mount
  public let inode: Inode
  public init(mount: Mount, inode: Inode) {
    self.mount = mount
    self.inode = inode
  }

  /// Whether both are the same file reached through the same mount.
  public func isSame(as other: Place) -> Bool { mount === other.mount && inode === other.inode }

  /// - Throws: `.readOnlyFileSystem` when nothing may be changed here.
  public func checkWritable() throws(Errno) {
    guard !mount.isReadOnly && !mount.fileSystem.isReadOnly else { throw .readOnlyFileSystem }
  }
}

extension Place {
  /// The root of the mounts that cover this directory, itself when there are none.
  public var covered: Place {
    var place = self
    // The namespace holds every mount, so the reference is not stale.
    while let mount = unsafe place.inode.coveringMount { place = Place(mount: mount, inode: mount.root) }
    return place
  }

  /// The directory above, through mount points; `root` is above itself.
  @inline(never)
  public func above(root: Place) -> Place {
    var place = self
    while true {
      if place.isSame(as: root) { return place }
      guard place.inode === place.mount.root else { break }
      guard let point = place.mount.mountPoint, let parent = place.mount.parent else { return place }
      place = Place(mount: parent, inode: point)
    }
    return Place(mount: place.mount, inode: place.inode.parent).covered
  }

  /// Whether the place is the root of what is mounted there.
  public var isMountRoot: Bool { inode === mount.root }
}
