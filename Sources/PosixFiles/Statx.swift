import ABI
import Files
import Processes
import VFS

/// The fields that `statx(2)` is asked for.
public struct StatxMask: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `STATX_BASIC_STATS`: what `stat(2)` tells; it always comes.
  public static var basic: Self { Self(rawValue: 0x7ff) }
  /// `STATX_BTIME`.
  public static var birthTime: Self { Self(rawValue: 0x800) }
  /// `STATX_MNT_ID`; it always comes.
  public static var mount: Self { Self(rawValue: 0x1000) }
  /// All but `STATX__RESERVED`: bits for fields of later kernels are not answered.
  public static var known: Self { Self(rawValue: 0x7fff_ffff) }
}

extension Caller {
  /// `statx(2)`: as `newfstatat`, with the time when the file was made and the mount it is on.
  public func statx(
    in directory: Descriptor, path: UserPath, flags: AtFlags, mask: StatxMask, into result: UserPointer<Statx>
  ) throws(Errno) {
    try flags.check([.noFollow, .noAutomount, .emptyPath, .statxSync])
    guard !flags.isSuperset(of: .statxSync) else { throw .invalidArgument }
    let target = try find(path, in: directory, flags: flags)
    var record = Statx(try target.status())
    if case .place(let place) = target {
      record.mask |= StatxMask.mount.rawValue
      record.mount = UInt64(place.mount.identifier)
      record.attributesMask = Statx.mountRoot
      if place.isMountRoot { record.attributes = Statx.mountRoot }
      if let time = place.inode.birthTime, mask.contains(.birthTime) {
        record.mask |= StatxMask.birthTime.rawValue
        record.birthTime = StatxTime(time)
      }
    }
    try result.write(record)
  }
}

extension Statx {
  /// `STATX_ATTR_MOUNT_ROOT`.
  fileprivate static var mountRoot: UInt64 { 0x2000 }

  /// What `status` tells.
  fileprivate init(_ status: FileStatus) {
    self.init()
    mask = StatxMask.basic.rawValue
    blockSize = UInt32(truncatingIfNeeded: status.blockSize)
    linkCount = UInt32(truncatingIfNeeded: status.linkCount)
    user = status.user
    group = status.group
    mode = UInt16(truncatingIfNeeded: status.mode)
    inode = status.inode
    size = UInt64(bitPattern: status.size)
    blocks = UInt64(bitPattern: status.blocks)
    accessTime = StatxTime(status.accessTime)
    changeTime = StatxTime(status.changeTime)
    modificationTime = StatxTime(status.modificationTime)
    (representedMajor, representedMinor) = Self.parts(status.representedDevice)
    (deviceMajor, deviceMinor) = Self.parts(status.device)
  }

  /// The major and minor number of `device` (`gnu_dev_makedev`'s layout).
  private static func parts(_ device: UInt64) -> (major: UInt32, minor: UInt32) {
    let major = device >> 8 & 0xfff | device >> 32 & ~0xfff
    let minor = device & 0xff | device >> 12 & ~0xff
    return (UInt32(truncatingIfNeeded: major), UInt32(truncatingIfNeeded: minor))
  }
}
