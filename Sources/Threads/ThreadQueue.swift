/// Threads in order of arrival, linked through themselves: every operation is O(1) and allocates nothing. A thread is in at
/// most one such queue.
struct ThreadQueue {
  private(set) var first: Thread?
  private var last: Thread?

  /// Whether no thread is in.
  var isEmpty: Bool { first == nil }

  /// Puts `thread`, which is in no queue, at the back.
  mutating func append(_ thread: Thread) {
    unsafe thread.previous = last
    if let last { last.next = thread } else { first = thread }
    last = thread
  }

  /// Puts `thread`, which is in no queue, at the front.
  mutating func prepend(_ thread: Thread) {
    thread.next = first
    // A thread in a queue is alive.
    if let first { unsafe first.previous = thread } else { last = thread }
    first = thread
  }

  /// Takes out `thread`, which is in this queue.
  mutating func remove(_ thread: Thread) {
    // As above.
    let previous = unsafe thread.previous
    let next = thread.next
    if let previous { previous.next = next } else { first = next }
    if let next { unsafe next.previous = previous } else { last = previous }
    thread.next = nil
    unsafe thread.previous = nil
  }
}
