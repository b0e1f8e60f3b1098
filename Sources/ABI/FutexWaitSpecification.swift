/// A word to sleep on and the value it must have (`struct futex_waitv`, 24 bytes).
@frozen public struct FutexWaitSpecification: Equatable, Sendable, BitwiseCopyable {
  public var value: UInt64
  public var address: UInt64
  public var flags: UInt32
  /// Zero.
  public var reserved: UInt32
  @inlinable public init(value: UInt64, address: UInt64, flags: UInt32, reserved: UInt32 = 0) {
    self.value = value
    self.address = address
    self.flags = flags
    self.reserved = reserved
  }

  /// The words of one call at most (`FUTEX_WAITV_MAX`).
  @inlinable public static var maximumCount: UInt32 { 128 }
  /// `FUTEX_32`: the word has 32 bits, as every word has.
  @inlinable public static var wordSize: UInt32 { 2 }
  /// `FUTEX_PRIVATE_FLAG`.
  @inlinable public static var isPrivate: UInt32 { 128 }

  /// Whether the kernel knows everything that is asked for.
  @inlinable public var isValid: Bool { flags & ~Self.isPrivate == Self.wordSize && reserved == 0 }
}
