import Foundation
import Synchronization

/// Work on many items at once.
public enum Jobs {
  /// The number of items worked on at the same time.
  public static let limit = max(1, ProcessInfo.processInfo.activeProcessorCount)

  /// Does `work` for every item, several at a time, and returns the results in the order of the items.
  ///
  /// - Throws: the first error; items not begun by then are left out.
  public static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], limit: Int = Jobs.limit, _ work: @escaping @Sendable (Item) throws -> Result
  ) throws -> [Result] {
    let state = Mutex((next: 0, results: [Result?](repeating: nil, count: items.count), failure: nil as (any Error)?))
    @Sendable func takeTurns() {
      while true {
        let index = state.withLock { state -> Int? in
          guard state.failure == nil, state.next < items.count else { return nil }
          defer { state.next += 1 }
          return state.next
        }
        guard let index else { return }
        do {
          let result = try work(items[index])
          state.withLock { $0.results[index] = result }
        } catch {
          state.withLock { $0.failure = $0.failure ?? error }
        }
      }
    }
    // Threads of our own: jobs wait for other programs, and a dispatch queue has no more threads than processors.
    let workers = DispatchGroup()
    for _ in 0..<min(limit, items.count) {
      workers.enter()
      Thread.detachNewThread {
        takeTurns()
        workers.leave()
      }
    }
    workers.wait()
    return try state.withLock { state in
      if let failure = state.failure { throw failure }
      return state.results.map { $0! }
    }
  }
}
