import ABI
import CMachine
import Ground
import KernelTesting
import PlatformDouble
import Testing

@testable import Memory

@Suite("Address spaces", .machine) struct AddressSpaceTests {
  /// Pages of address space that no library of the test process is given.
  private static let base: UInt = 0x2000_0000_0000
  private static let count = 48

  /// What the model knows of a page: what may be done with it and what its first byte is.
  private struct ModelPage: Equatable {
    var protection: Protection
    /// Its own byte; nil: that of the file's page.
    var byte: UInt8?
    var filePage: Int?
    var isShared: Bool
  }

  /// An address space and an array of pages that goes the same way.
  private struct Pair {
    let space = AddressSpace()
    let file = TestObject(pages: 20)
    var pages = [ModelPage?](repeating: nil, count: AddressSpaceTests.count)
    var random: TestRandom

    func address(_ page: Int) -> UInt { AddressSpaceTests.base + UInt(page) * 4096 }
    func range(_ pages: Range<Int>) -> PageRange {
      PageRange(from: address(pages.lowerBound), to: address(pages.upperBound))
    }

    mutating func somePages() -> Range<Int> {
      let first = random.next(below: AddressSpaceTests.count)
      return first..<(first + 1 + random.next(below: Swift.min(12, AddressSpaceTests.count - first)))
    }

    mutating func someProtection() -> Protection { [[], .read, [.read, .write], [.read, .write]][random.next(below: 4)] }

    mutating func map() throws {
      let part = somePages()
      let protection = someProtection()
      var request = AddressSpace.Request(PageCount(part.count), at: .replacing(address(part.lowerBound)), protection: protection)
      let isShared = random.next(below: 2) == 0
      if isShared { request.kind = .shared }
      let first = random.next(below: 16)
      let isFile = random.next(below: 2) == 0
      if isFile {
        request.object = file
        request.offset = Int64(first) << 12
      }
      #expect(try space.map(request) == address(part.lowerBound))
      for index in part {
        pages[index] = ModelPage(
          protection: protection, byte: isFile ? nil : 0, filePage: isFile ? first + index - part.lowerBound : nil,
          isShared: isShared)
      }
    }

    mutating func unmap() throws {
      let part = somePages()
      try space.unmap(range(part))
      for index in part { pages[index] = nil }
    }

    mutating func protect() throws {
      let part = somePages()
      let protection = someProtection()
      let end = part.first { pages[$0] == nil } ?? part.upperBound
      if end == part.upperBound {
        try space.protect(range(part), protection)
      } else {
        #expect(throws: Errno.outOfMemory) { try space.protect(range(part), protection) }
      }
      for index in part.lowerBound..<end { pages[index]?.protection = protection }
    }

    mutating func write() {
      let index = random.next(below: AddressSpaceTests.count)
      var byte = UInt8(truncatingIfNeeded: random.next())
      let isWritten = unsafe machine_copy(UnsafeMutableRawPointer(bitPattern: address(index)), &byte, 1) == 0
      #expect(isWritten == isReachable(index, .write))
      guard isWritten, let page = pages[index] else { return }
      if page.isShared, let filePage = page.filePage {
        #expect(file[filePage] == byte)
      } else {
        pages[index]?.byte = byte
      }
    }

    mutating func resizeFile() {
      let size = 12 + random.next(below: 12)
      file.setSize(size)
      // Truncation takes copies with it.
      for index in pages.indices where (pages[index]?.filePage ?? 0) >= size { pages[index]?.byte = nil }
    }

    mutating func remap() throws {
      let part = somePages()
      let length = 1 + random.next(below: 12)
      let target = random.next(below: AddressSpaceTests.count - length)
      guard target >= part.upperBound || target + length <= part.lowerBound else { return }
      guard let region = space.region(at: address(part.lowerBound)), region.range.end >= address(part.upperBound) else {
        #expect(throws: Errno.badAddress) {
          try space.remap(range(part), to: PageCount(length), .to(address(target)), leaves: false)
        }
        return
      }
      // Shared zeros have the length they were made with, and may lie in pieces that the host joins or not.
      guard region.object != nil || !region.kind.contains(.shared) else { return }
      let moved = try space.remap(range(part), to: PageCount(length), .to(address(target)), leaves: false)
      #expect(moved == address(target))
      let old = Array(pages[part])
      for index in part { pages[index] = nil }
      for index in 0..<length {
        if index < old.count {
          pages[target + index] = old[index]
        } else if let last = old[old.count - 1] {
          pages[target + index] = ModelPage(
            protection: last.protection, byte: last.filePage == nil ? 0 : nil,
            filePage: last.filePage.map { $0 + index - old.count + 1 }, isShared: last.isShared)
        }
      }
    }

    /// Whether the page is there and may be used so.
    func isReachable(_ index: Int, _ access: Protection) -> Bool {
      guard let page = pages[index], page.protection.contains(access) else { return false }
      return page.filePage.map { $0 < file.pages.count } ?? true
    }

