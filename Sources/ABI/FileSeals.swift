/// What may not happen to a file in memory any more (`F_ADD_SEALS`, `fcntl(2)`).
public struct FileSeals: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `F_SEAL_SEAL`: no more seals.
  public static var seal: Self { Self(rawValue: 0x01) }
  /// `F_SEAL_SHRINK`.
  public static var shrink: Self { Self(rawValue: 0x02) }
  /// `F_SEAL_GROW`.
  public static var grow: Self { Self(rawValue: 0x04) }
  /// `F_SEAL_WRITE`.
  public static var write: Self { Self(rawValue: 0x08) }
  /// `F_SEAL_FUTURE_WRITE`: no writing but through mappings that exist.
  public static var futureWrite: Self { Self(rawValue: 0x10) }
  public static var known: Self { Self(rawValue: 0x1f) }
}
