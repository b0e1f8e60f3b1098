/// A file system at its place in the tree.
public final class Mount {
  public let fileSystem: FileSystem
  /// Its root; a directory of the file system, not always the topmost.
  public let root: Inode
  /// Where it is mounted; nil for the root of all.
  public let parent: Mount?
  /// The directory it covers.
  public let mountPoint: Inode?
  /// Nothing below may be changed through this mount.
  public let isReadOnly: Bool
  /// Its number in `/proc/self/mountinfo` and `statx(2)`.
  public internal(set) var identifier = 1

  public init(_ fileSystem: FileSystem, root: Inode, over mountPoint: Inode?, in parent: Mount?, isReadOnly: Bool) {
    self.fileSystem = fileSystem
    self.root = root
    self.mountPoint = mountPoint
    self.parent = parent
    self.isReadOnly = isReadOnly
  }
}

/// Where a file was opened: what `/proc/self/fd`, `getcwd` and the `*at` calls need of it.
public struct OpenPath {
  /// The mount it was reached through.
  public let mount: Mount
  /// The directory that holds its name and the name; nil when it has none.
  public let parent: Inode?
  public let name: [UInt8]
  public init(mount: Mount, parent: Inode?, name: [UInt8]) {
    self.mount = mount
    self.parent = parent
    self.name = name
  }
}
