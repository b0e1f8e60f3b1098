import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `statfs(2)`: tells of the file system that the file at `path` lies in.
  public func statfs(path: UserPath, into result: UserPointer<FileSystemStatus>) throws(Errno) {
    try result.write(status(of: find(path).mount))
  }

  /// `fstatfs(2)`: tells of the file system that `descriptor`'s file lies in.
  public func fstatfs(_ descriptor: Descriptor, into result: UserPointer<FileSystemStatus>) throws(Errno) {
    let file = try process.descriptors.file(at: descriptor)
    if let place = file.place { return try result.write(status(of: place.mount)) }
    // What has no name lies in a file system of its own, of which only the type is known.
    var status = FileSystemStatus()
    let kind = FileMode(rawValue: try file.status().mode).kind
    status.type = kind == .fifo ? 0x5049_5045 : kind == .socket ? 0x534f_434b : 0x0904_1934
    status.flags = Self.valid
    try result.write(status)
  }

  private func status(of mount: Mount) throws(Errno) -> FileSystemStatus {
    let statistics = try mount.fileSystem.statistics()
    var status = FileSystemStatus()
    status.type = statistics.type
    status.blockSize = statistics.blockSize
    status.fragmentSize = statistics.blockSize
    status.blocks = statistics.blocks
    status.freeBlocks = statistics.freeBlocks
    status.availableBlocks = statistics.availableBlocks
    status.files = statistics.files
    status.freeFiles = statistics.freeFiles
    status.identifier = mount.fileSystem.device
    status.maximumNameLength = statistics.maximumNameLength
    let isReadOnly = mount.isReadOnly || mount.fileSystem.isReadOnly
    // ST_RELATIME, ST_RDONLY.
    status.flags = Self.valid | 0x1000 | (isReadOnly ? 1 : 0)
    return status
  }

  /// `ST_VALID`: the flags mean something.
  private static var valid: Int64 { 0x20 }
}
