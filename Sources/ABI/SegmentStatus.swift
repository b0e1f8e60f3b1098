/// Whose a System V object is and who may use it (`struct ipc_perm`, 48 bytes).
@frozen public struct SegmentOwner: Sendable, BitwiseCopyable {
  public var key: Int32 = 0
  public var user: UInt32 = 0, group: UInt32 = 0
  public var creator: UInt32 = 0, creatorGroup: UInt32 = 0
  /// Permission bits, and `SHM_DEST` and `SHM_LOCKED`.
  public var mode: UInt32 = 0
  public var sequence: UInt16 = 0
  var padding: UInt16 = 0
  var reserved: InlineArray<2, UInt> = [0, 0]
  public init() {}
}

/// What `shmctl(2)` tells of a shared segment (`struct shmid_ds`, 112 bytes).
@frozen public struct SegmentStatus: Sendable, BitwiseCopyable {
  public var owner = SegmentOwner()
  public var size: Int = 0
  /// When it was last attached, detached, changed, in seconds since 1970; 0: never.
  public var attachTime: Int = 0, detachTime: Int = 0, changeTime: Int = 0
  public var creatorProcess: Int32 = 0, lastProcess: Int32 = 0
  public var attachCount: UInt = 0
  var reserved: InlineArray<2, UInt> = [0, 0]
  public init() {}
}
