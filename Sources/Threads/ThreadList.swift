import CMachine

/// The threads that exist, their numbers, and the stacks that wait for new ones.
struct ThreadList: ~Copyable {
  /// In no order.
  private(set) var threads: [Thread] = []
  /// The same threads by number: as many lists as there are threads, or more, a power of two.
  private var buckets: [Thread?] = [nil]
  private var stacks = KernelStackPool()
  private var lastIdentifier: Int32 = 0
  /// Whether numbers are given out for the second time.
  private var isWrapped = false

  /// Takes in a thread.
  mutating func insert(_ thread: Thread) {
    thread.listIndex = threads.count
    threads.append(thread)
    if threads.count > buckets.count { growBuckets() } else { link(thread) }
    lastIdentifier = thread.identifier
  }

  /// Takes out a thread that is in, in O(1).
  mutating func remove(_ thread: Thread) {
    unlink(thread)
    let last = threads.removeLast()
    guard last !== thread else { return }
    threads[thread.listIndex] = last
    last.listIndex = thread.listIndex
  }

  /// The thread that has the number `identifier`, in O(1).
  func first(numbered identifier: Int32) -> Thread? {
    var candidate = buckets[bucket(of: identifier)]
    while let thread = candidate, thread.identifier != identifier { candidate = thread.nextInBucket }
    return candidate
  }

  /// Makes a thread with a free number and a kernel stack and takes it in; nil when memory is out.
  mutating func make(scheduler: Scheduler, processIdentifier: Int32) -> Thread? {
    guard let stack = stacks.take() else { return nil }
    // The block is the new stack's own.
    let thread = unsafe Thread(
      machine: stack.makeBlock(), scheduler: scheduler, identifier: freeIdentifier(), processIdentifier: processIdentifier)
    thread.stack = stack
    insert(thread)
    return thread
  }

  /// Takes back the stack of a thread that has ended; nothing may run on it.
  mutating func reclaim(_ thread: Thread) {
    if let stack = thread.stack { stacks.give(stack) }
  }

  private mutating func freeIdentifier() -> Int32 {
    var identifier = lastIdentifier
    repeat {
      identifier += 1
      if identifier == Scheduler.identifierEnd {
        identifier = 2
        isWrapped = true
      }
    } while isWrapped && first(numbered: identifier) != nil
    return identifier
  }

  private func bucket(of identifier: Int32) -> Int { Int(identifier) & (buckets.count - 1) }

  private mutating func link(_ thread: Thread) {
    let bucket = bucket(of: thread.identifier)
    thread.nextInBucket = buckets[bucket]
    buckets[bucket] = thread
  }

  private mutating func unlink(_ thread: Thread) {
    let bucket = bucket(of: thread.identifier)
    if buckets[bucket] === thread {
      buckets[bucket] = thread.nextInBucket
    } else {
      var before = buckets[bucket]
      while let candidate = before, candidate.nextInBucket !== thread { before = candidate.nextInBucket }
      before?.nextInBucket = thread.nextInBucket
    }
    thread.nextInBucket = nil
  }

  private mutating func growBuckets() {
    buckets = Array(repeating: nil, count: buckets.count * 2)
    for thread in threads { link(thread) }
  }
}
