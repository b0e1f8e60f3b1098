import ABI
import CMachine
import Ground

/// The memory of one process: which ranges are mapped, what stands behind them and who may do what. The platform's page
/// tables (or the host's) follow it.
///
/// Only the application's own mappings are in the list, and nothing else is ever changed at the application's wish: the
/// kernel's memory and the machine's lie in the same address space.
public final class AddressSpace {
  var regions = RegionList()
  var heap = ProgramBreak()

  public init() {}

  /// Where a new mapping goes.
  public enum Place: Sendable {
    /// Where there is room, at the address if that is free.
    case near(UInt)
    /// There, in the place of what the application has there.
    case replacing(UInt)
    /// There, if nothing is there.
    case exactly(UInt)
  }

  /// Maps zeroed memory and returns its first address; `options` are `PLATFORM_MAP_*` beside the place and sharing.
  /// - Throws: `.invalidArgument` for a place that is not a page's start, `.fileExists` for an exact place that is taken,
  ///   `.outOfMemory` when there is no room or the place is not the application's to give.
  public func map(
    _ length: PageCount, at place: Place, protection: Protection, shared: Bool, options: UInt32
  ) throws(Errno) -> UInt {
    let flags = options | (shared ? PLATFORM_MAP_SHARED : 0)
    let start = try reserve(length, at: place) { (address, placing) throws(Errno) in
      let anonymous = Int32(PLATFORM_BACKING_ANONYMOUS)
      return try Errno.check(
        platform_map(address, length.byteCount, Int32(protection.rawValue), flags | placing, anonymous, 0))
    }
    let range = PageRange(from: start, to: start + UInt(length.byteCount))
    regions.insert(
      Region(range: range, protection: protection.intersection(.access), kind: shared ? .shared : []))
    return start
  }

  /// Calls `map` with the address and `PLATFORM_MAP_*` bits that lead to `place` and touch nothing that is not the application's.
  private func reserve(
    _ length: PageCount, at place: Place, _ map: (UInt, UInt32) throws(Errno) -> Int
  ) throws(Errno) -> UInt {
    switch place {
    case .near(let address):
      return UInt(bitPattern: try map(address & ~UInt(Page.size - 1), 0))
    case .exactly(let address):
      let range = try PageRange(from: address, count: length.byteCount, orThrow: .outOfMemory)
      guard regions.part(of: range, from: range.start) == nil else { throw .fileExists }
      return UInt(bitPattern: try map(address, PLATFORM_MAP_NO_REPLACE))
    case .replacing(let address):
      let range = try PageRange(from: address, count: length.byteCount, orThrow: .outOfMemory)
      try claim(range)
      return UInt(bitPattern: try map(address, PLATFORM_MAP_FIXED))
    }
  }

  /// Makes sure that every page of `range` is the application's or empty: takes the empty ones.
  /// - Throws: `.outOfMemory` when one belongs to the kernel or the machine.
  func claim(_ range: PageRange) throws(Errno) {
    guard !regions.covers(range) else { return }
    var next = range.start
    while next < range.end {
      let part = regions.part(of: range, from: next)
      let gap = PageRange(from: next, to: part?.range.start ?? range.end)
      if !gap.isEmpty {
        let result = platform_map(
          gap.start, gap.byteCount, 0, PLATFORM_MAP_NO_REPLACE | PLATFORM_MAP_NO_RESERVE,
          Int32(PLATFORM_BACKING_ANONYMOUS), 0)
        // mmap(2) on Linux would have replaced what is there; a unikernel cannot give its own memory away.
        guard result != -Int(Errno.fileExists.rawValue) else { throw .outOfMemory }
        _ = try Errno.check(result)
        regions.insert(Region(range: gap, protection: [], kind: []))
      }
      next = part?.range.end ?? range.end
    }
  }

  /// Takes the application's pages in `range` away; others stay. The heap's address space stays reserved.
  public func unmap(_ range: PageRange) throws(Errno) {
    var run = PageRange(from: range.start, to: range.start)
    var next = range.start
    while let part = regions.part(of: range, from: next) {
      // Neighbours go at once: a thread's stack and its guard are two regions.
      if part.range.start != run.end || part.kind.contains(.heap) {
        try release(run)
        run = part.range
      }
      run = PageRange(from: run.start, to: part.range.end)
      if part.kind.contains(.heap) {
        try heap.reserve(part.range)
        run = PageRange(from: run.end, to: run.end)
      }
      next = part.range.end
    }
    try release(run)
    regions.remove(range)
  }

  private func release(_ range: PageRange) throws(Errno) {
    if !range.isEmpty { _ = try Errno.check(platform_unmap(range.start, range.byteCount)) }
  }

  /// Changes what may be done with every page of `range`.
  /// - Throws: `.outOfMemory` at the first page that is not the application's; those before it are changed.
  public func protect(_ range: PageRange, _ protection: Protection) throws(Errno) {
    try forEachPart(of: range) { (part) throws(Errno) in
      _ = try Errno.check(platform_protect(part.range.start, part.range.byteCount, Int32(protection.rawValue)))
      var changed = part
      changed.protection = protection.intersection(.access)
      self.regions.insert(changed)
    }
  }

  /// Gives the platform a hint, or an order, about every page of `range`.
  /// - Throws: `.outOfMemory` when some page is not the application's; the others have been advised.
  public func advise(_ range: PageRange, _ advice: Int32) throws(Errno) {
    var next = range.start
    var hasHole = false
    while let part = regions.part(of: range, from: next) {
      if part.range.start != next { hasHole = true }
      _ = try Errno.check(platform_advise(part.range.start, part.range.byteCount, advice))
      next = part.range.end
    }
    guard !hasHole && next >= range.end else { throw .outOfMemory }
  }

  /// Calls `body` with the parts of regions that `range` consists of, in order.
  /// - Throws: `.outOfMemory` at the first hole; what `body` throws.
  func forEachPart(of range: PageRange, _ body: (Region) throws(Errno) -> Void) throws(Errno) {
    var next = range.start
    while next < range.end {
      guard let part = regions.part(of: range, from: next), part.range.start == next else { throw .outOfMemory }
      try body(part)
      next = part.range.end
    }
  }
}
