import ABI
import Files
import Ground
import Threads

/// Waits for several files at once: every one tells it, the first one wakes the thread.
@safe final class PollWaiter: Waiter {
  private let thread = Thread.current
  private var isNotified = false
  private var files: [OpenFile] = []

  /// Watches `file` for `events` until `removeAll`.
  func watch(_ file: OpenFile, for events: ReadyEvents) {
    file.add(self, for: events)
    files.append(file)
  }

  override func notify(_ events: ReadyEvents) {
    isNotified = true
    thread.scheduler.wake(thread)
  }

  /// Sleeps until a file has told something since the last wait.
  func wait(until deadline: Instant) -> WakeReason {
    let reason = isNotified ? .woken : thread.scheduler.block(until: deadline)
    isNotified = false
    return reason
  }

  /// Takes the waiter out of every file.
  func removeAll() {
    for file in files { file.remove(self) }
    files.removeAll()
  }
}

/// Looks with `scan`, which counts what is ready, until something is, and returns the count; 0 at the deadline. `scan`
/// gets the waiter once, to watch the files with.
/// - Throws: `.interrupted` by a signal, and what `scan` throws.
func pollUntilReady(
  _ deadline: Instant, _ scan: (PollWaiter?) throws(Errno) -> Int
) throws(Errno) -> Int {
  let first = try scan(nil)
  guard first == 0 && deadline.nanoseconds > 0 else { return first }
  let waiter = PollWaiter()
  do throws(Errno) {
    var ready = try scan(waiter)
    while ready == 0 {
      let reason = waiter.wait(until: deadline)
      ready = try scan(nil)
      guard ready == 0 else { break }
      if reason == .interrupted { throw .interrupted }
      if reason == .timedOut { break }
    }
    waiter.removeAll()
    return ready
  } catch {
    waiter.removeAll()
    throw error
  }
}
