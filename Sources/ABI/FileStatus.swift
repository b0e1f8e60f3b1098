/// What `stat(2)` tells (`struct stat` of x86-64, 144 bytes).
@frozen public struct FileStatus: Sendable, BitwiseCopyable {
  public var device: UInt64 = 0
  public var inode: UInt64 = 0
  public var linkCount: UInt64 = 1
  public var mode: UInt32 = 0
  public var user: UInt32 = 0
  public var group: UInt32 = 0
  var padding: UInt32 = 0
  public var representedDevice: UInt64 = 0
  public var size: Int64 = 0
  public var blockSize: Int64 = 4096
  public var blocks: Int64 = 0
  public var accessTime = TimeSpec(seconds: 0, nanoseconds: 0)
  public var modificationTime = TimeSpec(seconds: 0, nanoseconds: 0)
  public var changeTime = TimeSpec(seconds: 0, nanoseconds: 0)
  var reserved: (Int64, Int64, Int64) = (0, 0, 0)
  public init() {}
}
