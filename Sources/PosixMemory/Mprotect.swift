import ABI
import Ground
import Memory
import Processes

extension Caller {
  /// `mprotect(2)`: changes what may be done with the pages that the range touches.
  /// - Throws: `.invalidArgument` for a bit that means nothing, `.outOfMemory` at a page that is not mapped.
  public func mprotect(at address: UInt, count: Int, protection: Protection) throws(Errno) {
    // PROT_SEM is a page's too, on machines that have it; the growing kinds are for memory that grows.
    guard protection.isSubset(of: [.access, Protection(rawValue: 8)]) else { throw .invalidArgument }
    let range = try PageRange(from: address, count: count, orThrow: .outOfMemory)
    try process.memory.protect(range, protection)
  }

  /// `madvise(2)`: tells what the pages will be used for, or orders them dropped.
  /// - Throws: `.outOfMemory` when some page is not mapped, after the others have been advised.
  public func madvise(at address: UInt, count: Int, advice: MemoryAdvice) throws(Errno) {
    let range = try PageRange(from: address, count: count, orThrow: .invalidArgument)
    guard !range.isEmpty else { return }
    try process.memory.advise(range, advice.rawValue)
  }

  /// `mremap(2)`: shrinks, grows or moves a mapping and returns its address.
  public func mremap(
    at address: UInt, count: Int, to newCount: Int, flags: RemapFlags, newAddress: UInt
  ) throws(Errno) -> UInt {
    guard newCount != 0, !flags.contains(.fixed) || flags.contains(.mayMove) else { throw .invalidArgument }
    let old = try PageRange(from: address, count: count, orThrow: .badAddress)
    guard newCount > 0 && UInt(newCount) <= UserMemory.end else {
      throw flags.contains(.fixed) ? .invalidArgument : .outOfMemory
    }
    var target: PageRange?
    if flags.contains(.fixed) {
      let range = try PageRange(from: newAddress, count: newCount, orThrow: .invalidArgument)
      guard !range.overlaps(old) else { throw .invalidArgument }
      target = range
    }
    return try process.memory.remap(old, to: PageCount(covering: newCount), flags: flags.rawValue, target: target)
  }
}
