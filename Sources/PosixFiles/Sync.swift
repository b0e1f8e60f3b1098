import ABI
import Files
import Processes
import VFS

/// The flags of `sync_file_range(2)`; any other bit is `EINVAL`.
public struct SyncRangeFlags: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public static var known: Self { Self(rawValue: 7) }
}

extension Caller {
  /// `sync(2)`: makes every file system durable. It cannot fail; what goes wrong is told to the next `fsync(2)`.
  public func sync() {
    guard let namespace = process.namespace else { return }
    for mount in namespace.mounts { try? mount.fileSystem.synchronize() }
  }

  /// `syncfs(2)`: makes the file system that holds `descriptor`'s file durable.
  public func syncfs(_ descriptor: Descriptor) throws(Errno) {
    let file = try process.descriptors.file(at: descriptor)
    guard !file.flags.contains(.path) else { throw .badDescriptor }
    guard let file = file as? InodeFile else { return }
    // The inode's file system is mounted, and mounts are never taken away.
    try unsafe file.inode.fileSystem.synchronize()
  }

  /// `sync_file_range(2)`: makes a part of a file durable; here the whole file is.
  public func sync_file_range(
    _ descriptor: Descriptor, from offset: Int64, count: Int64, flags: SyncRangeFlags
  ) throws(Errno) {
    let file = try process.descriptors.file(at: descriptor)
    guard !file.flags.contains(.path) else { throw .badDescriptor }
    guard offset >= 0 && count >= 0 && !offset.addingReportingOverflow(count).overflow else { throw .invalidArgument }
    let kind = FileMode(rawValue: try file.status().mode).kind
    guard kind == .regular || kind == .directory || kind == .blockDevice else { throw .illegalSeek }
    if !flags.isEmpty { try file.synchronize(dataOnly: true) }
  }
}
