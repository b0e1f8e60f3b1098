/// A file's type and permission bits (`mode_t`, POSIX `<sys/stat.h>`).
public struct FileMode: Equatable, Sendable, SyscallArgument, SyscallResult {
  public var rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  @inlinable public init(register: UInt) { self.init(rawValue: UInt32(truncatingIfNeeded: register)) }
  @inlinable public var register: Int { Int(rawValue) }

  /// The bits that `chmod` sets: permissions, set-user-ID, set-group-ID, sticky.
  @inlinable public var permissions: UInt32 { rawValue & 0o7777 }
  /// The type, as one of the values below.
  @inlinable public var kind: FileKind { FileKind(rawValue: rawValue & 0o170000) }
  @inlinable public init(kind: FileKind, permissions: UInt32) {
    self.init(rawValue: kind.rawValue | (permissions & 0o7777))
  }
}

/// A file's type (`S_IFMT`).
public struct FileKind: Equatable, Sendable {
  public let rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `S_IFIFO`.
  @inlinable public static var fifo: Self { Self(rawValue: 0o010000) }
  /// `S_IFCHR`.
  @inlinable public static var characterDevice: Self { Self(rawValue: 0o020000) }
  /// `S_IFDIR`.
  @inlinable public static var directory: Self { Self(rawValue: 0o040000) }
  /// `S_IFBLK`.
  @inlinable public static var blockDevice: Self { Self(rawValue: 0o060000) }
  /// `S_IFREG`.
  @inlinable public static var regular: Self { Self(rawValue: 0o100000) }
  /// `S_IFLNK`.
  @inlinable public static var symbolicLink: Self { Self(rawValue: 0o120000) }
  /// `S_IFSOCK`.
  @inlinable public static var socket: Self { Self(rawValue: 0o140000) }
  /// The type as a directory entry tells it (`DT_REG` and so on).
  @inlinable public var entryType: UInt8 { UInt8(truncatingIfNeeded: rawValue >> 12) }
}
