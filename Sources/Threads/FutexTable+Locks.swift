import Ground

// Locks whose owner runs at the priority of the most important of those who wait for it (`FUTEX_LOCK_PI`).
extension FutexTable {
  /// Sleeps until the lock at `address`, which `owner` holds, is passed to the running thread, `deadline`, or a signal.
  public func waitForLock(at address: UInt, of owner: Thread, until deadline: Instant) -> WakeReason {
    let waiter = Thread.current.futexWaiter
    insert(waiter, at: address)
    attach(waiter, to: owner)
    return sleepForLock(waiter, until: deadline)
  }

  /// Sleeps on `address` until `requeueForLock` gives the running thread the lock at `target`, `deadline`, or a signal.
  public func wait(on address: UInt, thenLock target: UInt, until deadline: Instant) -> WakeReason {
    let waiter = Thread.current.futexWaiter
    waiter.target = target
    insert(waiter, at: address)
    return sleepForLock(waiter, until: deadline)
  }

  private func sleepForLock(_ waiter: FutexWaiter, until deadline: Instant) -> WakeReason {
    let reason = waiter.thread.scheduler.block(until: deadline)
    waiter.target = 0
    guard withdraw(waiter) else { return .woken }
    detach(waiter)
    return reason
  }

  /// Whether `owner` waits, by however many steps, for a lock of `thread`.
  public func isWaiting(_ owner: Thread, for thread: Thread) -> Bool {
    var candidate = owner
    while candidate !== thread {
      guard let next = candidate.futexWaiter.owner else { return false }
      candidate = next
    }
    return true
  }

  /// Whether a thread waits for the lock at `address`.
  public func hasLockWaiter(at address: UInt) -> Bool { firstLockWaiter(at: address) != nil }

  /// Takes the lock at `address` from its owner, gives it to the most important of those who wait for it, and wakes that
  /// one; returns nil when nobody waits.
  public func passLock(at address: UInt) -> Thread? {
    guard let chosen = firstLockWaiter(at: address), let owner = chosen.owner else { return nil }
    withdraw(chosen)
    detach(chosen)
    for waiter in owner.lockWaiters where waiter.address == address {
      detach(waiter)
      attach(waiter, to: chosen.thread)
    }
    chosen.thread.scheduler.wake(chosen.thread)
    return chosen.thread
  }

  /// The next thread that sleeps on `address` until it gets the lock at `target`; nil when none does.
  public func nextRequeued(from address: UInt, to target: UInt) -> FutexWaiter? {
    var candidate = lists[index(of: address)].first
    while let waiter = candidate, waiter.address != address || waiter.target != target { candidate = waiter.next }
    return candidate
  }

  /// Lets `waiter`, which slept on another word, wait for the lock at its target, which `owner` holds.
  public func requeue(_ waiter: FutexWaiter, toLockOf owner: Thread) {
    withdraw(waiter)
    insert(waiter, at: waiter.target)
    waiter.target = 0
    attach(waiter, to: owner)
  }

  /// Wakes `waiter`, which has got its lock, and returns its thread.
  public func grant(_ waiter: FutexWaiter) -> Thread {
    withdraw(waiter)
    waiter.thread.scheduler.wake(waiter.thread)
    return waiter.thread
  }

  /// Passes on, with `mark`, every lock that `thread`, which ends, holds and others wait for.
  public func abandonLocks(of thread: Thread, _ mark: (_ address: UInt, _ next: Thread) -> Void) {
    while let waiter = thread.lockWaiters.first {
      let address = waiter.address
      if let next = passLock(at: address) { mark(address, next) }
    }
  }

  /// Lets the owner of the lock that `thread` waits for, if it does, run at the priority it now inherits.
  private func priorityChanged(of thread: Thread) {
    var owner = thread.futexWaiter.owner
    while let holder = owner {
      var highest = 0
      for waiter in holder.lockWaiters { highest = Swift.max(highest, waiter.thread.priority) }
      guard highest != holder.inheritedPriority else { return }
      holder.scheduler.setInheritedPriority(highest, of: holder)
      owner = holder.futexWaiter.owner
    }
  }

  /// The most important of those who wait for the lock at `address`, and among equals the one that came first.
  private func firstLockWaiter(at address: UInt) -> FutexWaiter? {
    var best: FutexWaiter?
    var candidate = lists[index(of: address)].first
    while let waiter = candidate {
      candidate = waiter.next
      guard waiter.address == address && waiter.owner != nil else { continue }
      if best.map({ waiter.thread.priority > $0.thread.priority }) ?? true { best = waiter }
    }
    return best
  }

  private func attach(_ waiter: FutexWaiter, to owner: Thread) {
    passPriority = { $0.scheduler.futexes.priorityChanged(of: $0) }
    waiter.owner = owner
    owner.lockWaiters.append(waiter)
    priorityChanged(of: waiter.thread)
  }

  private func detach(_ waiter: FutexWaiter) {
    guard let owner = waiter.owner else { return }
    owner.lockWaiters.removeAll { $0 === waiter }
    priorityChanged(of: waiter.thread)
    waiter.owner = nil
  }
}
