/// A time in `struct statx` (`struct statx_timestamp`, 16 bytes).
@frozen public struct StatxTime: Sendable, BitwiseCopyable {
  public var seconds: Int64 = 0
  public var nanoseconds: UInt32 = 0
  var padding: Int32 = 0
  public init() {}
  @inlinable public init(_ time: TimeSpec) {
    self.init()
    seconds = time.seconds
    nanoseconds = UInt32(truncatingIfNeeded: time.nanoseconds)
  }
}

/// What `statx(2)` tells (`struct statx`, 256 bytes).
@frozen public struct Statx: Sendable, BitwiseCopyable {
  /// Which fields are filled (`StatxMask`).
  public var mask: UInt32 = 0
  public var blockSize: UInt32 = 0
  /// Which of `attributesMask`'s attributes the file has (`STATX_ATTR_*`).
  public var attributes: UInt64 = 0
  public var linkCount: UInt32 = 0
  public var user: UInt32 = 0
  public var group: UInt32 = 0
  public var mode: UInt16 = 0
  var padding: UInt16 = 0
  public var inode: UInt64 = 0
  public var size: UInt64 = 0
  public var blocks: UInt64 = 0
  public var attributesMask: UInt64 = 0
  public var accessTime = StatxTime()
  public var birthTime = StatxTime()
  public var changeTime = StatxTime()
  public var modificationTime = StatxTime()
  public var representedMajor: UInt32 = 0
  public var representedMinor: UInt32 = 0
  public var deviceMajor: UInt32 = 0
  public var deviceMinor: UInt32 = 0
  public var mount: UInt64 = 0
  var reserved: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0, 0)
  var tail: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0)
  public init() {}
}
