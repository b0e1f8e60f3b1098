/// The access that a call needs (`access(2)`): read, write, execute or search.
public struct AccessMode: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `F_OK`: the file exists.
  public static var exists: Self { Self(rawValue: 0) }
  /// `X_OK`.
  public static var execute: Self { Self(rawValue: 1) }
  /// `W_OK`.
  public static var write: Self { Self(rawValue: 2) }
  /// `R_OK`.
  public static var read: Self { Self(rawValue: 4) }
  public static var known: Self { Self(rawValue: 7) }
}
