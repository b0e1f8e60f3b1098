/// How `openat2(2)` opens (`struct open_how`, 24 bytes).
@frozen public struct OpenHow: Sendable, BitwiseCopyable {
  public var flags: UInt64
  public var mode: UInt64
  /// What the walk may not do (`RESOLVE_*`).
  public var resolve: UInt64
  @inlinable public init(flags: UInt64, mode: UInt64, resolve: UInt64) {
    self.flags = flags
    self.mode = mode
    self.resolve = resolve
  }
}
