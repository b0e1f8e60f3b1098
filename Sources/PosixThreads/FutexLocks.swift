import ABI
import Ground
import Processes
import Threads

/// What the word of a lock says that passes priorities on (`FUTEX_LOCK_PI`): its owner's number and two bits, which the
/// application changes too.
struct LockWord {
  let value: UInt32
  init(_ value: UInt32) { self.value = value }

  /// `FUTEX_TID_MASK`: the owner's number, or 0.
  var owner: Int32 { Int32(value & 0x3fff_ffff) }
  /// `FUTEX_WAITERS`: who unlocks must call the kernel.
  static var hasWaiters: UInt32 { 0x8000_0000 }
  /// `FUTEX_OWNER_DIED`.
  static var ownerDied: UInt32 { 0x4000_0000 }

  /// The word when `thread` has got the lock, and whether others wait.
  func owned(by thread: Thread, othersWait: Bool) -> UInt32 {
    UInt32(bitPattern: thread.identifier) | value & Self.ownerDied | (othersWait ? Self.hasWaiters : 0)
  }
}

extension Caller {
  /// `FUTEX_LOCK_PI`: takes the lock, or waits until its owner passes it on; without a deadline it does not wait.
  func lock(_ word: FutexWord, until deadline: Instant?) throws(Errno) -> Int {
    let futexes = thread.scheduler.futexes
    if try take(word, for: thread) { return 0 }
    guard let deadline else { throw .wouldBlock }
    let owner = try owner(of: word)
    guard !futexes.isWaiting(owner, for: thread) else { throw .deadlock }
    _ = try word.update { $0 | LockWord.hasWaiters }
    switch futexes.waitForLock(at: word.address, of: owner, until: deadline) {
    case .timedOut: throw .timedOut
    case .interrupted: throw .restartAfterSignal
    // Who unlocked has written the word.
    case .woken, .none: return 0
    }
  }

  /// `FUTEX_UNLOCK_PI`: passes the lock to the most important thread that waits for it, or frees it.
  func unlock(_ word: FutexWord) throws(Errno) -> Int {
    guard LockWord(try word.load()).owner == thread.identifier else { throw .operationNotPermitted }
    let next = thread.scheduler.futexes.passLock(at: word.address)
    _ = try word.update { _ in
      guard let next else { return 0 }
      return LockWord(0).owned(by: next, othersWait: true)
    }
    return 0
  }

  /// `FUTEX_WAIT_REQUEUE_PI`: sleeps while `word` has `value`, until `requeue` and the lock at `target` let it go on.
  func wait(
    on word: FutexWord, for value: UInt32, thenLock target: FutexWord, until deadline: Instant
  ) throws(Errno) -> Int {
    guard target.isAligned && target.address != word.address else { throw .invalidArgument }
    guard try word.load() == value else { throw .wouldBlock }
    switch thread.scheduler.futexes.wait(on: word.address, thenLock: target.address, until: deadline) {
    case .timedOut: throw .timedOut
    case .interrupted: throw deadline == .never ? .restartAfterSignal : .interrupted
    case .woken, .none: return 0
    }
  }

  /// `FUTEX_CMP_REQUEUE_PI`: gives the lock at `target` to the first who sleeps on `word` for it, if it is free, and lets
  /// at most `limit` others wait for it; returns how many of both.
  func requeue(from word: FutexWord, toLock target: FutexWord, moving limit: Int) throws(Errno) -> Int {
    let futexes = thread.scheduler.futexes
    var done = 0
    while done <= limit, let waiter = futexes.nextRequeued(from: word.address, to: target.address) {
      let isTaken = done == 0 ? try take(target, for: waiter.thread) : false
      if isTaken {
        _ = futexes.grant(waiter)
      } else {
        let owner = try owner(of: target)
        guard !futexes.isWaiting(owner, for: waiter.thread) else { throw .deadlock }
        _ = try target.update { $0 | LockWord.hasWaiters }
        futexes.requeue(waiter, toLockOf: owner)
      }
      done += 1
    }
    return done
  }

  /// Writes `owner` into the word of a lock that nobody holds; tells whether that was so.
  /// - Throws: `.deadlock` when `owner` holds it already.
  private func take(_ word: FutexWord, for owner: Thread) throws(Errno) -> Bool {
    let othersWait = thread.scheduler.futexes.hasLockWaiter(at: word.address)
    let old = LockWord(
      try word.update { value in
        LockWord(value).owner == 0 ? LockWord(value).owned(by: owner, othersWait: othersWait) : nil
      })
    if old.owner == owner.identifier { throw .deadlock }
    return old.owner == 0
  }

  /// The thread that holds the lock, which will pass it on if it ends.
  /// - Throws: `.noSuchProcess` when it has ended.
  private func owner(of word: FutexWord) throws(Errno) -> Thread {
    guard let owner = thread.scheduler.thread(numbered: LockWord(try word.load()).owner) else { throw .noSuchProcess }
    thread.scheduler.futexes.abandonLocks = { ending in
      ending.scheduler.futexes.abandonLocks(of: ending) { (address, next) in
        // A word that cannot be written is its owner's loss.
        _ = try? FutexWord(address: address).update { _ in
          LockWord(LockWord.ownerDied).owned(by: next, othersWait: true)
        }
      }
    }
    return owner
  }
}
