import ABI

/// A mounted or mountable file system.
open class FileSystem {
  /// `st_dev` of its files.
  public final let device: UInt64
  /// Nothing in it may change.
  public final var isReadOnly = false

  public init(device: UInt64) { self.device = device }
  /// Its root directory.
  open var root: Inode { fatalError("a file system has a root") }
  /// The type as `/proc/mounts` names it.
  open var typeName: StaticString { "none" }
  /// `statfs(2)`'s magic number, block size, blocks and files.
  open func statistics() throws(Errno) -> FileSystemStatistics { FileSystemStatistics() }
  /// `syncfs(2)`.
  open func synchronize() throws(Errno) {}
}

/// What `statfs(2)` tells.
public struct FileSystemStatistics: Sendable {
  public var type: Int64 = 0
  public var blockSize: Int64 = 4096
  public var blocks: UInt64 = 0, freeBlocks: UInt64 = 0, availableBlocks: UInt64 = 0
  public var files: UInt64 = 0, freeFiles: UInt64 = 0
  public var maximumNameLength: Int64 = 255
  public init() {}
}
