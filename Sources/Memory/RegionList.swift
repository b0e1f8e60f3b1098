/// The application's regions in order of address; none overlap, and neighbours that are alike are one.
struct RegionList {
  private var regions: [Region] = []

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
    var part = regions[index]
    part.range = PageRange(from: Swift.max(part.range.start, address), to: Swift.min(part.range.end, range.end))
    return part
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
    var index = firstIndex(endingAfter: range.start)
    while index < regions.count, regions[index].range.start < range.end {
      let old = regions[index].range
      if old.start < range.start {
        regions[index].range = PageRange(from: old.start, to: range.start)
        index += 1
        guard range.end < old.end else { continue }
        var rest = regions[index - 1]
        rest.range = PageRange(from: range.end, to: old.end)
        regions.insert(rest, at: index)
        return
      }
      guard range.end < old.end else {
        regions.remove(at: index)
        continue
      }
      regions[index].range = PageRange(from: range.end, to: old.end)
      return
    }
  }

  /// Puts `region` in the place of whatever was there. O(n), O(log n) where it joins a neighbour.
  mutating func insert(_ region: Region) {
    remove(region.range)
    let index = firstIndex(endingAfter: region.range.start)
    var range = region.range
    let joinsNext = index < regions.count && regions[index].range.start == range.end && regions[index].isLike(region)
    if joinsNext { range = PageRange(from: range.start, to: regions[index].range.end) }
    if index > 0, regions[index - 1].range.end == range.start, regions[index - 1].isLike(region) {
      regions[index - 1].range = PageRange(from: regions[index - 1].range.start, to: range.end)
      if joinsNext { regions.remove(at: index) }
    } else if joinsNext {
      regions[index].range = range
    } else {
      regions.insert(region, at: index)
    }
  }
}
