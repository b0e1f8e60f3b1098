import ABI
import CMachine
import Files
import VFS

/// The file system at `/dev`: the devices that need no hardware, and those that an image adds.
///
/// Deviation: programs cannot make files in it; `/dev/shm` is a directory for another file system.
public final class DeviceFileSystem: FileSystem {
  private var nextInode: UInt64 = 1
  private var top: KernelDirectory?

  /// Makes the file system with the devices that every image has.
  public override init(device: UInt64) {
    super.init(device: device)
    let top = KernelDirectory(attributes: attributes(.directory, 0o755), fileSystem: self, above: nil)
    self.top = top
    for (name, kind) in [("null", .null), ("zero", .zero), ("full", .full), ("random", .random), ("urandom", .urandom)]
      as [(StaticString, MemoryDevice.Kind)]
    {
      add(name, major: 1, minor: UInt64(kind.rawValue), permissions: 0o666, MemoryDevice(kind))
    }
    for (name, target) in [
      ("fd", "/proc/self/fd"), ("stdin", "/proc/self/fd/0"), ("stdout", "/proc/self/fd/1"), ("stderr", "/proc/self/fd/2"),
    ] as [(StaticString, StaticString)] {
      top.add(name, KernelLink(attributes: attributes(.symbolicLink, 0o777), fileSystem: self, to: target))
    }
    top.add("shm", KernelDirectory(attributes: attributes(.directory, 0o1777), fileSystem: self, above: top))
  }

  public override var root: Inode { top ?? super.root }
  public override var typeName: StaticString { "devtmpfs" }

  public override func statistics() throws(Errno) -> FileSystemStatistics {
    var statistics = FileSystemStatistics()
    statistics.type = 0x0102_1994  // TMPFS_MAGIC, which Linux's devtmpfs has too
    return statistics
  }

  /// Adds the character device `major`:`minor`; `device` opens it.
  public func add(_ name: StaticString, major: UInt64, minor: UInt64, permissions: UInt32, _ device: SpecialFile) {
    let inode = Inode(attributes: attributes(.characterDevice, permissions), fileSystem: self)
    inode.attributes.representedDevice = major << 8 | minor
    inode.special = device
    top?.add(name, inode)
  }

  private func attributes(_ kind: FileKind, _ permissions: UInt32) -> FileStatus {
    var status = FileStatus()
    status.device = device
    status.inode = nextInode
    nextInode += 1
    status.mode = FileMode(kind: kind, permissions: permissions).rawValue
    status.linkCount = kind == .directory ? 2 : 1
    status.accessTime = TimeSpec(totalNanoseconds: platform_realtime())
    status.modificationTime = status.accessTime
    status.changeTime = status.accessTime
    return status
  }
}
