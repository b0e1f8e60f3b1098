import ABI
import Ground
import Threads

/// The locks on one file, and the threads that wait for some. A file that others outside of the image lock too (a file of
/// the host) has a subclass that tells them.
open class LockTable {
  private var records = LockList()
  private var files = LockList()
  private var queue = WaitQueue()

  public init() {}

  // MARK: Outside of the image

  /// Whether others outside of the image lock the file too: `setOutside` and `conflictOutside` are asked then.
  open var isShared: Bool { false }

  /// Takes the image's own lock of `kind` on `range` outside, instead of what it held there, or gives it back. For all
  /// owners in the image together it is the strongest that one of them holds. Never waits.
  /// - Throws: `.wouldBlock` when someone outside holds a lock that conflicts; what is weaker than before always succeeds.
  open func setOutside(_ kind: LockKind?, on range: LockRange, in family: LockFamily) throws(Errno) {}

  /// The first record lock outside that conflicts with one of `kind` on `range`.
  open func conflictOutside(with kind: LockKind, on range: LockRange) throws(Errno) -> FileLock? { nil }

  // MARK: Locks

  /// Makes `owner` hold a lock, in place of what it held on the range.
  /// - Throws: `.wouldBlock` when another owner's lock is in the way and `waits` is false; when it is true,
  ///   `.deadlock` when that owner is a process that waits for this one, and `.restartAfterSignal`.
  public final func lock(
    _ kind: LockKind, on range: LockRange = .whole, in family: LockFamily, by owner: LockOwner, waits: Bool
  ) throws(Errno) {
    // flock(2): a conversion lets the old lock go first, and has lost it when the new one is not to be had.
    if family == .file, let held = files.kind(at: 0, of: owner) {
      guard held != kind else { return }
      unlock(in: .file, by: owner)
    }
    owner.unlockAll = { table, owner in
      table.unlock(in: .record, by: owner)
      table.unlock(in: .file, by: owner)
    }
    let wanted = FileLock(kind, on: range, by: owner)
    var pauseMilliseconds: Int64 = 1
    while true {
      if let conflict = list(family, { $0.conflict(with: wanted) }) {
        guard waits else { throw .wouldBlock }
        try wait(for: conflict.owner, as: owner, in: family)
      } else {
        do throws(Errno) {
          if isShared { try setOutside(kind, on: range, in: family) }
          break
        } catch {
          guard error == .wouldBlock && waits else { throw error }
        }
        // Nobody tells when a lock outside goes, so that the wait looks again, less and less often.
        try wait(until: .now + Duration(milliseconds: pauseMilliseconds))
        pauseMilliseconds = Swift.min(pauseMilliseconds * 2, 64)
      }
    }
    if list(family, { $0.set(kind, on: range, of: owner) }) { queue.wakeAll() }
  }

  /// Takes away what `owner` holds on `range`.
  public final func unlock(_ range: LockRange = .whole, in family: LockFamily, by owner: LockOwner) {
    guard list(family, { $0.set(nil, on: range, of: owner) }) else { return }
    if isShared {
      list(family) { locks in
        // Giving locks back cannot fail.
        locks.forEachPart(of: range) { part, kind in try? setOutside(kind, on: part, in: family) }
      }
    }
    queue.wakeAll()
  }

  /// The first record lock that keeps `owner` from one of `kind` on `range` (`F_GETLK`).
  public final func conflict(with kind: LockKind, on range: LockRange, by owner: LockOwner) throws(Errno) -> FileLock? {
    if let conflict = records.conflict(with: FileLock(kind, on: range, by: owner)) { return conflict }
    return isShared ? try conflictOutside(with: kind, on: range) : nil
  }

  // MARK: Waiting

  private final func wait(for holder: LockOwner, as owner: LockOwner, in family: LockFamily) throws(Errno) {
    let areProcesses = family == .record && owner.processIdentifier >= 0 && holder.processIdentifier >= 0
    guard areProcesses else { return try wait(until: .never) }
    guard !holder.waits(for: owner) else { throw .deadlock }
    owner.beginWaiting(for: holder)
    defer { owner.endWaiting(for: holder) }
    try wait(until: .never)
  }

  private final func wait(until deadline: Instant) throws(Errno) {
    let waiter = ThreadWaiter()
    queue.add(waiter)
    let reason = Thread.current.scheduler.block(until: deadline)
    queue.remove(waiter)
    guard reason != .interrupted else { throw .restartAfterSignal }
  }

  @discardableResult
  private final func list<Value>(_ family: LockFamily, _ body: (inout LockList) -> Value) -> Value {
    switch family {
    case .record: body(&records)
    case .file: body(&files)
    }
  }
}
