/// The threads that are ready to run, in order of arrival. Linked through the threads, so that nothing is allocated.
struct RunQueue: ~Copyable {
  private var first: Thread?
  private var last: Thread?

  /// Whether no thread is ready.
  var isEmpty: Bool { first == nil }

  /// Puts `thread` at the end, unless it is in already.
  mutating func append(_ thread: Thread) {
    guard !thread.isQueued else { return }
    thread.isQueued = true
    if let last { last.next = thread } else { first = thread }
    last = thread
  }

  /// Takes the thread that has waited longest.
  mutating func takeFirst() -> Thread? {
    guard let thread = first else { return nil }
    first = thread.next
    if first == nil { last = nil }
    thread.next = nil
    thread.isQueued = false
    return thread
  }
}
