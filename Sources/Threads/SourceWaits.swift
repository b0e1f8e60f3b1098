import CMachine
import Ground

/// The sources of the platform (host descriptors, devices) that someone waits for.
public final class SourceWaits {
  private var waits: [platform_wait] = []
  private var waiters: [Waiter] = []

  public init() {}

  /// Whether nobody waits for a source.
  public var isEmpty: Bool { waits.isEmpty }

  /// Calls `waiter.notify` once when `source` has one of `events`; the entry is gone then.
  public func add(source: Int32, events: ReadyEvents, waiter: Waiter) {
    waits.append(platform_wait(source: source, events: Int16(truncatingIfNeeded: events.rawValue), ready: 0))
    waiters.append(waiter)
  }

  /// Takes every entry of `waiter` out.
  public func remove(_ waiter: Waiter) {
    var index = waiters.count - 1
    while index >= 0 {
      if waiters[index] === waiter { removeEntry(index) }
      index -= 1
    }
  }

  /// Sleeps until a source is ready, `deadline`, or pending work; a deadline in the past only looks.
  public func poll(until deadline: Instant) {
    let count = waits.count
    let ready = unsafe waits.withUnsafeMutableBufferPointer { unsafe platform_idle($0.baseAddress, count, deadline.nanoseconds) }
    guard ready > 0 else { return }
    var index = count - 1
    while index >= 0 {
      let events = waits[index].ready
      if events != 0 {
        let waiter = waiters[index]
        removeEntry(index)
        waiter.notify(ReadyEvents(rawValue: UInt32(UInt16(bitPattern: events))))
      }
      index = Swift.min(index - 1, waits.count - 1)
    }
  }

  private func removeEntry(_ index: Int) {
    waits.swapAt(index, waits.count - 1)
    waiters.swapAt(index, waiters.count - 1)
    waits.removeLast()
    waiters.removeLast()
  }
}
