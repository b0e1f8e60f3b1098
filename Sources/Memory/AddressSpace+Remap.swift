import ABI
import CMachine
import Ground

extension AddressSpace {
  /// Shrinks, grows or moves the mapping at `old`, and returns where it is then; `flags` are `MREMAP_*`, `target` the new place with `MREMAP_FIXED`.
  /// - Throws: `.badAddress` when `old` is not all of one mapping, `.outOfMemory` when there is no room.
  public func remap(_ old: PageRange, to length: PageCount, flags: UInt32, target: PageRange?) throws(Errno) -> UInt {
    guard let region = regions.region(at: old.start), region.range.end >= old.end else { throw .badAddress }
    if let target { try claim(target) }
    let result = try Errno.check(
      platform_remap(old.start, old.byteCount, length.byteCount, Int32(flags), target?.start ?? 0))
    let start = UInt(bitPattern: result)
    if start != old.start {
      // An empty `old` asks for a second mapping of the same memory (mremap(2)); the first stays.
      regions.remove(old)
      if region.kind.contains(.heap) { try heap.reserve(old) }
    } else if length.byteCount < old.byteCount {
      let rest = PageRange(from: old.start + UInt(length.byteCount), to: old.end)
      regions.remove(rest)
      if region.kind.contains(.heap) { try heap.reserve(rest) }
    }
    regions.insert(
      Region(
        range: PageRange(from: start, to: start + UInt(length.byteCount)), protection: region.protection,
        kind: start == old.start ? region.kind : region.kind.subtracting(.heap)))
    return start
  }
}
