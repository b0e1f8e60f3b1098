import ABI
import KernelTesting
import Testing

@testable import FileLocks

@Suite("The locks on a file", .machine)
struct LockTableTests {
  let table = LockTable()
  let one = LockOwner(processIdentifier: 1)
  let two = LockOwner(processIdentifier: 2)

  @Test("readers share, a writer is alone")
  func conflicts() throws {
    try lock(.shared, 0, 9, by: one)
    try lock(.shared, 5, 14, by: two)
    #expect(throws: Errno.wouldBlock) { try lock(.exclusive, 9, 20, by: two) }
    try lock(.exclusive, 10, 20, by: two)
    #expect(throws: Errno.wouldBlock) { try lock(.shared, 20, 20, by: one) }
    #expect(try table.conflict(with: .shared, on: .whole, by: one)?.range == range(10, 20))
    #expect(try table.conflict(with: .exclusive, on: .whole, by: one)?.range == range(5, 9))
  }

  @Test("an owner never stands in its own way, and its ranges split and merge")
  func splitting() throws {
    try lock(.shared, 0, 99, by: one)
    try lock(.exclusive, 40, 59, by: one)
    #expect(one.lockCount == 3)
    #expect(held(by: one) == [range(0, 39), range(40, 59), range(60, 99)])
    try lock(.shared, 40, 59, by: one)
    #expect(held(by: one) == [range(0, 99)])
    table.unlock(range(10, 19), in: .record, by: one)
    #expect(held(by: one) == [range(0, 9), range(20, 99)])
    try lock(.shared, 10, 19, by: one)
    #expect(held(by: one) == [range(0, 99)])
    table.unlock(in: .record, by: one)
    #expect(one.lockCount == 0)
  }

  @Test("a range may go on for ever, and touch another at the last byte there is")
  func endless() throws {
    try lock(.exclusive, 500, .max, by: one)
    #expect(throws: Errno.wouldBlock) { try lock(.shared, .max, .max, by: two) }
    table.unlock(range(.max, .max), in: .record, by: one)
    #expect(held(by: one) == [range(500, .max - 1)])
    try lock(.shared, .max, .max, by: two)
  }

  @Test("a lock on the file and one on its records do not see each other")
  func families() throws {
    try lock(.exclusive, 0, .max, by: one)
    try table.lock(.exclusive, in: .file, by: two, waits: false)
    #expect(throws: Errno.wouldBlock) { try table.lock(.shared, in: .file, by: one, waits: false) }
    two.giveUp(in: table)
    try table.lock(.shared, in: .file, by: one, waits: false)
    #expect(one.lockCount == 2)
    one.giveUp(in: table)
    #expect(one.lockCount == 0 && two.lockCount == 0)
  }

  @Test("a conversion that fails has lost the lock on the file")
  func conversion() throws {
    try table.lock(.shared, in: .file, by: one, waits: false)
    try table.lock(.shared, in: .file, by: two, waits: false)
    #expect(throws: Errno.wouldBlock) { try table.lock(.exclusive, in: .file, by: one, waits: false) }
    try table.lock(.exclusive, in: .file, by: two, waits: false)
  }

  @Test("processes that would wait for each other are told, however many lie between")
  func deadlock() throws {
    let three = LockOwner(processIdentifier: 3)
    try lock(.exclusive, 0, 0, by: one)
    one.beginWaiting(for: two)
    two.beginWaiting(for: three)
    #expect(throws: Errno.deadlock) {
      try table.lock(.exclusive, on: range(0, 0), in: .record, by: three, waits: true)
    }
    two.endWaiting(for: three)
    #expect(!one.waits(for: three))
  }

  @Test("others outside are told of the strongest lock in the image, and asked first")
  func outside() throws {
    let table = SharedLockTable()
    try table.lock(.shared, on: range(0, 9), in: .record, by: one, waits: false)
    try table.lock(.shared, on: range(5, 14), in: .record, by: two, waits: false)
    table.unlock(in: .record, by: one)
    #expect(table.told == ["shared 0-9", "shared 5-14", "none 0-4", "shared 5-14", "none 15-\(Int64.max)"])
    table.refuses = true
    #expect(throws: Errno.wouldBlock) {
      try table.lock(.exclusive, on: range(0, 0), in: .record, by: one, waits: false)
    }
    #expect(one.lockCount == 0)
    #expect(try table.conflict(with: .shared, on: range(100, 100), by: one)?.owner.processIdentifier == 77)
  }

  private func range(_ first: Int64, _ last: Int64) -> LockRange { LockRange(from: first, through: last) }

  private func lock(_ kind: LockKind, _ first: Int64, _ last: Int64, by owner: LockOwner) throws {
    try table.lock(kind, on: range(first, last), in: .record, by: owner, waits: false)
  }

  /// The ranges that `owner` holds, as a stranger finds them one after the other.
  private func held(by owner: LockOwner) -> [LockRange] {
    let stranger = LockOwner()
    var ranges: [LockRange] = []
    var start: Int64 = 0
    while let lock = try? table.conflict(with: .exclusive, on: range(start, .max), by: stranger) {
      ranges.append(lock.range)
      guard lock.range.last < .max else { break }
      start = lock.range.last + 1
    }
    return ranges
  }
}

/// A table of locks that keeps what it is told.
private final class SharedLockTable: LockTable {
  var told: [String] = []
  var refuses = false

  override var isShared: Bool { true }

  override func setOutside(_ kind: LockKind?, on range: LockRange, in family: LockFamily) throws(Errno) {
    guard !refuses else { throw .wouldBlock }
    told.append("\(kind.map { "\($0)" } ?? "none") \(range.start)-\(range.last)")
  }

  override func conflictOutside(with kind: LockKind, on range: LockRange) throws(Errno) -> FileLock? {
    FileLock(.exclusive, on: range, by: LockOwner(processIdentifier: 77))
  }
}
