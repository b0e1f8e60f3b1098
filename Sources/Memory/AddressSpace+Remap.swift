import ABI
import CMachine
import Ground

extension AddressSpace {
  /// How `mremap(2)` may go about it.
  public enum Move: Sendable {
    /// The mapping stays where it is, or the call fails.
    case never
    /// It may go elsewhere.
    case anywhere
    /// It goes there, in the place of what is there.
    case to(UInt)
  }

  /// Shrinks, grows or moves the mapping at `old`, and returns where it is then. With `leaves`, memory that is the
  /// process's own moves and leaves zeros behind (`MREMAP_DONTUNMAP`).
  /// - Throws: `.badAddress` when `old` is not all of one mapping, `.outOfMemory` when there is no room, `.invalidArgument`
  ///   for what cannot be left or doubled.
  public func remap(_ old: PageRange, to length: PageCount, _ move: Move, leaves: Bool) throws(Errno) -> UInt {
    guard let whole = region(at: old.start), whole.range.end >= old.end else { throw .badAddress }
    var region = whole.part(in: old.isEmpty ? PageRange(from: old.start, to: old.start + UInt(Page.size)) : old)
    // What is grown or moved is a mapping like others from then on, and counts as one.
    region.kind.subtract([.image, .stack])
    if old.isEmpty && !region.kind.contains(.shared) || leaves && (region.object != nil || region.kind.contains(.shared)) {
      throw .invalidArgument
    }
    let growth = length.byteCount - old.byteCount
    if growth > 0 || leaves { try checkGrowth(of: region, by: leaves ? length.byteCount : growth) }
    if case .to(let address) = move {
      try claim(PageRange(from: address, to: address + UInt(length.byteCount)))
    } else if growth <= 0 && !leaves && !old.isEmpty {
      if growth < 0 { try unmap(PageRange(from: old.start + UInt(length.byteCount), to: old.end)) }
      return old.start
    }
    // A file in memory lies in pieces, of which the platform moves one at a time.
    let isPieced = region.object != nil && !region.kind.contains(.platformFile)
    let start = isPieced ? try remapPieces(region, old, length, move) : try remapWhole(old, length, move, leaves)
    if start != old.start && !leaves { regions.remove(old) }
    regions.insert(
      Region(
        range: PageRange(from: start, to: start + UInt(length.byteCount)), protection: region.protection,
        kind: start == old.start ? region.kind : region.kind.subtracting(.heap), object: region.object,
        offset: region.offset))
    return start
  }

  private func checkGrowth(of region: Region, by byteCount: Int) throws(Errno) {
    if region.kind.contains(.locked) && !limits.lock(byteCount, beyond: regions.lockedBytes) { throw .wouldBlock }
    guard limits.allows(addressSpace: regions.byteCount + byteCount),
      !region.isData || limits.allows(data: regions.dataBytes + byteCount)
    else { throw .outOfMemory }
  }

  private func remapWhole(
    _ old: PageRange, _ length: PageCount, _ move: Move, _ leaves: Bool
  ) throws(Errno) -> UInt {
    // MREMAP_MAYMOVE 1, MREMAP_FIXED 2, MREMAP_DONTUNMAP 4.
    var (flags, target): (Int32, UInt) = (leaves ? 4 : 0, 0)
    switch move {
    case .never: break
    case .anywhere: flags |= 1
    case .to(let address): (flags, target) = (flags | 3, address)
    }
    return UInt(
      bitPattern: try Errno.check(platform_remap(old.start, old.byteCount, length.byteCount, flags, target)))
  }

  /// Moves or grows `region`, which is what `old` is part of, piece by piece.
  private func remapPieces(
    _ region: Region, _ old: PageRange, _ length: PageCount, _ move: Move
  ) throws(Errno) -> UInt {
    let anonymous = Int32(PLATFORM_BACKING_ANONYMOUS)
    let place: Place
    switch move {
    case .to(let address): place = .replacing(address)
    case .never, .anywhere:
      let rest = PageRange(from: old.end, to: old.start + UInt(length.byteCount))
      if !rest.isEmpty && !old.isEmpty {
        let flags = PLATFORM_MAP_NO_REPLACE | PLATFORM_MAP_NO_RESERVE
        if platform_map(rest.start, rest.byteCount, 0, flags, anonymous, 0) >= 0 {
          do throws(Errno) {
            try fill(region.moved(to: rest.start, skipping: old.byteCount, length: rest.byteCount))
          } catch {
            _ = platform_unmap(rest.start, rest.byteCount)
            throw error
          }
          return old.start
        }
      }
      guard case .anywhere = move else { throw .outOfMemory }
      place = .near(0)
    }
    let start = try reserve(length, at: place) { (address, placing) throws(Errno) in
      try Errno.check(platform_map(address, length.byteCount, 0, PLATFORM_MAP_NO_RESERVE | placing, anonymous, 0))
    }
    // Pages that the process has copied for itself must come along: what is mapped moves, what is new is filled in.
    let moved = Swift.min(old.byteCount, length.byteCount)
    try movePieces(region, from: old.start, to: start, byteCount: moved)
    try fill(region.moved(to: start + UInt(moved), skipping: moved, length: length.byteCount - moved))
    if old.byteCount > moved {
      _ = try Errno.check(platform_unmap(old.start + UInt(moved), old.byteCount - moved))
    }
    return start
  }

  private func movePieces(_ region: Region, from old: UInt, to new: UInt, byteCount: Int) throws(Errno) {
    guard let object = region.object else { return }
    var done = 0
    while done < byteCount {
      let source = try object.source(
        at: region.offset + Int64(done), length: byteCount - done, isShared: region.kind.contains(.shared))
      _ = try Errno.check(platform_remap(old + UInt(done), source.length, source.length, 3, new + UInt(done)))
      done += source.length
    }
  }
}

extension Region {
  /// The region as it would go on `skipping` bytes behind its start, were those at `address`.
  fileprivate func moved(to address: UInt, skipping: Int, length: Int) -> Region {
    Region(
      range: PageRange(from: address, to: address + UInt(length)), protection: protection, kind: kind, object: object,
      offset: offset + Int64(skipping))
  }
}