    func check(after step: String) {
      // All at once, as each expectation takes its time.
      let read = pages.indices.map { index -> UInt8? in
        var byte: UInt8 = 0
        return unsafe machine_copy(&byte, UnsafeRawPointer(bitPattern: address(index)), 1) == 0 ? byte : nil
      }
      let expected = pages.indices.map { index -> UInt8? in
        guard isReachable(index, .read), let page = pages[index] else { return nil }
        return page.byte ?? page.filePage.map { file[$0] }
      }
      #expect(read == expected, "after \(step)")
      #expect(space.regions.byteCount == pages.count { $0 != nil } * 4096, "after \(step)")
    }
  }

  @Test("map, unmap, protect, move and write files and zeros as an array of pages would", arguments: 0..<8)
  func model(seed: UInt64) throws {
    var pair = Pair(random: TestRandom(seed: seed))
    for turn in 0..<250 {
      let step: String
      switch pair.random.next(below: 12) {
      case 0...2: (step, _) = ("map \(turn)", try pair.map())
      case 3: (step, _) = ("unmap \(turn)", try pair.unmap())
      case 4, 5: (step, _) = ("protect \(turn)", try pair.protect())
      case 6: (step, _) = ("remap \(turn)", try pair.remap())
      case 7: (step, _) = ("resize \(turn)", pair.resizeFile())
      default: (step, _) = ("write \(turn)", pair.write())
      }
      pair.check(after: step)
    }
    try pair.space.unmap(pair.range(0..<Self.count))
    pair.pages = [ModelPage?](repeating: nil, count: Self.count)
    pair.check(after: "the end")
  }

  @Test("an exact place that is taken is refused, and so is what is not the application's") func places() throws {
    let space = AddressSpace()
    let start = try space.map(.init(PageCount(2), at: .near(0), protection: .read))
    #expect(throws: Errno.fileExists) {
      try space.map(.init(PageCount(1), at: .exactly(start + 4096), protection: .read))
    }
    // Some page of the test process itself.
    let foreign = platform_map(0, 4096, 1, 0, -1, 0)
    #expect(throws: Errno.outOfMemory) {
      try space.map(.init(PageCount(1), at: .replacing(UInt(bitPattern: foreign)), protection: .read))
    }
    try space.unmap(PageRange(from: UInt(bitPattern: foreign), to: UInt(bitPattern: foreign) + 4096))
    var byte: UInt8 = 1
    #expect(unsafe machine_copy(&byte, UnsafeRawPointer(bitPattern: foreign), 1) == 0, "still there")
    _ = platform_unmap(UInt(bitPattern: foreign), 4096)
    try space.unmap(PageRange(from: start, to: start + 8192))
  }

  @Test("the heap grows with zeros and takes what it gives up out of reach") func heap() throws {
    let space = AddressSpace()
    let start = space.moveBreak(to: 0)
    #expect(space.moveBreak(to: start + 10_000) == start + 10_000)
    var byte: UInt8 = 7
    #expect(unsafe machine_copy(UnsafeMutableRawPointer(bitPattern: start + 8192), &byte, 1) == 0)
    #expect(space.moveBreak(to: start + 100) == start + 100)
    #expect(unsafe machine_copy(&byte, UnsafeRawPointer(bitPattern: start + 8192), 1) != 0)
    #expect(space.moveBreak(to: start + 10_000) == start + 10_000)
    #expect(unsafe machine_copy(&byte, UnsafeRawPointer(bitPattern: start + 8192), 1) == 0)
    #expect(byte == 0)
    #expect(space.moveBreak(to: start - 1) == start + 10_000, "refused: where it was")
    space.limits.data = 20_000
    #expect(space.moveBreak(to: start + 20_001) == start + 10_000)
    #expect(space.moveBreak(to: start) == start)
    #expect(space.regions.byteCount == 0)
  }

  @Test("limits are kept, and what is replaced counts no more") func limits() throws {
    let space = AddressSpace()
    space.limits = MemoryLimits(addressSpace: 4 * 4096, data: 2 * 4096, locked: 4096)
    let access: Protection = [.read, .write]
    let start = try space.map(.init(PageCount(2), at: .near(0), protection: access))
    #expect(throws: Errno.outOfMemory) { try space.map(.init(PageCount(1), at: .near(0), protection: access)) }
    #expect(throws: Errno.outOfMemory) { try space.map(.init(PageCount(3), at: .near(0), protection: .read)) }
    #expect(try space.map(.init(PageCount(2), at: .replacing(start), protection: access)) == start)
    let reading = try space.map(.init(PageCount(2), at: .near(0), protection: .read))
    let second = PageRange(from: reading, to: reading + 8192)
    #expect(throws: Errno.outOfMemory) { try space.protect(second, access) }
    #expect(throws: Errno.outOfMemory) { try space.lock(second, .now) }
    try space.lock(PageRange(from: reading, to: reading + 4096), .now)
    #expect(space.regions.lockedBytes == 4096)
    try space.lock(PageRange(from: reading, to: reading + 4096), .onFault)
    space.limits.locked = 0
    #expect(throws: Errno.operationNotPermitted) { try space.lock(second, .now) }
    try space.unlockAll()
    #expect(space.regions.lockedBytes == 0)
    try space.unmap(PageRange(from: start, to: start + 8192))
    try space.unmap(second)
    #expect(space.regions.dataBytes == 0)
    #expect(space.region(at: start) == nil && space.region(at: reading) == nil)
  }

  @Test("the image's own pages can be protected, looked at and told, but only then are in the list") func image() throws {
    var part = platform_image_part()
    #expect(unsafe platform_image_parts(0, &part) == 1)
    let space = AddressSpace()
    let range = PageRange(from: part.start, to: part.end)
    try space.protect(range, .read)
    var byte: UInt8 = 1
    #expect(unsafe machine_copy(UnsafeMutableRawPointer(bitPattern: part.start), &byte, 1) != 0)
    try space.protect(range, [.read, .write])
    var seen = 0
    try space.forEachRegion { (region) throws(Errno) in
      seen += 1
      #expect(region.kind.contains(.image))
    }
    #expect(seen == 1)
    #expect(space.regions.byteCount == 0 && space.regions.dataBytes == 0, "nobody mapped it")
    space.limits.addressSpace = 0
    #expect(throws: Errno.outOfMemory, "what takes its place counts") {
      try space.map(.init(PageCount(1), at: .replacing(range.start), protection: .read))
    }
  }
}
