import ABI
import CMachine
import Ground
import Processes
import Threads

extension Caller {
  /// `process_vm_readv(2)`: copies from `remote` of process `number`, which is the caller's own, to `local`; returns the
  /// bytes copied, which a bad address cuts short.
  /// - Throws: `.invalidArgument` for any flag, `.noSuchProcess`, `.badAddress` when not a byte could be copied.
  public func process_vm_readv(
    of number: Int32, into local: UserVector, from remote: UserVector, flags: UInt
  ) throws(Errno) -> Int {
    try checkMemory(of: number, flags)
    return try copy(from: remote, to: local)
  }

  /// `process_vm_writev(2)`: as `process_vm_readv`, the other way.
  public func process_vm_writev(
    of number: Int32, from local: UserVector, into remote: UserVector, flags: UInt
  ) throws(Errno) -> Int {
    try checkMemory(of: number, flags)
    return try copy(from: local, to: remote)
  }

  private func checkMemory(of number: Int32, _ flags: UInt) throws(Errno) {
    guard flags == 0 else { throw .invalidArgument }
    guard thread.scheduler.thread(numbered: number) != nil else { throw .noSuchProcess }
  }

  private func copy(from source: UserVector, to target: UserVector) throws(Errno) -> Int {
    var (from, to) = (UserBuffer(address: 0, count: 0), UserBuffer(address: 0, count: 0))
    var (nextSource, nextTarget, total) = (0, 0, 0)
    while true {
      while from.count == 0 && nextSource < source.count { (from, nextSource) = (try source[nextSource], nextSource + 1) }
      while to.count == 0 && nextTarget < target.count { (to, nextTarget) = (try target[nextTarget], nextTarget + 1) }
      // A page at a time, so that what lies before a bad one is copied.
      let count = Swift.min(from.count, to.count, Page.left(at: from.address), Page.left(at: to.address))
      guard count > 0 else { return total }
      // The copy reports an address of either side that faults.
      guard unsafe machine_copy(UserMemory.pointer(to.address), UserMemory.pointer(from.address), count) == 0 else {
        guard total > 0 else { throw .badAddress }
        return total
      }
      (from, to, total) = (from.dropFirst(count), to.dropFirst(count), total + count)
    }
  }
}

extension Page {
  /// Bytes from `address` to the end of its page.
  fileprivate static func left(at address: UInt) -> Int { size - Int(address & UInt(size - 1)) }
}
