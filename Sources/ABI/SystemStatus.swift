/// What `sysinfo(2)` tells (`struct sysinfo` of 64-bit machines, 112 bytes). Memory is counted in bytes.
@frozen public struct SystemStatus: Sendable, BitwiseCopyable {
  /// Seconds since the start.
  public var uptime: Int = 0
  /// Load averages over 1, 5 and 15 minutes, times 65,536.
  public var loads: InlineArray<3, UInt> = [0, 0, 0]
  public var totalMemory: UInt = 0
  public var freeMemory: UInt = 0
  public var sharedMemory: UInt = 0
  public var bufferMemory: UInt = 0
  public var totalSwap: UInt = 0
  public var freeSwap: UInt = 0
  /// Threads that exist.
  public var threadCount: UInt16 = 0
  var padding: UInt16 = 0
  public var totalHighMemory: UInt = 0
  public var freeHighMemory: UInt = 0
  /// Bytes in a unit of memory.
  public var unit: UInt32 = 1
  var tail: UInt32 = 0
  public init() {}
}
