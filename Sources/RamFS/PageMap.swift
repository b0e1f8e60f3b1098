import ABI
import Ground
import Memory

/// Which page of the store holds which page of a file: groups of 512, in order, none where the file is all hole.
struct PageMap: ~Copyable {
  @safe private struct Group {
    let index: Int
    let pages: UnsafeMutablePointer<UInt32>
  }
  private static var groupShift: Int { 9 }
  private static var groupSize: Int { 512 }
  private var groups: [Group] = []
  /// Pages of the store that the file has.
  private(set) var count = 0

  /// The store's page behind page `index` of the file; 0 for a hole.
  subscript(index: Int) -> UInt32 {
    let (position, isThere) = locate(index >> Self.groupShift)
    // A group has `groupSize` elements.
    return isThere ? unsafe groups[position].pages[index & (Self.groupSize - 1)] : 0
  }

  /// The page behind page `index`, taken from `store` when there is none.
  mutating func page(at index: Int, from store: PageStore) throws(Errno) -> UInt32 {
    let (position, isThere) = locate(index >> Self.groupShift)
    if isThere {
      // As above.
      let page = unsafe groups[position].pages[index & (Self.groupSize - 1)]
      if page != 0 { return page }
    }
    let page = try store.take()
    if !isThere {
      let pages = UnsafeMutablePointer<UInt32>.allocate(capacity: Self.groupSize)
      unsafe pages.initialize(repeating: 0, count: Self.groupSize)
      unsafe groups.insert(Group(index: index >> Self.groupShift, pages: pages), at: position)
    }
    // As above.
    unsafe groups[position].pages[index & (Self.groupSize - 1)] = page
    count += 1
    return page
  }

  /// Gives the pages `range` back to `store`.
  mutating func remove(_ range: Range<Int>, to store: PageStore) {
    var position = locate(range.lowerBound >> Self.groupShift).position
    while position < groups.count {
      let first = groups[position].index << Self.groupShift
      guard first < range.upperBound else { return }
      let part = Swift.max(range.lowerBound - first, 0)..<Swift.min(range.upperBound - first, Self.groupSize)
      unsafe give(groups[position].pages, part, to: store)
      if part.count == Self.groupSize {
        unsafe groups.remove(at: position).pages.deallocate()
      } else {
        position += 1
      }
    }
  }

  /// The first page at or after `index`, and before `end`, that is data (or a hole).
  func next(data: Bool, from index: Int, before end: Int) -> Int {
    var index = index
    while index < end {
      let (position, isThere) = locate(index >> Self.groupShift)
      if isThere {
        if (self[index] != 0) == data { return index }
        index += 1
      } else {
        guard data else { return index }
        guard position < groups.count else { return end }
        index = groups[position].index << Self.groupShift
      }
    }
    return end
  }

  /// Gives runs of neighbouring pages back in one go each.
  private mutating func give(_ pages: UnsafeMutablePointer<UInt32>, _ range: Range<Int>, to store: PageStore) {
    var index = range.lowerBound
    while index < range.upperBound {
      // The range lies in the group.
      let first = unsafe pages[index]
      guard first != 0 else {
        index += 1
        continue
      }
      var length = 0
      while index < range.upperBound, unsafe pages[index] == first + UInt32(length) {
        unsafe pages[index] = 0
        index += 1
        length += 1
      }
      store.give(first, count: length)
      count -= length
    }
  }

  /// Where group `index` is or belongs.
  @inline(__always)
  private func locate(_ index: Int) -> (position: Int, isThere: Bool) {
    // A file without large holes has every group at its place.
    if index < groups.count && groups[index].index == index { return (index, true) }
    return search(index)
  }

  @inline(never)
  private func search(_ index: Int) -> (position: Int, isThere: Bool) {
    var low = 0
    var high = groups.count
    if high > 0 && groups[high - 1].index < index { return (high, false) }
    while low < high {
      let middle = (low + high) / 2
      if groups[middle].index < index { low = middle + 1 } else { high = middle }
    }
    return (low, low < groups.count && groups[low].index == index)
  }
}
