import ABI
import CMachine
import Files
import Ground
import Memory
import VFS

/// A regular file in memory. Its pages lie in the page store; growing copies nothing, and holes take no memory.
final class RamFile: RamInode {
  private let store: PageStore
  private var pages = PageMap()
  /// Where pages of the file are mapped; an address space that has none left goes when it is next asked.
  private(set) var spaces: [AddressSpace] = []
  /// Whether a file without a name may get one (`O_TMPFILE` without `O_EXCL`).
  var isLinkable = false
  /// Bytes that a file has at most.
  private static var maximumSize: Int64 { 1 << 44 }

  /// What may not be done to the file; only some files made by `memfd_create(2)` take more than the first.
  var seals: FileSeals = .seal

  init(attributes: FileStatus, fileSystem: FileSystem, store: PageStore) {
    self.store = store
    super.init(attributes: attributes, fileSystem: fileSystem)
  }

  deinit { pages.remove(0..<Int(Self.maximumSize >> 12), to: store) }

  override func open(flags: OpenFlags, path: OpenPath) throws(Errno) -> OpenFile {
    RamOpenFile(file: self, flags: flags, path: path)
  }

  override func read(into buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    guard offset < attributes.size else { return 0 }
    let count = Swift.min(buffer.count, Int(attributes.size - offset))
    let first = Int(offset) & (Page.size - 1)
    // Most reads end in the page in which they begin.
    guard first + count > Page.size else {
      try copy(page: Int(offset) >> Page.shift, from: first, count: count, to: buffer, at: 0)
      return count
    }
    return try readPages(of: Int(offset)..<Int(offset) + count, into: buffer)
  }

  /// Reads `range`, which lies in the file, until the application's memory ends, and returns the byte count.
  @inline(never)
  private func readPages(of range: Range<Int>, into buffer: UserBuffer) throws(Errno) -> Int {
    var position = range.lowerBound
    while position < range.upperBound {
      let start = position & (Page.size - 1)
      let length = Swift.min(Page.size - start, range.upperBound - position)
      do throws(Errno) {
        try copy(
          page: position >> Page.shift, from: start, count: length, to: buffer, at: position - range.lowerBound)
      } catch {
        guard position > range.lowerBound else { throw error }
        break
      }
      position += length
    }
    return position - range.lowerBound
  }

  /// Copies `count` bytes of page `index`, from its byte `start` on, into `buffer`, `offset` bytes from its start.
  @inline(__always)
  private func copy(
    page index: Int, from start: Int, count: Int, to buffer: UserBuffer, at offset: Int
  ) throws(Errno) {
    let page = pages[index]
    guard page != 0 else { return try buffer.clear(at: offset, length: count) }
    // The bytes lie within the page.
    try unsafe buffer.write(UnsafeRawBufferPointer(start: store.pointer(page) + start, count: count), at: offset)
  }

  override func write(from buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    guard buffer.count > 0 else { return 0 }
    guard offset < Self.maximumSize else { throw .fileTooLarge }
    guard !isSealedForWriting else { throw .operationNotPermitted }
    let count = Swift.min(buffer.count, Int(Self.maximumSize - offset))
    var done = 0
    while done < count {
      let position = Int(offset) + done
      let start = position & (Page.size - 1)
      let length = Swift.min(Page.size - start, count - done)
      do throws(Errno) {
        guard !seals.contains(.grow) || position + length <= Int(attributes.size) else { throw .operationNotPermitted }
        let page = try pages.page(at: position >> Page.shift, from: store)
        // The bytes lie within the page.
        try unsafe buffer.read(
          into: UnsafeMutableRawBufferPointer(start: store.pointer(page) + start, count: length), at: done)
      } catch {
        guard done > 0 else { throw error }
        break
      }
      done += length
    }
    if offset + Int64(done) > attributes.size { resize(to: offset + Int64(done)) }
    changed()
    return done
  }

  override func truncate(to length: Int64) throws(Errno) {
    guard length >= 0 else { throw .invalidArgument }
    guard length <= Self.maximumSize else { throw .fileTooLarge }
    let isShorter = length < attributes.size
    guard !seals.contains(isShorter ? .shrink : .grow) || length == attributes.size else { throw .operationNotPermitted }
    resize(to: length)
    if isShorter {
      let kept = Int((length + 4095) >> 12)
      pages.remove(kept..<Int(Self.maximumSize >> 12), to: store)
      let tail = Int(length & 4095)
      if tail > 0 { clear(tail..<Page.size, ofPage: Int(length >> 12)) }
    }
    changed()
  }

  override var fileSeals: FileSeals? { seals }
  override func add(_ seals: FileSeals) throws(Errno) { try addSeals(seals) }

