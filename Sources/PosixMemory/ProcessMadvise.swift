import ABI
import Files
import Memory
import Processes

extension Caller {
  /// `process_madvise(2)`: advises on ranges of the memory of the process behind `descriptor`, and returns the bytes advised.
  /// - Throws: `.invalidArgument` for a flag, `.badDescriptor` for what is no process, and as `madvise` for the first range.
  public func process_madvise(
    _ descriptor: Descriptor, ranges: UserVector, advice: MemoryAdvice, flags: UInt32
  ) throws(Errno) -> Int {
    guard flags == 0 else { throw .invalidArgument }
    let target = try processFile(at: descriptor).process
    // MADV_WILLNEED, COLD, PAGEOUT, COLLAPSE: all else changes what the other process reads.
    guard target === process || [3, 20, 21, 25].contains(advice.rawValue) else { throw .invalidArgument }
    return try ranges.forEachBuffer { (range) throws(Errno) in
      try target.memory.advise(
        PageRange(from: range.address, count: range.count, orThrow: .invalidArgument), advice.rawValue)
      return range.count
    }
  }

  /// `process_mrelease(2)`: takes the memory of a process that is being killed; none is here, as a killed one is gone.
  /// - Throws: `.invalidArgument`, and `.badDescriptor` for what is no process.
  public func process_mrelease(_ descriptor: Descriptor, flags: UInt32) throws(Errno) {
    guard flags == 0 else { throw .invalidArgument }
    _ = try processFile(at: descriptor)
    throw .invalidArgument
  }

  private func processFile(at descriptor: Descriptor) throws(Errno) -> ProcessFile {
    guard let file = try process.descriptors.file(at: descriptor) as? ProcessFile else { throw .badDescriptor }
    return file
  }
}
