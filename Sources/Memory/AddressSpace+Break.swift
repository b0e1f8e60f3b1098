import ABI
import CMachine
import Ground

/// The address space that the heap of `brk(2)` may grow into, reserved when it is first asked for.
struct ProgramBreak {
  /// Bytes that are reserved at first; fewer where the machine refuses.
  static var reservation: Int { 1 << 36 }

  /// Where the heap starts; 0 before the first call.
  private(set) var start: UInt = 0
  /// Where the reservation ends.
  private(set) var limit: UInt = 0
  /// Where the heap ends: the break.
  var end: UInt = 0

  /// Reserves address space at the first call.
  mutating func prepare() {
    guard start == 0 else { return }
    var length = Self.reservation
    while length >= 1 << 24 {
      let result = platform_map(0, length, 0, PLATFORM_MAP_NO_RESERVE, Int32(PLATFORM_BACKING_ANONYMOUS), 0)
      if result > 0 {
        start = UInt(bitPattern: result)
        end = start
        limit = start + UInt(length)
        return
      }
      length >>= 1
    }
  }

  /// Gives the memory of `range` back and keeps its addresses from being taken.
  func reserve(_ range: PageRange) throws(Errno) {
    let flags = PLATFORM_MAP_FIXED | PLATFORM_MAP_NO_RESERVE
    _ = try Errno.check(
      platform_map(range.start, range.byteCount, 0, flags, Int32(PLATFORM_BACKING_ANONYMOUS), 0))
  }
}

extension AddressSpace {
  /// Moves the end of the heap to `address` and returns where it is then: where it was if it cannot be moved.
  public func moveBreak(to address: UInt) -> UInt {
    heap.prepare()
    guard heap.start != 0, address >= heap.start, address <= heap.limit else { return heap.end }
    let mask = UInt(Page.size - 1)
    let (oldEnd, newEnd) = ((heap.end + mask) & ~mask, (address + mask) & ~mask)
    do throws(Errno) {
      if newEnd > oldEnd {
        let range = PageRange(from: oldEnd, to: newEnd)
        let access: Protection = [.read, .write]
        _ = try Errno.check(platform_protect(oldEnd, range.byteCount, Int32(access.rawValue)))
        regions.insert(Region(range: range, protection: access, kind: .heap))
      } else {
        try unmap(PageRange(from: newEnd, to: oldEnd))
      }
      heap.end = address
    } catch {}
    return heap.end
  }
}