  override func seek(data: Bool, from offset: Int64) throws(Errno) -> Int64 {
    guard offset >= 0 && offset < attributes.size else { throw .noSuchDevice }
    let end = Int((attributes.size + 4095) >> 12)
    let page = pages.next(data: data, from: Int(offset) >> Page.shift, before: end)
    if page == end {
      guard !data else { throw .noSuchDevice }
      return attributes.size
    }
    return Swift.max(offset, Int64(page) << 12)
  }

  override func allocate(mode: UInt32, offset: Int64, length: Int64) throws(Errno) {
    let (keepSize, punchHole): (UInt32, UInt32) = (1, 2)
    // As tmpfs: nothing else.
    guard mode & ~(keepSize | punchHole) == 0 else { throw .notSupported }
    let isSealed = mode & punchHole == 0 ? seals.contains(.grow) && offset + length > attributes.size : isSealedForWriting
    guard !isSealed else { throw .operationNotPermitted }
    guard mode & punchHole == 0 else { return punch(offset..<Swift.min(offset + length, Self.maximumSize)) }
    guard offset + length <= Self.maximumSize else { throw .fileTooLarge }
    let range = Int(offset >> 12)..<Int((offset + length + 4095) >> 12)
    try store.reserve(range.count { pages[$0] == 0 })
    for index in range { _ = try pages.page(at: index, from: store) }
    if mode & keepSize == 0 && offset + length > attributes.size { resize(to: offset + length) }
    changed()
  }

  /// As tmpfs: also for memory beyond the end.
  override func isLimited(allocating mode: UInt32) -> Bool {
    let keepSize: UInt32 = 1
    return mode & ~keepSize == 0
  }

  /// Zeroes `range` and gives up the pages that lie in it whole; those that may be mapped stay, empty.
  private func punch(_ range: Range<Int64>) {
    guard !range.isEmpty else { return }
    let (first, last) = (Int(range.lowerBound >> 12), Int((range.upperBound - 1) >> 12))
    let (start, end) = (Int(range.lowerBound & 4095), Int((range.upperBound - 1) & 4095) + 1)
    if first == last {
      clear(start..<end, ofPage: first)
    } else {
      clear(start..<Page.size, ofPage: first)
      clear(0..<end, ofPage: last)
    }
    let firstWhole = start == 0 ? first : first + 1
    let whole = firstWhole..<Swift.max(firstWhole, end == Page.size ? last + 1 : last)
    if spaces.isEmpty {
      pages.remove(whole, to: store)
    } else {
      var index = pages.next(data: true, from: whole.lowerBound, before: whole.upperBound)
      while index < whole.upperBound {
        clear(0..<Page.size, ofPage: index)
        index = pages.next(data: true, from: index + 1, before: whole.upperBound)
      }
    }
    changed()
  }

  override func mapping(at offset: Int64, length: Int, shared: Bool, writable: Bool) throws(Errno) -> MappingSource {
    guard !shared || !writable || !isSealedForWriting else { throw .operationNotPermitted }
    let first = Int(offset >> 12)
    let end = Int((attributes.size + 4095) >> 12)
    let backing = Int32(PLATFORM_BACKING_PAGES)
    // Behind the end of the file is the end of the store, where an access is SIGBUS.
    guard first < end else {
      return MappingSource(backing: backing, offset: Int64(store.total) << 12, length: length)
    }
    do throws(Errno) {
      // Deviation: holes are filled when they are mapped, not when they are touched.
      let page = try pages.page(at: first, from: store)
      let most = Swift.min(length >> Page.shift, end - first)
      var count = 1
      while count < most, try pages.page(at: first + count, from: store) == page + UInt32(count) { count += 1 }
      attributes.blocks = Int64(pages.count) * 8
      return MappingSource(backing: backing, offset: Int64(page) << 12, length: count << Page.shift)
    } catch { throw .outOfMemory }
  }

  override func mapped(in space: AddressSpace) {
    if !spaces.contains(where: { $0 === space }) { spaces.append(space) }
  }

  /// Changes the size; pages that come into the file or leave it do so in every mapping.
  private func resize(to length: Int64) {
    let before = (attributes.size + 4095) >> 12
    let after = (length + 4095) >> 12
    attributes.size = length
    guard before != after, !spaces.isEmpty else { return }
    spaces.removeAll { !$0.refresh(self, (Swift.min(before, after) << 12)..<(Swift.max(before, after) << 12)) }
  }

  /// Zeroes `bytes` of page `index`, if that is no hole.
  private func clear(_ bytes: Range<Int>, ofPage index: Int) {
    let page = pages[index]
    guard page != 0 else { return }
    // The bytes lie within the page.
    unsafe (store.pointer(page) + bytes.lowerBound).initializeMemory(as: UInt8.self, repeating: 0, count: bytes.count)
  }

  private func changed() {
    attributes.blocks = Int64(pages.count) * 8
    attributes.touchContents()
  }
}
