import ABI
import CMachine
import Ground

// Mappings of objects: files and segments.

extension AddressSpace {
  /// Puts what stands behind `region` there, in the place of what the platform has there.
  func fill(_ region: Region, options: UInt32 = 0) throws(Errno) {
    guard let object = region.object else { return }
    let flags = options | PLATFORM_MAP_FIXED | (region.kind.contains(.shared) ? PLATFORM_MAP_SHARED : 0)
    var (address, offset) = (region.range.start, region.offset)
    while address < region.range.end {
      let source = try object.source(
        at: offset, length: Int(region.range.end - address), isShared: region.kind.contains(.shared))
      _ = try Errno.check(
        platform_map(
          address, source.length, Int32(region.protection.rawValue), flags, source.backing, source.offset))
      address += UInt(source.length)
      offset += Int64(source.length)
    }
  }

  /// Maps the bytes `range` of `contents` anew wherever they are mapped: other pages stand behind them now, or none.
  /// Returns whether any of the contents is mapped here. O(regions).
  public func refresh(_ contents: AnyObject, _ range: Range<Int64>) -> Bool {
    var isMapped = false
    for index in 0..<regions.count {
      let region = regions[index]
      guard let object = region.object, object.contents === contents else { continue }
      isMapped = true
      let first = Swift.max(range.lowerBound, region.offset)
      let last = Swift.min(range.upperBound, region.offset + Int64(region.range.byteCount))
      guard first < last else { continue }
      let start = region.range.start + UInt(first - region.offset)
      let part = PageRange(from: start, to: start + UInt(PageCount(covering: Int(last - first)).byteCount))
      // What cannot be mapped for want of memory stays as if it lay behind the end.
      try? fill(region.part(in: part))
    }
    return isMapped
  }

  /// Regions that show `contents`. O(regions).
  public func count(of contents: AnyObject) -> Int {
    var count = 0
    for index in 0..<regions.count where regions[index].object?.contents === contents { count += 1 }
    return count
  }

  /// Takes every part of an object away that was mapped so that its first byte came to lie at `address`, if `isMeant` says
  /// that the object is meant; returns its contents, nil when there is none. O(regions).
  public func unmapAll(attachedAt address: UInt, where isMeant: (AnyObject) -> Bool) throws(Errno) -> AnyObject? {
    var found: AnyObject?
    var next = address
    let all = PageRange(from: 0, to: UserMemory.end)
    while let region = regions.part(of: all, from: next) {
      next = region.range.end
      guard let contents = region.object?.contents, UInt(region.offset) == region.range.start - address else { continue }
      guard found == nil ? isMeant(contents) : found === contents else { continue }
      found = contents
      try unmap(region.range)
    }
    return found
  }
}
