import ABI
import Files
import Ground
import Memory
import Processes

extension Caller {
  /// `mmap(2)`: maps zeroed memory and returns its address.
  /// - Throws: `.invalidArgument`, `.outOfMemory`, `.fileExists` as `mmap(2)` says; `.noDevice` for a file, `.notSupported`
  ///   for memory below 2 GiB or that grows by itself.
  public func mmap(
    at address: UInt, count: Int, protection: Protection, flags: MappingFlags, descriptor: Descriptor, offset: Int64
  ) throws(Errno) -> UInt {
    guard offset & Int64(Page.size - 1) == 0, count != 0 else { throw .invalidArgument }
    guard flags.contains(.anonymous) else {
      _ = try process.descriptors.file(at: descriptor)
      throw .noDevice
    }
    guard let sharing = flags.sharing, sharing != .sharedValidate else { throw .invalidArgument }
    guard count > 0 && UInt(count) <= UserMemory.end else { throw .outOfMemory }
    // Deviation: Linux has these where the machine does.
    guard flags.isDisjoint(with: [.low, .growsDown]) else { throw .notSupported }
    guard !flags.contains(.hugePages) else { throw .outOfMemory }
    let place: AddressSpace.Place =
      flags.contains(.fixedNoReplace) ? .exactly(address) : flags.contains(.fixed) ? .replacing(address) : .near(address)
    return try process.memory.map(
      PageCount(covering: count), at: place, protection: protection, shared: sharing == .shared, options: flags.options)
  }

  /// `munmap(2)`: takes the pages that the range touches away.
  public func munmap(at address: UInt, count: Int) throws(Errno) {
    guard count != 0 else { throw .invalidArgument }
    try process.memory.unmap(PageRange(from: address, count: count, orThrow: .invalidArgument))
  }

  /// `brk(2)`: moves the end of the heap and returns where it is then, moved or not.
  public func brk(to address: UInt) -> UInt { process.memory.moveBreak(to: address) }
}
