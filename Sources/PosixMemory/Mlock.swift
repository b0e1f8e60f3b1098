import ABI
import Ground
import Memory
import Processes

/// The flags of `mlock2(2)`; any other bit is `EINVAL`.
public struct LockFlags: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `MLOCK_ONFAULT`.
  public static var onFault: Self { Self(rawValue: 1) }
  public static var known: Self { .onFault }
}

/// The flags of `mlockall(2)`; any other bit is `EINVAL`.
public struct LockAllFlags: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `MCL_CURRENT`.
  public static var current: Self { Self(rawValue: 1) }
  /// `MCL_FUTURE`.
  public static var future: Self { Self(rawValue: 2) }
  /// `MCL_ONFAULT`.
  public static var onFault: Self { Self(rawValue: 4) }
  public static var known: Self { [.current, .future, .onFault] }
}

extension Caller {
  /// `mlock(2)`: keeps the pages that the range touches in memory.
  /// - Throws: `.outOfMemory` for more than the limit or a page that is not mapped, `.operationNotPermitted` for those who
  ///   may lock nothing, `.invalidArgument` for a range that wraps around.
  public func mlock(at address: UInt, count: Int) throws(Errno) { try mlock2(at: address, count: count, flags: []) }

  /// `mlock2(2)`: as `mlock`, at once or when the pages are touched.
  /// - Throws: as `mlock`.
  public func mlock2(at address: UInt, count: Int, flags: LockFlags) throws(Errno) {
    try memory.lock(pages(at: address, count: count), flags.contains(.onFault) ? .onFault : .now)
  }

  /// `munlock(2)`: lets the pages that the range touches leave memory again.
  /// - Throws: `.outOfMemory` for a page that is not mapped, `.invalidArgument` for a range that wraps around.
  public func munlock(at address: UInt, count: Int) throws(Errno) {
    try memory.unlock(pages(at: address, count: count))
  }

  /// `mlockall(2)`: keeps all pages in memory, those of now or those to come.
  /// - Throws: `.invalidArgument` when neither is meant, and as `mlock`.
  public func mlockall(flags: LockAllFlags) throws(Errno) {
    guard !flags.isDisjoint(with: [.current, .future]) else { throw .invalidArgument }
    let mode = flags.contains(.onFault) ? LockMode.onFault : .now
    try memory.lockAll(
      current: flags.contains(.current) ? mode : nil, future: flags.contains(.future) ? mode : nil)
  }

  /// `munlockall(2)`: lets all pages leave memory again.
  public func munlockall() throws(Errno) { try memory.unlockAll() }

  /// The pages that the range touches, which need not begin at one's start.
  private func pages(at address: UInt, count: Int) throws(Errno) -> PageRange {
    let start = address & ~UInt(Page.size - 1)
    let (end, overflow) = address.addingReportingOverflow(UInt(bitPattern: count))
    guard !overflow && end <= UInt.max - UInt(Page.size) else { throw .invalidArgument }
    return try PageRange(from: start, count: Int(bitPattern: end - start), orThrow: .outOfMemory)
  }
}
