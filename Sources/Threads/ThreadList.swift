import CMachine

/// The threads that exist, their numbers, and the stacks that wait for new ones.
struct ThreadList: ~Copyable {
  /// In no order.
  private(set) var threads: [Thread] = []
  private var stacks = KernelStackPool()
  private var lastIdentifier: Int32 = 0
  /// Whether numbers are given out for the second time.
  private var isWrapped = false

  /// Takes in a thread.
  mutating func insert(_ thread: Thread) {
    thread.listIndex = threads.count
    threads.append(thread)
    lastIdentifier = thread.identifier
  }

  /// Takes out a thread that is in, in O(1).
  mutating func remove(_ thread: Thread) {
    let last = threads.removeLast()
    guard last !== thread else { return }
    threads[thread.listIndex] = last
    last.listIndex = thread.listIndex
  }

  /// The thread that has the number `identifier`, in O(threads).
  func first(numbered identifier: Int32) -> Thread? { threads.first { $0.identifier == identifier } }

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
}
