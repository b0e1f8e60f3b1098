/// The flags of `open(2)`: access mode in the low two bits, then creation and status flags.
public struct OpenFlags: OptionSet, Sendable, SyscallArgument {
  public let rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Decodes `register`; bits that Linux does not know are dropped, as `open(2)` does (`openat2` refuses them).
  @inlinable public init(register: UInt) {
    self.init(rawValue: UInt32(truncatingIfNeeded: register) & Self.known.rawValue)
  }

  /// `O_WRONLY`.
  @inlinable public static var writeOnly: Self { Self(rawValue: 0o1) }
  /// `O_RDWR`.
  @inlinable public static var readWrite: Self { Self(rawValue: 0o2) }
  /// `O_ACCMODE`.
  @inlinable public static var accessMode: Self { Self(rawValue: 0o3) }
  /// `O_CREAT`.
  @inlinable public static var create: Self { Self(rawValue: 0o100) }
  /// `O_EXCL`.
  @inlinable public static var exclusive: Self { Self(rawValue: 0o200) }
  /// `O_NOCTTY`.
  @inlinable public static var noControllingTerminal: Self { Self(rawValue: 0o400) }
  /// `O_TRUNC`.
  @inlinable public static var truncate: Self { Self(rawValue: 0o1000) }
  /// `O_APPEND`.
  @inlinable public static var append: Self { Self(rawValue: 0o2000) }
  /// `O_NONBLOCK`.
  @inlinable public static var nonBlocking: Self { Self(rawValue: 0o4000) }
  /// `O_DSYNC`.
  @inlinable public static var dataSync: Self { Self(rawValue: 0o10000) }
  /// `O_ASYNC`.
  @inlinable public static var async: Self { Self(rawValue: 0o20000) }
  /// `O_DIRECT`.
  @inlinable public static var direct: Self { Self(rawValue: 0o40000) }
  /// `O_LARGEFILE`: always on, accepted for old programs.
  @inlinable public static var largeFile: Self { Self(rawValue: 0o100000) }
  /// `O_DIRECTORY`.
  @inlinable public static var directory: Self { Self(rawValue: 0o200000) }
  /// `O_NOFOLLOW`.
  @inlinable public static var noFollow: Self { Self(rawValue: 0o400000) }
  /// `O_NOATIME`.
  @inlinable public static var noAccessTime: Self { Self(rawValue: 0o1000000) }
  /// `O_CLOEXEC`.
  @inlinable public static var closeOnExec: Self { Self(rawValue: 0o2000000) }
  /// `O_SYNC` (with `O_DSYNC`).
  @inlinable public static var sync: Self { Self(rawValue: 0o4010000) }
  /// `O_PATH`.
  @inlinable public static var path: Self { Self(rawValue: 0o10000000) }
  /// `O_TMPFILE` (with `O_DIRECTORY`).
  @inlinable public static var temporaryFile: Self { Self(rawValue: 0o20200000) }

  /// Every bit that `open(2)` decodes.
  @inlinable public static var known: Self { Self(rawValue: 0o37777703) }
  /// The bits that an open file keeps and `F_GETFL` tells.
  @inlinable public static var status: Self {
    Self(rawValue: ~(0o100 | 0o200 | 0o400 | 0o1000 | 0o2000000) & Self.known.rawValue)
  }
  /// The bits that `F_SETFL` may change.
  @inlinable public static var changeable: Self { [.append, .nonBlocking, .async, .direct, .noAccessTime] }

  /// Whether the access mode allows reading.
  @inlinable public var allowsReading: Bool { rawValue & 3 != 1 && rawValue & 3 != 3 }
  /// Whether the access mode allows writing.
  @inlinable public var allowsWriting: Bool { rawValue & 3 == 1 || rawValue & 3 == 2 }
}
