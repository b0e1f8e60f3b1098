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
    try memory.protect(range, protection)
  }

  /// `madvise(2)`: tells what the pages will be used for, or orders them dropped.
  /// - Throws: `.outOfMemory` when some page is not mapped, after the others have been advised.
  public func madvise(at address: UInt, count: Int, advice: MemoryAdvice) throws(Errno) {
    let range = try PageRange(from: address, count: count, orThrow: .invalidArgument)
    guard !range.isEmpty else { return }
    try process.memory.advise(range, advice.rawValue)
  }
}
