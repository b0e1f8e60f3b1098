/// The application's regions in order of address; none overlap, and neighbours that are alike are one.
struct RegionList {
  private var regions: [Region] = []
  /// Bytes in all regions.
  private(set) var byteCount = 0
  /// Bytes that count as data.
  private(set) var dataBytes = 0
  /// Bytes that are kept in memory.
  private(set) var lockedBytes = 0

  /// The number of regions.
  var count: Int { regions.count }
  /// The region at `index`, in order of address.
  subscript(index: Int) -> Region { regions[index] }

  /// The index of the first region that ends after `address`, or `count`. O(log n).
  func firstIndex(endingAfter address: UInt) -> Int {
    var (low, high) = (0, regions.count)
    while low < high {
      let middle = (low &+ high) >> 1
      if regions[middle].range.end > address { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The region that has `address`, if any. O(log n).
  func region(at address: UInt) -> Region? {
    let index = firstIndex(endingAfter: address)
    guard index < regions.count, regions[index].range.start <= address else { return nil }
    return regions[index]
  }

  /// The first region's part in `range` at or after `address`, if any. O(log n).
  func part(of range: PageRange, from address: UInt) -> Region? {
    guard address < range.end else { return nil }
    let index = firstIndex(endingAfter: address)
    guard index < regions.count, regions[index].range.start < range.end else { return nil }
    return regions[index].part(in: PageRange(from: address, to: range.end))
  }

  /// Whether every page of `range` lies in a region. O(log n + k).
  func covers(_ range: PageRange) -> Bool {
    var index = firstIndex(endingAfter: range.start)
    var next = range.start
    while next < range.end {
      guard index < regions.count, regions[index].range.start <= next else { return false }
      next = regions[index].range.end
      index += 1
    }
    return true
  }

  /// Takes every page of `range` out. O(n), O(log n) at the list's end.
  mutating func remove(_ range: PageRange) {
    guard !range.isEmpty else { return }
    var index = firstIndex(endingAfter: range.start)
    while index < regions.count, regions[index].range.start < range.end {
      let old = regions[index]
      tally(old.part(in: range), -1)
      let head = old.range.start < range.start
      let tail = range.end < old.range.end
      if head { regions[index].end(at: range.start) }
      if tail {
        let rest = old.part(in: PageRange(from: range.end, to: old.range.end))
        if head { regions.insert(rest, at: index + 1) } else { regions[index] = rest }
        return
      }
      if head { index += 1 } else { regions.remove(at: index) }
    }
  }

  /// Puts `region` in the place of whatever was there. O(n), O(log n) where it joins a neighbour.
  mutating func insert(_ region: Region) {
    guard !region.range.isEmpty else { return }
    var index = firstIndex(endingAfter: region.range.start)
    if index < regions.count, regions[index].range.start < region.range.end {
      remove(region.range)
      index = firstIndex(endingAfter: region.range.start)
    }
    tally(region, 1)
    let joinsNext = index < regions.count && region.continues(in: regions[index])
    if index > 0, regions[index - 1].continues(in: region) {
      regions[index - 1].end(at: joinsNext ? regions[index].range.end : region.range.end)
      if joinsNext { regions.remove(at: index) }
    } else if joinsNext {
      regions[index] = region.joined(with: regions[index])
    } else {
      regions.insert(region, at: index)
    }
  }

  /// Adds the region's bytes to the sums, or takes them out.
  private mutating func tally(_ region: Region, _ sign: Int) {
    let bytes = region.range.byteCount * sign
    byteCount += bytes
    if region.isData { dataBytes += bytes }
    if region.kind.contains(.locked) { lockedBytes += bytes }
  }
}
