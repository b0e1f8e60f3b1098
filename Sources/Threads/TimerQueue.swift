import Ground

/// Something to be done at an instant; subclasses say what.
open class Timer {
  /// When it is due.
  public internal(set) var deadline: Instant
  var index = -1

  public init(deadline: Instant) { self.deadline = deadline }

  /// Does what is due; the timer is no longer in the queue and may be added again.
  open func fire() {}

  /// Whether the timer is in a queue.
  public var isArmed: Bool { index >= 0 }
}

/// Timers by deadline: a binary heap, so adding and removing take O(log n).
public final class TimerQueue {
  private var heap: [Timer] = []

  /// The earliest deadline, or `.never`.
  public private(set) var earliest = Instant.never

  public init() {}

  /// Adds `timer`, which must not be in a queue.
  public func add(_ timer: Timer) {
    precondition(timer.index < 0)
    timer.index = heap.count
    heap.append(timer)
    siftUp(timer.index)
    earliest = heap[0].deadline
  }

  /// Adds `timer` with a new deadline, whether it is in the queue or not.
  public func rearm(_ timer: Timer, at deadline: Instant) {
    remove(timer)
    timer.deadline = deadline
    add(timer)
  }

  /// Takes `timer` out, if it is in.
  public func remove(_ timer: Timer) {
    let index = timer.index
    guard index >= 0 else { return }
    timer.index = -1
    let last = heap.removeLast()
    if index < heap.count {
      heap[index] = last
      last.index = index
      siftDown(index)
      siftUp(last.index)
    }
    earliest = heap.isEmpty ? .never : heap[0].deadline
  }

  /// Fires every timer due at `now`; a timer that fires may add itself again.
  public func fire(until now: Instant) {
    while !heap.isEmpty && heap[0].deadline <= now {
      let timer = heap[0]
      remove(timer)
      timer.fire()
    }
  }

  private func siftUp(_ start: Int) {
    var index = start
    while index > 0 {
      let parent = (index - 1) / 2
      guard heap[index].deadline < heap[parent].deadline else { return }
      exchange(index, parent)
      index = parent
    }
  }

  private func siftDown(_ start: Int) {
    var index = start
    while true {
      var smallest = index
      for child in 2 * index + 1...2 * index + 2
      where child < heap.count && heap[child].deadline < heap[smallest].deadline {
        smallest = child
      }
      guard smallest != index else { return }
      exchange(index, smallest)
      index = smallest
    }
  }

  private func exchange(_ first: Int, _ second: Int) {
    heap.swapAt(first, second)
    heap[first].index = first
    heap[second].index = second
  }
}
