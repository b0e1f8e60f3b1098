import ABI
import Processes
import Threads

extension Caller {
  /// `sched_getaffinity(2)`: stores the set of processors that thread `identifier` may use; returns its size.
  /// - Throws: `.invalidArgument` for a size that is not whole words, `.noSuchProcess`, `.badAddress`.
  public func sched_getaffinity(of identifier: Int32, count: UInt, into mask: UserPointer<UInt64>) throws(Errno) -> Int {
    guard count >= 8 && count & 7 == 0 else { throw .invalidArgument }
    _ = try existingThread(identifier)
    try mask.write(1)
    return 8
  }

  /// `sched_setaffinity(2)`: the one processor must be in the set.
  /// - Throws: `.invalidArgument`, `.noSuchProcess`, `.badAddress`.
  public func sched_setaffinity(of identifier: Int32, count: UInt, from mask: UserPointer<UInt8>) throws(Errno) {
    let first = count == 0 ? 0 : try mask.read()
    _ = try existingThread(identifier)
    guard first & 1 != 0 else { throw .invalidArgument }
  }

  /// `getcpu(2)`: stores the numbers of the processor and of its node where the caller wants them; both are 0.
  /// - Throws: `.badAddress`.
  public func getcpu(processor: UserPointer<UInt32>, node: UserPointer<UInt32>) throws(Errno) {
    if !processor.isNull { try processor.write(0) }
    if !node.isNull { try node.write(0) }
  }
}
