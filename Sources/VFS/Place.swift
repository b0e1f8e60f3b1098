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

/// The file that a path names, and where its name is.
public struct Found {
  public let place: Place
  /// The directory that holds the name; nil for `/`, `.` and `..`.
  public let parent: Inode?
  /// The last component.
  public let name: [UInt8]
  public init(place: Place, parent: Inode?, name: [UInt8]) {
    self.place = place
    self.parent = parent
    self.name = name
  }

  /// What an open file remembers of its path.
  public var path: OpenPath { OpenPath(mount: place.mount, parent: parent, name: name) }
}

/// The mounts that the processes of an image see, and where their paths begin.
public final class Namespace {
  /// The mount that `/` is.
  public let root: Mount
  /// All mounts in the order they were made, the root first.
  public private(set) var mounts: [Mount]
  /// The configured working directory of the first process.
  public var firstWorkingDirectory: Place

  /// Makes a tree with `fileSystem` at `/`.
  public init(root fileSystem: FileSystem, isReadOnly: Bool = false) {
    root = Mount(fileSystem, root: fileSystem.root, over: nil, in: nil, isReadOnly: isReadOnly)
    mounts = [root]
    firstWorkingDirectory = Place(mount: root, inode: root.root)
  }

  /// The place of `/`.
  public var top: Place { Place(mount: root, inode: root.root) }

  /// Puts `fileSystem` over the directory at `place`.
  /// - Throws: `.notDirectory`, `.busy` when another mount covers it.
  public func mount(_ fileSystem: FileSystem, over place: Place, isReadOnly: Bool = false) throws(Errno) {
    guard place.inode.isDirectory else { throw .notDirectory }
    guard unsafe place.inode.coveringMount == nil else { throw .busy }
    let mount = Mount(
      fileSystem, root: fileSystem.root, over: place.inode, in: place.mount, isReadOnly: isReadOnly)
    mounts.append(mount)
    // The namespace holds the mount, and mounts are never taken away.
    unsafe place.inode.coveringMount = mount
  }
}
