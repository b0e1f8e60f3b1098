import ABI
import Ground
import Memory
import Processes

/// The flags of `msync(2)`; any other bit is `EINVAL`.
public struct SyncFlags: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `MS_ASYNC`.
  public static var later: Self { Self(rawValue: 1) }
  /// `MS_INVALIDATE`.
  public static var invalidate: Self { Self(rawValue: 2) }
  /// `MS_SYNC`.
  public static var now: Self { Self(rawValue: 4) }
  public static var known: Self { [.later, .invalidate, .now] }
}

extension Caller {
  /// `msync(2)`: writes what was changed in shared mappings back to their files.
  /// - Throws: `.invalidArgument` for an address that is not a page's start or for both now and later, `.outOfMemory` for a
  ///   page that is not mapped, `.busy` to drop what is locked, and what writing throws.
  public func msync(at address: UInt, count: Int, flags: SyncFlags) throws(Errno) {
    guard !flags.contains([.later, .now]) else { throw .invalidArgument }
    let range = try PageRange(from: address, count: count, orThrow: .outOfMemory)
    try process.memory.synchronize(
      range, flags: Int32(flags.rawValue), invalidates: flags.contains(.invalidate))
  }

  /// `mincore(2)`: stores at `vector` which pages of the range are in memory, one byte for each.
  /// - Throws: `.invalidArgument` for an address that is not a page's start, `.outOfMemory` for a page that is not mapped,
  ///   `.badAddress`.
  public func mincore(at address: UInt, count: Int, into vector: UserPointer<UInt8>) throws(Errno) {
    let range = try PageRange(from: address, count: count, orThrow: .outOfMemory)
    try process.memory.resident(
      range, into: UserBuffer(address: vector.address, count: range.byteCount >> Page.shift))
  }
}
