import ABI
import CMachine
import Ground

extension AddressSpace {
  /// Moves the end of the heap to `address` and returns where it is then: where it was if it cannot be moved.
  public func moveBreak(to address: UInt) -> UInt {
    if heapStart == 0 {
      heapStart = platform_break(0)
      heapEnd = heapStart
    }
    guard address >= heapStart, address <= UserMemory.end else { return heapEnd }
    let mask = UInt(Page.size - 1)
    let (oldEnd, newEnd) = ((heapEnd + mask) & ~mask, (address + mask) & ~mask)
    if newEnd > oldEnd {
      let range = PageRange(from: oldEnd, to: newEnd)
      guard canGrow(by: range, to: Int(address - heapStart)), platform_break(address) == address else { return heapEnd }
      regions.insert(Region(range: range, protection: [.read, .write], kind: .heap))
    } else {
      guard newEnd == oldEnd || platform_break(address) == address else { return heapEnd }
      regions.remove(PageRange(from: newEnd, to: oldEnd))
    }
    heapEnd = address
    return address
  }

  /// Whether the heap may have `range` and so be `byteCount` bytes long.
  private func canGrow(by range: PageRange, to byteCount: Int) -> Bool {
    regions.part(of: range, from: range.start) == nil && limits.allows(data: byteCount)
      && limits.allows(addressSpace: regions.byteCount + range.byteCount)
  }
}
