/// The locks of one family on one file, by their first byte. Locks of one owner never overlap, and those of one kind
/// never touch: they are one.
struct LockList: ~Copyable {
  private var locks: [FileLock] = []

  var isEmpty: Bool { locks.isEmpty }

  /// The first lock that cannot be held together with `wanted`.
  func conflict(with wanted: FileLock) -> FileLock? {
    for lock in locks where lock.conflicts(with: wanted) { return lock }
    return nil
  }

  /// The kind of the lock that `owner` holds on the first byte of a range.
  func kind(at start: Int64, of owner: LockOwner) -> LockKind? {
    for lock in locks where lock.owner === owner && lock.range.start <= start && lock.range.last >= start { return lock.kind }
    return nil
  }

  /// Makes `owner` hold a lock of `kind` on `range`, or none, whatever it held there; returns whether others may hold
  /// more now.
  mutating func set(_ kind: LockKind?, on range: LockRange, of owner: LockOwner) -> Bool {
    var joined = range
    var isWeaker = false
    var index = 0
    while index < locks.count {
      let lock = locks[index]
      if lock.owner === owner && lock.kind == kind && lock.range.touches(range) {
        joined = joined.joined(with: lock.range)
        remove(at: index)
      } else if lock.owner === owner && lock.kind != kind && lock.range.overlaps(range) {
        if kind == nil || lock.kind == .exclusive { isWeaker = true }
        remove(at: index)
        // What is left on the two sides lies outside of `range`, so that the loop passes it by.
        if lock.range.last > range.last {
          insert(FileLock(lock.kind, on: LockRange(from: range.last + 1, through: lock.range.last), by: owner))
        }
        if lock.range.start < range.start {
          insert(FileLock(lock.kind, on: LockRange(from: lock.range.start, through: range.start - 1), by: owner))
        }
      } else {
        index += 1
      }
    }
    if let kind { insert(FileLock(kind, on: joined, by: owner)) }
    return isWeaker
  }

  /// Calls `body` with the parts of `range`, in turn, and the strongest lock that anybody holds on each.
  func forEachPart(of range: LockRange, _ body: (LockRange, LockKind?) -> Void) {
    var start = range.start
    while true {
      var last = range.last
      var strongest: LockKind?
      for lock in locks where lock.range.last >= start && lock.range.start <= last {
        if lock.range.start > start {
          last = lock.range.start - 1
        } else {
          last = Swift.min(last, lock.range.last)
          if strongest != .exclusive { strongest = lock.kind }
        }
      }
      body(LockRange(from: start, through: last), strongest)
      guard last < range.last else { return }
      start = last + 1
    }
  }

  private mutating func insert(_ lock: FileLock) {
    var index = locks.count
    while index > 0 && locks[index - 1].range.start > lock.range.start { index -= 1 }
    locks.insert(lock, at: index)
    lock.owner.lockCount += 1
  }

  private mutating func remove(at index: Int) {
    locks[index].owner.lockCount -= 1
    locks.remove(at: index)
  }
}
