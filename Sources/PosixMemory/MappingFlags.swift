import ABI
import CMachine

/// The flags of `mmap(2)`. Bits without a name are dropped, as Linux does unless `MAP_SHARED_VALIDATE` is asked for.
public struct MappingFlags: OptionSet, Sendable, SyscallArgument {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public init(register: UInt) { self.init(rawValue: UInt32(truncatingIfNeeded: register)) }

  /// `MAP_FIXED`.
  public static var fixed: Self { Self(rawValue: 0x10) }
  /// `MAP_ANONYMOUS`.
  public static var anonymous: Self { Self(rawValue: 0x20) }
  /// `MAP_32BIT`.
  public static var low: Self { Self(rawValue: 0x40) }
  /// `MAP_GROWSDOWN`.
  public static var growsDown: Self { Self(rawValue: 0x100) }
  /// `MAP_LOCKED`.
  public static var locked: Self { Self(rawValue: 0x2000) }
  /// `MAP_NORESERVE`.
  public static var noReserve: Self { Self(rawValue: 0x4000) }
  /// `MAP_POPULATE`.
  public static var populate: Self { Self(rawValue: 0x8000) }
  /// `MAP_STACK`.
  public static var stack: Self { Self(rawValue: 0x20000) }
  /// `MAP_HUGETLB`.
  public static var hugePages: Self { Self(rawValue: 0x40000) }
  /// `MAP_FIXED_NOREPLACE`.
  public static var fixedNoReplace: Self { Self(rawValue: 0x100000) }

  /// The low bits that say who sees what is written.
  public enum Sharing: UInt32, Sendable {
    /// `MAP_SHARED`.
    case shared = 1
    /// `MAP_PRIVATE`.
    case isPrivate = 2
    /// `MAP_SHARED_VALIDATE`.
    case sharedValidate = 3
  }

  /// Who sees what is written; nil when the bits say neither.
  public var sharing: Sharing? { Sharing(rawValue: rawValue & 0xf) }

  /// What `MAP_SHARED_VALIDATE` knows (`LEGACY_MAP_MASK`, and nothing for `MAP_SYNC`).
  static var validated: Self { Self(rawValue: 0x7c17_f9ff) }

  /// What the platform is told beside place and sharing.
  var options: UInt32 {
    (contains(.noReserve) ? PLATFORM_MAP_NO_RESERVE : 0) | (contains(.populate) ? PLATFORM_MAP_POPULATE : 0)
      | (contains(.low) ? PLATFORM_MAP_LOW : 0) | (contains(.stack) ? PLATFORM_MAP_STACK : 0)
      | (contains(.locked) ? PLATFORM_MAP_LOCKED : 0)
  }
}

/// The flags of `mremap(2)`; any other bit is `EINVAL`.
public struct RemapFlags: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `MREMAP_MAYMOVE`.
  public static var mayMove: Self { Self(rawValue: 1) }
  /// `MREMAP_FIXED`.
  public static var fixed: Self { Self(rawValue: 2) }
  /// `MREMAP_DONTUNMAP`.
  public static var leaves: Self { Self(rawValue: 4) }
  public static var known: Self { [.mayMove, .fixed, .leaves] }
}

/// What `madvise(2)` is told.
public struct MemoryAdvice: Equatable, Sendable, SyscallArgument {
  public let rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// Decodes `register`.
  /// - Throws: `.invalidArgument` for advice that Linux does not know; `.operationNotPermitted` for what only tests of the kernel's own error handling ask (`MADV_HWPOISON`).
  public init(register: UInt) throws(Errno) {
    self.init(rawValue: Int32(truncatingIfNeeded: register))
    switch rawValue {
    case 0...4, 8...23, 25: return
    case 100, 101: throw .operationNotPermitted
    default: throw .invalidArgument
    }
  }
}
