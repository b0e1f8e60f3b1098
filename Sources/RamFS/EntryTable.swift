import ABI
import VFS

/// The names in a directory, in the order they were made, with an index by hash. Lookups, additions and removals take
/// O(1); an entry's cookie grows with every addition and never changes, so reading goes on rightly whatever comes and goes.
struct EntryTable: ~Copyable {
  /// One name.
  struct Entry {
    let name: [UInt8]
    let hash: UInt32
    let cookie: Int64
    /// The file; nil where a name was taken out.
    var inode: Inode?
  }

  private var entries: [Entry] = []
  /// Positions in `entries` by hash, open addressing, a power of two long; -1 is free. Empty while there are few entries.
  private var index: [Int32] = []
  private var nextCookie: Int64
  /// Names in the table.
  private(set) var count = 0
  /// Up to here a search by hand is quicker.
  private static var unindexed: Int { 8 }

  /// Makes an empty table whose first entry has the cookie `firstCookie`.
  init(firstCookie: Int64) { nextCookie = firstCookie }

  /// The file that `name` names; nil when there is none.
  subscript(name: Span<UInt8>) -> Inode? {
    guard let position = find(name) else { return nil }
    return entries[position].inode
  }

  /// Adds `name`, which is not in the table.
  mutating func insert(_ name: Span<UInt8>, _ inode: Inode) {
    if entries.count == entries.capacity && count < entries.count / 2 { compact() }
    let hash = Self.hash(name)
    entries.append(Entry(name: [UInt8](copying: name), hash: hash, cookie: nextCookie, inode: inode))
    nextCookie += 1
    count += 1
    if index.isEmpty ? entries.count > Self.unindexed : entries.count * 2 > index.count {
      rebuildIndex()
    } else if !index.isEmpty {
      place(entries.count - 1, hash)
    }
  }

  /// Takes `name` out and returns its file; nil when it is not in the table.
  mutating func remove(_ name: Span<UInt8>) -> Inode? {
    guard let position = find(name) else { return nil }
    let inode = entries[position].inode
    // The place stays, so that the index and the order of cookies do.
    entries[position].inode = nil
    count -= 1
    while let last = entries.last, last.inode == nil { removeLast() }
    if entries.count > 64 && count < entries.count / 4 { compact() }
    return inode
  }

  /// Puts `inode` in the place of the file that `name` names.
  mutating func replace(_ name: Span<UInt8>, with inode: Inode) {
    if let position = find(name) { entries[position].inode = inode }
  }

  /// Calls `body` with the entries behind `cookie` until it returns false.
  func forEach(after cookie: Int64, _ body: (borrowing Entry, Inode) throws(Errno) -> Bool) throws(Errno) {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].cookie <= cookie { low = middle + 1 } else { high = middle }
    }
    while low < entries.count {
      if let inode = entries[low].inode {
        guard try body(entries[low], inode) else { return }
      }
      low += 1
    }
  }

  private func find(_ name: Span<UInt8>) -> Int? {
    let hash = Self.hash(name)
    if index.isEmpty {
      for position in entries.indices where matches(position, hash, name) { return position }
      return nil
    }
    let mask = index.count - 1
    var slot = Int(hash) & mask
    while index[slot] >= 0 {
      if matches(Int(index[slot]), hash, name) { return Int(index[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func matches(_ position: Int, _ hash: UInt32, _ name: Span<UInt8>) -> Bool {
    entries[position].hash == hash && entries[position].inode != nil && entries[position].name.isEqual(to: name)
  }

  private mutating func place(_ position: Int, _ hash: UInt32) {
    let mask = index.count - 1
    var slot = Int(hash) & mask
    while index[slot] >= 0 { slot = (slot + 1) & mask }
    index[slot] = Int32(position)
  }

  /// Takes the last entry's place away, and its mark in the index with those that slid behind it.
  private mutating func removeLast() {
    let last = entries.removeLast()
    guard !index.isEmpty else { return }
    let mask = index.count - 1
    var slot = Int(last.hash) & mask
    while index[slot] != Int32(entries.count) { slot = (slot + 1) & mask }
    index[slot] = -1
    slot = (slot + 1) & mask
    while index[slot] >= 0 {
      let moved = index[slot]
      index[slot] = -1
      place(Int(moved), entries[Int(moved)].hash)
      slot = (slot + 1) & mask
    }
  }

  /// Closes the gaps that removed names left.
  private mutating func compact() {
    entries.removeAll { $0.inode == nil }
    rebuildIndex()
  }

  private mutating func rebuildIndex() {
    guard entries.count > Self.unindexed else {
      index = []
      return
    }
    var size = 32
    while size < entries.count * 4 { size *= 2 }
    index = [Int32](repeating: -1, count: size)
    for position in entries.indices { place(position, entries[position].hash) }
  }

  /// Mixes eight bytes at a time.
  private static func hash(_ name: Span<UInt8>) -> UInt32 {
    let factor: UInt64 = 0x9e37_79b9_7f4a_7c15
    var state = UInt64(name.count) &* factor
    // A byte has no padding.
    let bytes = unsafe name.bytes
    var offset = 0
    while offset < name.count {
      var word: UInt64 = 0
      if offset + 8 <= name.count {
        // Eight bytes from the offset on are in the span.
        word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      } else {
        for index in offset..<name.count { word = word << 8 | UInt64(name[index]) }
      }
      state = (state ^ word) &* factor
      state ^= state >> 29
      offset += 8
    }
    return UInt32(truncatingIfNeeded: state >> 32 ^ state)
  }
}
