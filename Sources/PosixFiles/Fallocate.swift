import ABI
import Files
import Processes
import VFS

/// The mode of `fallocate(2)`. What a mode is not known for, or a file system cannot do, is `EOPNOTSUPP`.
public struct AllocateMode: OptionSet, Sendable, SyscallArgument {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public init(register: UInt) { self.init(rawValue: UInt32(truncatingIfNeeded: register)) }
  /// `FALLOC_FL_KEEP_SIZE`.
  public static var keepSize: Self { Self(rawValue: 0x01) }
  /// `FALLOC_FL_PUNCH_HOLE`.
  public static var punchHole: Self { Self(rawValue: 0x02) }
  /// `FALLOC_FL_COLLAPSE_RANGE`.
  public static var collapse: Self { Self(rawValue: 0x08) }
  /// `FALLOC_FL_ZERO_RANGE`.
  public static var zero: Self { Self(rawValue: 0x10) }
  /// `FALLOC_FL_INSERT_RANGE`.
  public static var insert: Self { Self(rawValue: 0x20) }
  /// `FALLOC_FL_UNSHARE_RANGE`.
  public static var unshare: Self { Self(rawValue: 0x40) }

  /// - Throws: `.notSupported` or `.invalidArgument` for modes that do not go together, as Linux tells them apart.
  func check() throws(Errno) {
    guard rawValue & ~0x7b == 0, !isSuperset(of: [.punchHole, .zero]) else { throw .notSupported }
    guard !contains(.punchHole) || contains(.keepSize) else { throw .notSupported }
    guard !contains(.collapse) || self == .collapse, !contains(.insert) || self == .insert else { throw .invalidArgument }
    guard !contains(.unshare) || isSubset(of: [.unshare, .keepSize]) else { throw .invalidArgument }
  }
}

extension Caller {
  /// `fallocate(2)`: gives `count` bytes from `offset` on memory, or zeroes or moves them, as `mode` says.
  public func fallocate(
    _ descriptor: Descriptor, mode: AllocateMode, from offset: Int64, count: Int64
  ) throws(Errno) {
    let file = try process.descriptors.file(at: descriptor)
    guard !file.flags.contains(.path) else { throw .badDescriptor }
    guard offset >= 0 && count > 0 else { throw .invalidArgument }
    try mode.check()
    guard file.flags.allowsWriting else { throw .badDescriptor }
    let kind = FileMode(rawValue: try file.status().mode).kind
    guard kind != .fifo else { throw .illegalSeek }
    guard kind == .regular, let file = file as? InodeFile else { throw .noDevice }
    guard !offset.addingReportingOverflow(count).overflow else { throw .fileTooLarge }
    if file.inode.isLimited(allocating: mode.rawValue) { try checkSizeLimit(growing: file.inode, to: offset + count) }
    try file.inode.allocate(mode: mode.rawValue, offset: offset, length: count)
  }
}
