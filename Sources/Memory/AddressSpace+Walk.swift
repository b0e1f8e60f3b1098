import ABI
import CMachine
import Ground

extension AddressSpace {
  /// Calls `body` with the parts of regions that `range` consists of, in order.
  /// - Throws: `.outOfMemory` at the first hole; what `body` throws.
  func forEachPart(of range: PageRange, _ body: (Region) throws(Errno) -> Void) throws(Errno) {
    learnImage(for: range)
    var next = range.start
    while next < range.end {
      guard let part = regions.part(of: range, from: next), part.range.start == next else { throw .outOfMemory }
      try body(part)
      next = part.range.end
    }
  }

  /// Calls `body` with the parts of regions that lie in `range`, in order, and skips holes.
  /// - Throws: `.outOfMemory` in the end when there was a hole; what `body` throws.
  func forEachPart(skippingHolesIn range: PageRange, _ body: (Region) throws(Errno) -> Void) throws(Errno) {
    learnImage(for: range)
    var next = range.start
    var hasHole = false
    while let part = regions.part(of: range, from: next) {
      if part.range.start != next { hasHole = true }
      try body(part)
      next = part.range.end
    }
    guard !hasHole && next >= range.end else { throw .outOfMemory }
  }

  /// The region that has `address`, if any.
  public func region(at address: UInt) -> Region? {
    if let region = regions.region(at: address) { return region }
    learnImage()
    return regions.region(at: address)
  }

  /// Makes sure that every page of `range` is the application's.
  /// - Throws: `.outOfMemory`.
  public func check(_ range: PageRange) throws(Errno) {
    try forEachPart(of: range) { (_) throws(Errno) in }
  }

  /// Calls `body` with every region in order of address, the image's among them.
  public func forEachRegion(_ body: (Region) throws(Errno) -> Void) throws(Errno) {
    learnImage()
    // By address, as `body` may change the list.
    let all = PageRange(from: 0, to: UserMemory.end)
    var next = all.start
    while let region = regions.part(of: all, from: next) {
      try body(region)
      next = region.range.end
    }
  }

  /// Takes the application's parts of the image into the list, when somebody asks for pages of `range` that are not there.
  func learnImage(for range: PageRange) {
    if !knowsImage && !regions.covers(range) { learnImage() }
  }

  /// Takes the application's parts of the image into the list, once.
  func learnImage() {
    guard !knowsImage else { return }
    knowsImage = true
    var index: Int32 = 0
    var part = platform_image_part()
    // The platform fills the struct in.
    while unsafe platform_image_parts(index, &part) != 0 {
      let range = PageRange(from: part.start & ~UInt(Page.size - 1), to: part.end & ~UInt(Page.size - 1))
      if regions.part(of: range, from: range.start) == nil {
        let kind: Region.Kind = part.is_stack != 0 ? [.stack] : [.image]
        let protection = Protection(rawValue: UInt32(bitPattern: part.protection))
        regions.insert(Region(range: range, protection: protection, kind: kind))
      }
      index += 1
    }
  }
}
