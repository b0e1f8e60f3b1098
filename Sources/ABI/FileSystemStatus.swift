/// What `statfs(2)` tells (`struct statfs` of x86-64, 120 bytes).
@frozen public struct FileSystemStatus: Sendable, BitwiseCopyable {
  public var type: Int64 = 0
  public var blockSize: Int64 = 4096
  public var blocks: UInt64 = 0
  public var freeBlocks: UInt64 = 0
  public var availableBlocks: UInt64 = 0
  public var files: UInt64 = 0
  public var freeFiles: UInt64 = 0
  /// `f_fsid`.
  public var identifier: UInt64 = 0
  public var maximumNameLength: Int64 = 255
  public var fragmentSize: Int64 = 4096
  /// `ST_*`, with `ST_VALID`.
  public var flags: Int64 = 0
  var spare: (Int64, Int64, Int64, Int64) = (0, 0, 0, 0)
  public init() {}
}
