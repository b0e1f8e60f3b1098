import Ground

/// The threads that sleep on words of memory (`futex(2)`), in order of arrival, in lists chosen by the word's address.
///
/// The kernel is not preempted, so nothing comes between a look at the word and the sleep.
public final class FutexTable {
  private var lists: [List]

  private struct List {
    var first: Thread?
    var last: Thread?
  }

  /// Every bit of a waiter's set: whom a plain wake means.
  public static var anyBit: UInt32 { .max }

  init() { lists = Array(repeating: List(), count: 64) }

  /// Sleeps until a wake on `address` that shares a bit with `bits`, `deadline`, or a signal.
  public func wait(on address: UInt, bits: UInt32, until deadline: Instant) -> WakeReason {
    let thread = Thread.current
    thread.futexBits = bits
    append(thread, at: address)
    let reason = thread.scheduler.block(until: deadline)
    // A waker that took the thread off its list counted it, whatever else happened meanwhile.
    guard thread.futexAddress != 0 else { return .woken }
    remove(thread)
    return reason
  }

  /// Wakes at most `count` threads that sleep on `address` and share a bit with `bits`; returns how many.
  public func wake(_ address: UInt, atMost count: Int, bits: UInt32 = FutexTable.anyBit) -> Int {
    var woken = 0
    var candidate = lists[index(of: address)].first
    while let thread = candidate, woken < count {
      candidate = thread.futexNext
      guard thread.futexAddress == address && thread.futexBits & bits != 0 else { continue }
      remove(thread)
      thread.scheduler.wake(thread)
      woken += 1
    }
    return woken
  }

  /// Wakes at most `wakeCount` threads that sleep on `address` and moves at most `moveCount` others to `target`; returns
  /// how many of both.
  public func requeue(from address: UInt, to target: UInt, waking wakeCount: Int, moving moveCount: Int) -> Int {
    let woken = wake(address, atMost: wakeCount)
    guard address != target else { return woken + Swift.min(moveCount, sleepers(on: address)) }
    var moved = 0
    var candidate = lists[index(of: address)].first
    // A moved thread may land in this very list, behind its end: stop before it is seen again.
    let last = lists[index(of: address)].last
    while let thread = candidate, moved < moveCount {
      candidate = thread === last ? nil : thread.futexNext
      guard thread.futexAddress == address else { continue }
      remove(thread)
      append(thread, at: target)
      moved += 1
    }
    return woken + moved
  }

  private func sleepers(on address: UInt) -> Int {
    var count = 0
    var candidate = lists[index(of: address)].first
    while let thread = candidate {
      if thread.futexAddress == address { count += 1 }
      candidate = thread.futexNext
    }
    return count
  }

  private func index(of address: UInt) -> Int { Int(truncatingIfNeeded: (address >> 2) ^ (address >> 8) ^ (address >> 14)) & 63 }

  private func append(_ thread: Thread, at address: UInt) {
    thread.futexAddress = address
    thread.futexNext = nil
    let index = index(of: address)
    if let last = lists[index].last { last.futexNext = thread } else { lists[index].first = thread }
    lists[index].last = thread
  }

  private func remove(_ thread: Thread) {
    let index = index(of: thread.futexAddress)
    var previous: Thread?
    var candidate = lists[index].first
    while let current = candidate, current !== thread {
      previous = current
      candidate = current.futexNext
    }
    if let previous { previous.futexNext = thread.futexNext } else { lists[index].first = thread.futexNext }
    if lists[index].last === thread { lists[index].last = previous }
    thread.futexNext = nil
    thread.futexAddress = 0
  }
}
