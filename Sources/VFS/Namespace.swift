import ABI

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
    mount.identifier = (mounts.last?.identifier ?? 0) + 1
    mounts.append(mount)
    // The namespace holds the mount, and mounts are never taken away.
    unsafe place.inode.coveringMount = mount
  }
}
