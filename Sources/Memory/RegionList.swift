/// The application's regions in order of address; none overlap, and neighbours that are alike are one.
///
/// They lie on two stacks that meet where the list last changed, so that a change takes O(d), the number of regions between
/// it and the one before: programs map downwards, and unmap in a row.
struct RegionList {
  /// The regions below that place, the highest on top, and those above, the lowest on top.
  private var below: [Region] = [], above: [Region] = []
  /// Bytes in all regions that the application mapped.
  private(set) var byteCount = 0
  /// Bytes that count as data.
  private(set) var dataBytes = 0
  /// Bytes that are kept in memory.
  private(set) var lockedBytes = 0

  /// The number of regions.
  var count: Int { below.count + above.count }
  /// The region at `index`, in order of address.
  subscript(index: Int) -> Region { index < below.count ? below[index] : above[count - 1 - index] }

  /// The index of the first region that ends after `address`, or `count`. O(log n).
  @inline(never)
  func firstIndex(endingAfter address: UInt) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low &+ high) >> 1
      if self[middle].range.end > address { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The region that has `address`, if any. O(log n).
  func region(at address: UInt) -> Region? {
    let index = firstIndex(endingAfter: address)
    guard index < count, self[index].range.start <= address else { return nil }
    return self[index]
  }

  /// The first region's part in `range` at or after `address`, if any. O(log n).
  @inline(never)
  func part(of range: PageRange, from address: UInt) -> Region? {
    guard address < range.end else { return nil }
    let index = firstIndex(endingAfter: address)
    guard index < count, self[index].range.start < range.end else { return nil }
    return self[index].part(in: PageRange(from: address, to: range.end))
  }

  /// Whether every page of `range` lies in a region. O(log n + k).
  func covers(_ range: PageRange) -> Bool {
    var index = firstIndex(endingAfter: range.start)
    var next = range.start
    while next < range.end {
      guard index < count, self[index].range.start <= next else { return false }
      next = self[index].range.end
      index += 1
    }
    return true
  }

  /// Takes every page of `range` out; the stacks meet there. O(log n + d + k).
  mutating func remove(_ range: PageRange) {
    guard !range.isEmpty else { return }
    meet(at: firstIndex(endingAfter: range.start))
    while let old = above.last, old.range.start < range.end {
      above.removeLast()
      tally(old.part(in: range), -1)
      if old.range.start < range.start { below.append(old.part(in: PageRange(from: old.range.start, to: range.start))) }
      if range.end < old.range.end { above.append(old.part(in: PageRange(from: range.end, to: old.range.end))) }
    }
  }

  /// Puts `region` in the place of whatever was there. O(log n + d + k).
  mutating func insert(_ region: Region) {
    guard !region.range.isEmpty else { return }
    remove(region.range)
    tally(region, 1)
    var joined = region
    if let next = above.last, region.continues(in: next) {
      joined = region.joined(with: next)
      above.removeLast()
    }
    if let before = below.last, before.continues(in: region) {
      joined = before.joined(with: joined)
      below.removeLast()
    }
    above.append(joined)
  }

  /// Makes the region at `index` the lowest of those above.
  private mutating func meet(at index: Int) {
    Self.move(below.count - index, from: &below, to: &above)
    Self.move(index - below.count, from: &above, to: &below)
  }

  /// Moves `count` regions one by one, none when it is negative.
  @inline(never)
  private static func move(_ count: Int, from: inout [Region], to: inout [Region]) {
    for _ in 0..<Swift.max(count, 0) { to.append(from.removeLast()) }
  }

  /// Adds the region's bytes to the sums, or takes them out.
  private mutating func tally(_ region: Region, _ sign: Int) {
    let bytes = region.range.byteCount * sign
    if region.isMapped { byteCount += bytes }
    if region.isData { dataBytes += bytes }
    if region.kind.contains(.locked) { lockedBytes += bytes }
  }
}
