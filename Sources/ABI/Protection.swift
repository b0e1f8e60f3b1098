/// What may be done with a page (`PROT_*`). Any bit is kept: `mprotect(2)` refuses strangers, `mmap(2)` does not.
public struct Protection: OptionSet, Sendable, SyscallArgument {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public init(register: UInt) { self.init(rawValue: UInt32(truncatingIfNeeded: register)) }

  /// `PROT_READ`.
  public static var read: Self { Self(rawValue: 1) }
  /// `PROT_WRITE`.
  public static var write: Self { Self(rawValue: 2) }
  /// `PROT_EXEC`.
  public static var execute: Self { Self(rawValue: 4) }
  /// The bits that a page has.
  public static var access: Self { [.read, .write, .execute] }
}
