import Ground

/// The threads that sleep on words of memory (`futex(2)`), in order of arrival, in lists chosen by the word's address.
/// There are as many lists as sleepers, or more.
///
/// The kernel is not preempted, so nothing comes between a look at the word and the sleep.
public final class FutexTable {
  var lists: [LinkedQueue<FutexWaiter>]
  private var count = 0

  /// Passes on the priority of a thread that has changed, if it waits for a lock; set when a thread first waits for one whose
  /// owner inherits: an image without such locks does not link it.
  var passPriority: ((Thread) -> Void)?
  /// Passes on the locks whose owner, a thread that ends, inherits priorities; set as above, by the library of `futex(2)`.
  public var abandonLocks: ((Thread) -> Void)?

  /// Every bit of a waiter's set: whom a plain wake means.
  public static var anyBit: UInt32 { .max }

  init() { lists = Array(repeating: LinkedQueue(), count: 64) }

  /// Sleeps until a wake on `address` that shares a bit with `bits`, `deadline`, or a signal.
  public func wait(on address: UInt, bits: UInt32, until deadline: Instant) -> WakeReason {
    let waiter = Thread.current.futexWaiter
    waiter.bits = bits
    insert(waiter, at: address)
    let reason = waiter.thread.scheduler.block(until: deadline)
    // A waker that took the waiter out counted it, whatever else happened meanwhile.
    return withdraw(waiter) ? reason : .woken
  }

  /// Puts `waiter` into the table, to sleep on `address`.
  public func insert(_ waiter: FutexWaiter, at address: UInt) {
    waiter.address = address
    count += 1
    if count > lists.count { grow() }
    lists[index(of: address)].append(waiter)
  }

  /// Takes `waiter` out and tells whether it was in: nobody has woken it.
  @discardableResult
  public func withdraw(_ waiter: FutexWaiter) -> Bool {
    guard waiter.address != 0 else { return false }
    lists[index(of: waiter.address)].remove(waiter)
    waiter.address = 0
    count -= 1
    return true
  }

  /// Wakes at most `limit` threads that sleep on `address` and share a bit with `bits`; returns how many.
  public func wake(_ address: UInt, atMost limit: Int, bits: UInt32 = FutexTable.anyBit) -> Int {
    var woken = 0
    var candidate = lists[index(of: address)].first
    while let waiter = candidate, woken < limit {
      candidate = waiter.next
      guard waiter.address == address && waiter.bits & bits != 0 && waiter.isPlain else { continue }
      withdraw(waiter)
      waiter.thread.scheduler.wake(waiter.thread)
      woken += 1
    }
    return woken
  }

  /// Wakes at most `wakeLimit` threads that sleep on `address` and moves at most `moveLimit` others to `target`; returns
  /// how many of both.
  public func requeue(from address: UInt, to target: UInt, waking wakeLimit: Int, moving moveLimit: Int) -> Int {
    var done = wake(address, atMost: wakeLimit)
    // A moved thread may land in this very list, behind its end: they are counted first, so that none is seen again.
    var left = Swift.min(sleepers(on: address), moveLimit)
    guard address != target else { return done + left }
    var candidate = lists[index(of: address)].first
    while let waiter = candidate, left > 0 {
      candidate = waiter.next
      guard waiter.address == address && waiter.isPlain else { continue }
      withdraw(waiter)
      insert(waiter, at: target)
      left -= 1
      done += 1
    }
    return done
  }

  private func sleepers(on address: UInt) -> Int {
    var count = 0
    var candidate = lists[index(of: address)].first
    while let waiter = candidate {
      if waiter.address == address && waiter.isPlain { count += 1 }
      candidate = waiter.next
    }
    return count
  }

  func index(of address: UInt) -> Int {
    Int(truncatingIfNeeded: (address >> 2) ^ (address >> 8) ^ (address >> 14)) & (lists.count - 1)
  }

  private func grow() {
    let old = lists
    lists = Array(repeating: LinkedQueue(), count: old.count * 2)
    // The order of those on one word stays.
    for var list in old {
      while let waiter = list.first {
        list.remove(waiter)
        lists[index(of: waiter.address)].append(waiter)
      }
    }
  }
}
