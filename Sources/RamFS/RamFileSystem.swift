import ABI
import CMachine
import Memory
import VFS

/// A file system in memory (Linux's tmpfs).
public final class RamFileSystem: FileSystem {
  private let store: PageStore?
  private var nextInode: UInt64 = 1
  private var top: RamDirectory?

  /// Makes an empty file system whose root has the permissions `rootPermissions`.
  public init(device: UInt64, rootPermissions: UInt32 = 0o755) {
    store = PageStore.shared
    super.init(device: device)
    let mode = FileMode(kind: .directory, permissions: rootPermissions)
    top = RamDirectory(attributes: attributes(mode, 0, 0, device: 0), fileSystem: self, above: nil)
    top?.attributes.linkCount = 2
  }

  public override var root: Inode { top ?? super.root }
  public override var typeName: StaticString { "tmpfs" }

  public override func statistics() throws(Errno) -> FileSystemStatistics {
    var statistics = FileSystemStatistics()
    statistics.type = 0x0102_1994  // TMPFS_MAGIC
    statistics.blocks = UInt64(store?.total ?? 0)
    statistics.freeBlocks = UInt64(store?.available ?? 0)
    statistics.availableBlocks = statistics.freeBlocks
    statistics.files = UInt64(Int64.max)
    statistics.freeFiles = statistics.files - nextInode
    return statistics
  }

  /// Makes a regular file that has no name and never will, to which `seals` apply (`memfd_create(2)`).
  /// - Throws: `.noSpace` when the platform has no page store.
  public func createNameless(
    permissions: UInt32, seals: FileSeals, by user: UInt32, _ group: UInt32
  ) throws(Errno) -> Inode {
    var attributes = attributes(FileMode(kind: .regular, permissions: permissions), user, group, device: 0)
    attributes.linkCount = 0
    let file = try file(attributes)
    file.seals = seals
    return file
  }

  /// The attributes of a new file.
  func attributes(_ mode: FileMode, _ user: UInt32, _ group: UInt32, device: UInt64) -> FileStatus {
    var status = FileStatus()
    status.device = self.device
    status.inode = nextInode
    nextInode += 1
    status.mode = mode.rawValue
    status.user = user
    status.group = group
    status.representedDevice = device
    status.accessTime = .present
    status.modificationTime = status.accessTime
    status.changeTime = status.accessTime
    return status
  }

  /// A new regular file.
  /// - Throws: `.noSpace` when the platform has no page store.
  func file(_ attributes: FileStatus) throws(Errno) -> RamFile {
    guard let store else { throw .noSpace }
    return RamFile(attributes: attributes, fileSystem: self, store: store)
  }
}
