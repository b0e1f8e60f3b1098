/// The threads that are ready to run, and which of them comes next; every operation is O(1).
///
/// Real-time threads come before all others, the highest priority first, in order of arrival. The others share the
/// processor in rounds: in each, every thread may use up one slice, in as many pieces as it likes. So one that slept runs
/// before those that have used theirs up, and none runs twice before another has run once.
struct RunQueue: ~Copyable {
  private var realTime = InlineArray<100, LinkedQueue<Thread>>(repeating: LinkedQueue<Thread>())
  /// Which of `realTime` are not empty, a bit each.
  private var occupied: (low: UInt64, high: UInt64) = (0, 0)
  /// Threads with some of this round's slice left, and those whose turn comes in the next.
  private var current = LinkedQueue<Thread>(), next = LinkedQueue<Thread>()
  private var round: UInt32 = 1
  /// How long cycles are.
  var clock = CycleClock()

  /// Whether no thread is ready.
  var isEmpty: Bool { current.isEmpty && next.isEmpty && occupied == (0, 0) }

  /// The highest priority of a ready real-time thread, or 0.
  var highestPriority: Int {
    if occupied.high != 0 { return 127 - occupied.high.leadingZeroBitCount }
    return occupied.low == 0 ? 0 : 63 - occupied.low.leadingZeroBitCount
  }

  /// Puts `thread` in, behind its equals or before them, unless it is in already.
  mutating func insert(_ thread: Thread, beforeEquals isFirst: Bool = false) {
    guard !thread.isQueued else { return }
    thread.isQueued = true
    refill(thread)
    let priority = thread.priority
    thread.queuedPriority = priority
    if priority > 0 {
      if isFirst { realTime[priority].prepend(thread) } else { realTime[priority].append(thread) }
      mark(priority)
    } else if thread.round != round {
      next.append(thread)
    } else if isFirst {
      current.prepend(thread)
    } else {
      current.append(thread)
    }
  }

  /// Takes the thread that comes next.
  mutating func takeFirst() -> Thread? {
    let priority = highestPriority
    if priority == 0 && current.isEmpty && !next.isEmpty {
      swap(&current, &next)
      round &+= 1
    }
    guard let thread = priority > 0 ? realTime[priority].first : current.first else { return nil }
    remove(thread)
    return thread
  }

  /// Takes `thread` out and tells whether it was in.
  @discardableResult
  mutating func remove(_ thread: Thread) -> Bool {
    guard thread.isQueued else { return false }
    thread.isQueued = false
    let priority = thread.queuedPriority
    if priority > 0 {
      realTime[priority].remove(thread)
      if realTime[priority].isEmpty { unmark(priority) }
    } else if thread.round == round {
      current.remove(thread)
    } else {
      next.remove(thread)
    }
    return true
  }

  /// Lets `thread`, which is new, live on half of what its maker has left of this round, so that threads that make threads
  /// get no more of the processor than others.
  func share(from maker: Thread, to thread: Thread) {
    let half = Swift.max(maker.budget / 2, 0)
    thread.budget = half
    thread.round = round
    maker.budget -= half
  }

  /// Takes from `thread`, which runs, what it has left of this round, so that all its equals that are ready run before it.
  func giveUp(_ thread: Thread) {
    thread.round = round
    thread.budget = 0
  }

  /// Gives a thread that slept through a round's end a slice of this one, and one that has used its slice up the next
  /// round's.
  private func refill(_ thread: Thread) {
    if thread.round != round && thread.round != round &+ 1 {
      thread.round = round
    } else if thread.budget <= 0 {
      thread.round = round &+ 1
    } else {
      return
    }
    renew(thread)
  }

  /// Gives a thread a whole slice.
  func renew(_ thread: Thread) { thread.budget = clock.cycles(in: thread.slice) }

  private mutating func mark(_ priority: Int) {
    if priority < 64 { occupied.low |= 1 << UInt64(priority) } else { occupied.high |= 1 << UInt64(priority - 64) }
  }

  private mutating func unmark(_ priority: Int) {
    if priority < 64 { occupied.low &= ~(1 << UInt64(priority)) } else { occupied.high &= ~(1 << UInt64(priority - 64)) }
  }
}
