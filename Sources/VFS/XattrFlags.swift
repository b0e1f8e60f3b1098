import ABI

/// The flags of `setxattr(2)`; any other bit is `EINVAL`.
public struct XattrFlags: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `XATTR_CREATE`: the attribute must be new.
  public static var create: Self { Self(rawValue: 1) }
  /// `XATTR_REPLACE`: the attribute must be there.
  public static var replace: Self { Self(rawValue: 2) }
  public static var known: Self { Self(rawValue: 3) }
}
