import ABI
import Ground
import Memory
import Processes

extension Caller {
  /// `mremap(2)`: shrinks, grows or moves a mapping and returns its address.
  /// - Throws: `.invalidArgument`, `.badAddress`, `.outOfMemory`, `.wouldBlock` as `mremap(2)` says.
  public func mremap(
    at address: UInt, count: Int, to newCount: Int, flags: RemapFlags, newAddress: UInt
  ) throws(Errno) -> UInt {
    guard newCount != 0, flags.contains(.mayMove) || flags.isDisjoint(with: [.fixed, .leaves]) else {
      throw .invalidArgument
    }
    let old = try PageRange(from: address, count: count, orThrow: .badAddress)
    guard newCount > 0 && UInt(newCount) <= UserMemory.end else {
      throw flags.contains(.fixed) ? .invalidArgument : .outOfMemory
    }
    let length = PageCount(covering: newCount)
    guard !flags.contains(.leaves) || length.byteCount == old.byteCount else { throw .invalidArgument }
    var move = flags.contains(.mayMove) ? AddressSpace.Move.anywhere : .never
    if flags.contains(.fixed) {
      let range = try PageRange(from: newAddress, count: newCount, orThrow: .invalidArgument)
      guard !range.overlaps(old) else { throw .invalidArgument }
      move = .to(newAddress)
    }
    return try memory.remap(old, to: length, move, leaves: flags.contains(.leaves))
  }
}
