import ABI
import CMachine
import Processes
import Threads

extension Caller {
  /// `set_robust_list(2)`: remembers where the calling thread's list of robust locks begins.
  /// - Throws: `.invalidArgument` when `size` is not that of the list's head.
  public func set_robust_list(head: UInt, size: UInt) throws(Errno) {
    guard size == RobustList.headSize else { throw .invalidArgument }
    thread.robustList = head
    thread.abandonRobustLocks = { RobustList(head: $0.robustList).abandon(by: $0) }
  }

  /// `get_robust_list(2)`: tells where the list of thread `identifier` begins, and the size of its head.
  /// - Throws: `.noSuchProcess`, `.badAddress`.
  public func get_robust_list(of identifier: Int32, head: UserPointer<UInt>, size: UserPointer<UInt>) throws(Errno) {
    let list = try existingThread(identifier).robustList
    try size.write(RobustList.headSize)
    try head.write(list)
  }

  /// The thread that has the number `identifier`; 0 is the caller.
  /// - Throws: `.noSuchProcess`.
  func existingThread(_ identifier: Int32) throws(Errno) -> Thread {
    if identifier == 0 || identifier == thread.identifier { return thread }
    guard let found = thread.scheduler.thread(numbered: identifier) else { throw .noSuchProcess }
    return found
  }
}

/// The locks that a thread would leave behind at its end (`struct robust_list_head`): a ring of entries in the
/// application's memory, each at a fixed distance from its lock's word.
struct RobustList {
  /// The head's address, or 0.
  let head: UInt

  /// Bytes of the head: the first entry, the distance to the lock's word, and an entry that is being changed.
  static var headSize: UInt { 24 }
  /// Entries that are looked at, so that a broken ring ends.
  private static var longest: Int { 2048 }

  private static var threadMask: UInt32 { 0x3fff_ffff }
  private static var ownerDied: UInt32 { 0x4000_0000 }
  private static var hasWaiters: UInt32 { 0x8000_0000 }

  /// Marks every lock of the list that `thread` holds as left by a dead owner and wakes one who waits for it. Ends quietly
  /// at an address that cannot be used.
  func abandon(by thread: Thread) {
    guard head != 0 else { return }
    do throws(Errno) {
      let (first, distance, pending) = try UserPointer<(UInt, UInt, UInt)>(address: head).read()
      var entry = first
      var count = 0
      while entry & ~1 != head && count < Self.longest {
        // The entry is read first: once its lock is free, another thread may change it.
        let next = try UserPointer<UInt>(address: entry & ~1).read()
        if entry & ~1 != pending & ~1 { try abandon(entry, distance, by: thread) }
        entry = next
        count += 1
      }
      if pending & ~1 != 0 { try abandon(pending, distance, by: thread, wasPending: true) }
    } catch {}
  }

  private func abandon(_ entry: UInt, _ distance: UInt, by thread: Thread, wasPending: Bool = false) throws(Errno) {
    let word = FutexWord(address: (entry & ~1) &+ distance)
    let inheritsPriority = entry & 1 != 0
    guard word.isAligned else { throw .invalidArgument }
    let owner = UInt32(bitPattern: thread.identifier)
    let old = try word.update { value in
      value & Self.threadMask == owner ? value & Self.hasWaiters | Self.ownerDied : nil
    }
    // A lock that was about to be given away was given away, but its waiter not yet woken.
    let wasReleased = wasPending && old == 0
    let wasHeld = old & Self.threadMask == owner && old & Self.hasWaiters != 0
    if !inheritsPriority && (wasReleased || wasHeld) { _ = thread.scheduler.futexes.wake(word.address, atMost: 1) }
  }
}
