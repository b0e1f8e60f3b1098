/// A file descriptor as the application passes it; whether it names an open file is the table's word.
public struct Descriptor: Equatable, Sendable, SyscallArgument, SyscallResult {
  /// The number; may be negative, as it came.
  public let rawValue: Int32

  @inlinable public init(rawValue: Int32) { self.rawValue = rawValue }
  @inlinable public init(register: UInt) { self.init(rawValue: Int32(truncatingIfNeeded: register)) }
  @inlinable public var register: Int { Int(rawValue) }

  /// Stands for the working directory in the `*at` calls (`AT_FDCWD`).
  @inlinable public static var workingDirectory: Descriptor { Descriptor(rawValue: -100) }
}
