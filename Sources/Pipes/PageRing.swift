import ABI
import Ground

/// The bytes in a pipe: a ring of slots, each with a page that may be partly filled, as Linux keeps them. How bytes fall
/// into pages is visible to programs: room comes back by whole pages, and a packet is a slot.
@safe struct PageRing: ~Copyable {
  /// A page and the bytes in it.
  @safe private struct Slot {
    var page: UnsafeMutableRawPointer
    var start: Int
    var count: Int
    var isPacket: Bool
  }

  /// Pages that are allocated together: as many as fit a span of the kernel's heap.
  private static var pagesPerBlock: Int { 3 }

  private var slots: [Slot] = []
  private var first = 0
  /// Slots in use.
  private(set) var count = 0
  /// Slots that may be used; a power of two.
  private(set) var capacity: Int
  /// Bytes in all slots.
  private(set) var byteCount = 0
  private var blocks: [UnsafeMutableRawPointer] = unsafe []
  private var freePages: [UnsafeMutableRawPointer] = unsafe []

  /// Makes an empty ring of `capacity` slots, a power of two.
  init(capacity: Int) { self.capacity = capacity }

  deinit {
    // Every block was allocated below, and its pages are reached only through this ring.
    unsafe blocks.forEach { unsafe $0.deallocate() }
  }

  var isEmpty: Bool { count == 0 }
  var isFull: Bool { count >= capacity }

  /// Changes the number of slots.
  /// - Throws: `.busy` when more are in use.
  mutating func resize(to newCapacity: Int) throws(Errno) {
    guard newCapacity >= count else { throw .busy }
    var moved: [Slot] = []
    moved.reserveCapacity(count)
    for index in 0..<count { moved.append(slots[(first + index) & (slots.count - 1)]) }
    slots = moved
    first = 0
    capacity = newCapacity
    padSlots()
  }

  /// Adds bytes behind the last slot's when its page has room for all of them; returns whether it did.
  /// - Throws: `.badAddress`.
  mutating func merge(_ buffer: UserBuffer, at offset: Int, count length: Int) throws(Errno) -> Bool {
    guard count > 0 else { return false }
    let index = (first + count - 1) & (slots.count - 1)
    let end = slots[index].start + slots[index].count
    guard !slots[index].isPacket && end + length <= Page.size else { return false }
    // The page holds `Page.size` bytes, and the guard keeps the range inside.
    try unsafe buffer.read(into: UnsafeMutableRawBufferPointer(start: slots[index].page + end, count: length), at: offset)
    slots[index].count += length
    byteCount += length
    return true
  }

  /// Adds a slot with bytes, a page full at most; the ring must not be full.
  /// - Throws: `.badAddress`.
  mutating func append(_ buffer: UserBuffer, at offset: Int, count length: Int, isPacket: Bool) throws(Errno) {
    if slots.isEmpty { padSlots() }
    let page = unsafe takePage()
    do throws(Errno) {
      // As above.
      try unsafe buffer.read(into: UnsafeMutableRawBufferPointer(start: page, count: length), at: offset)
    } catch {
      unsafe freePages.append(page)
      throw error
    }
    slots[(first + count) & (slots.count - 1)] = unsafe Slot(page: page, start: 0, count: length, isPacket: isPacket)
    count += 1
    byteCount += length
  }

  /// Takes up to `length` bytes of the first slot and returns how many, and whether they end a packet, whose rest is dropped.
  /// - Throws: `.badAddress`; nothing is taken then.
  mutating func take(into buffer: UserBuffer, at offset: Int, count length: Int) throws(Errno) -> (count: Int, endsPacket: Bool) {
    let slot = slots[first]
    let taken = Swift.min(length, slot.count)
    // The slot's bytes lie inside its page.
    try unsafe buffer.write(UnsafeRawBufferPointer(start: slot.page + slot.start, count: taken), at: offset)
    if taken == slot.count || slot.isPacket {
      byteCount -= slot.count
      unsafe freePages.append(slot.page)
      first = (first + 1) & (slots.count - 1)
      count -= 1
    } else {
      slots[first].start += taken
      slots[first].count -= taken
      byteCount -= taken
    }
    return (taken, slot.isPacket)
  }

  /// Copies up to `buffer.count` bytes from the front, which stay, and returns how many.
  /// - Throws: `.badAddress`.
  func copyOut(into buffer: UserBuffer) throws(Errno) -> Int {
    var done = 0
    var index = 0
    while index < count && done < buffer.count {
      let slot = slots[(first + index) & (slots.count - 1)]
      let length = Swift.min(slot.count, buffer.count - done)
      // The slot's bytes lie inside its page.
      try unsafe buffer.write(UnsafeRawBufferPointer(start: slot.page + slot.start, count: length), at: done)
      done += length
      index += 1
    }
    return done
  }

  /// Drops `length` bytes from the front; there must be as many.
  mutating func drop(_ length: Int) {
    var left = length
    while left > 0 {
      let slot = slots[first]
      let taken = Swift.min(left, slot.count)
      left -= taken
      byteCount -= taken
      if taken == slot.count {
        unsafe freePages.append(slot.page)
        first = (first + 1) & (slots.count - 1)
        count -= 1
      } else {
        slots[first].start += taken
        slots[first].count -= taken
      }
    }
  }

  private mutating func takePage() -> UnsafeMutableRawPointer {
    if let page = unsafe freePages.popLast() { return unsafe page }
    // The block is `pagesPerBlock` pages long; all but the first page wait for their turn.
    let block = UnsafeMutableRawPointer.allocate(byteCount: Self.pagesPerBlock * Page.size, alignment: 64)
    unsafe blocks.append(block)
    for index in 1..<Self.pagesPerBlock { unsafe freePages.append(block + index * Page.size) }
    return unsafe block
  }

  /// Gives the array of slots the length of the ring; the entries behind the used ones are never looked at.
  private mutating func padSlots() {
    slots.reserveCapacity(capacity)
    while slots.count < capacity {
      // Any address serves as a placeholder: it is overwritten before its slot is used.
      unsafe slots.append(Slot(page: UnsafeMutableRawPointer(bitPattern: 1).unsafelyUnwrapped, start: 0, count: 0, isPacket: false))
    }
  }
}
