/// A class whose objects can be linked into one queue at a time.
protocol Linked: AnyObject {
  /// The object behind; the queue's own.
  var next: Self? { get set }
  /// The object before, which the queue keeps alive; the queue's own.
  var previous: Unmanaged<Self>? { get set }
}

/// Objects in order of arrival, linked through themselves: every operation is O(1) and allocates nothing.
@safe struct LinkedQueue<Element: Linked> {
  private(set) var first: Element?
  private var last: Element?

  /// Whether nothing is in.
  var isEmpty: Bool { first == nil }

  /// Puts `element`, which is in no queue, at the back.
  mutating func append(_ element: Element) {
    if let last {
      last.next = element
      // An element in the queue is alive.
      unsafe element.previous = .passUnretained(last)
    } else {
      first = element
    }
    last = element
  }

  /// Puts `element`, which is in no queue, at the front.
  mutating func prepend(_ element: Element) {
    element.next = first
    // As above.
    if let first { unsafe first.previous = .passUnretained(element) } else { last = element }
    first = element
  }

  /// Takes out `element`, which is in this queue.
  mutating func remove(_ element: Element) {
    // As above.
    let previous = unsafe element.previous?.takeUnretainedValue()
    let next = element.next
    if let previous { previous.next = next } else { first = next }
    if let next { unsafe next.previous = element.previous } else { last = previous }
    element.next = nil
    unsafe element.previous = nil
  }
}
