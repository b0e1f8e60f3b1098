/// A value that a call takes in one register.
public protocol SyscallArgument {
  /// Decodes `register`; what the type cannot hold is refused.
  init(register: UInt) throws(Errno)
}

/// A value that a call returns.
public protocol SyscallResult {
  /// The result as the register that the application reads.
  var register: Int { get }
}

extension Int: SyscallArgument, SyscallResult {
  @inlinable public init(register: UInt) { self.init(bitPattern: register) }
  @inlinable public var register: Int { self }
}

extension UInt: SyscallArgument, SyscallResult {
  @inlinable public init(register: UInt) { self = register }
  @inlinable public var register: Int { Int(bitPattern: self) }
}

extension Int32: SyscallArgument, SyscallResult {
  @inlinable public init(register: UInt) { self.init(truncatingIfNeeded: register) }
  @inlinable public var register: Int { Int(self) }
}

extension UInt32: SyscallArgument, SyscallResult {
  @inlinable public init(register: UInt) { self.init(truncatingIfNeeded: register) }
  @inlinable public var register: Int { Int(self) }
}

extension Int64: SyscallArgument, SyscallResult {
  @inlinable public init(register: UInt) { self.init(bitPattern: UInt64(register)) }
  @inlinable public var register: Int { Int(self) }
}

extension UInt64: SyscallArgument, SyscallResult {
  @inlinable public init(register: UInt) { self.init(register) }
  @inlinable public var register: Int { Int(bitPattern: UInt(self)) }
}

/// An option set that refuses bits it has no name for: `EINVAL` unless the type says otherwise.
public protocol SyscallFlags: OptionSet, SyscallArgument, Sendable where RawValue == UInt32 {
  /// Every bit the call decodes.
  static var known: Self { get }
}

extension SyscallFlags {
  /// Decodes `register`.
  /// - Throws: `.invalidArgument` when a bit is set that `known` does not have.
  @inlinable public init(register: UInt) throws(Errno) {
    self.init(rawValue: UInt32(truncatingIfNeeded: register))
    guard isSubset(of: Self.known) else { throw .invalidArgument }
  }
}
