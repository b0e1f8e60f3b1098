import ABI
import Files
import Ground
import Threads

/// An `epoll(7)`: files that it watches and, of these, a list of those that may be ready, in order of arrival.
public final class Epoll: OpenFile {
  /// Watches by descriptor number; those of other files under the same number hang on the first.
  private var watches: [EpollWatch?] = []
  private var head: EpollWatch?
  private var tail: EpollWatch?
  private var queuedCount = 0
  private var waiters = WaitQueue()

  /// Makes an epoll that watches nothing.
  public init() { super.init(flags: .readWrite) }

  public override func seek(to offset: Int64, from origin: SeekOrigin) throws(Errno) -> Int64 { 0 }
  public override func status() throws(Errno) -> FileStatus { .anonymous }
  public override var isPollable: Bool { true }

  public override var ready: ReadyEvents {
    var candidate = head
    while let watch = candidate {
      if !watch.ready.isEmpty { return .input }
      candidate = watch.next
    }
    return []
  }

  public override func add(_ waiter: Waiter, for events: ReadyEvents) { waiters.add(waiter) }
  public override func remove(_ waiter: Waiter) { waiters.remove(waiter) }

  public override func released() {
    for index in 0..<watches.count {
      while let watch = watches[index] {
        watch.file.detach(watch)
        drop(watch)
      }
    }
  }

  // MARK: Watches

  /// The watch of `file` under `descriptor`, if there is one.
  func watch(_ file: OpenFile, _ descriptor: Int32) -> EpollWatch? {
    guard Int(descriptor) < watches.count else { return nil }
    var candidate = watches[Int(descriptor)]
    while let watch = candidate, watch.file !== file { candidate = watch.sibling }
    return candidate
  }

  /// Begins to watch `file` under `descriptor`, and reports it if it is ready already.
  func addWatch(_ file: OpenFile, _ descriptor: Int32, _ request: EpollEvent) {
    let watch = EpollWatch(epoll: self, file: file, descriptor: descriptor, request: request)
    while watches.count <= Int(descriptor) { watches.append(nil) }
    watch.sibling = watches[Int(descriptor)]
    watches[Int(descriptor)] = watch
    file.attach(watch)
    file.add(watch, for: [.input, .output, .priority, .unconditional, .readHangUp])
    check(watch)
  }

  /// Changes what is asked of a watched file, and reports it if it is so already.
  func change(_ watch: EpollWatch, to request: EpollEvent) {
    watch.request = request
    check(watch)
  }

  /// Ends a watch, once its file no longer keeps it.
  func drop(_ watch: EpollWatch) {
    watch.file.remove(watch)
    dequeue(watch)
    let index = Int(watch.descriptor)
    if watches[index] === watch {
      watches[index] = watch.sibling
    } else {
      var before = watches[index]
      while let candidate = before, candidate.sibling !== watch { before = candidate.sibling }
      before?.sibling = watch.sibling
    }
    watch.sibling = nil
  }

  private func check(_ watch: EpollWatch) {
    guard !watch.ready.isEmpty else { return }
    enqueue(watch)
    tellWaiters()
  }

  // MARK: Nesting

  /// Whether this epoll, or one that it watches, watches `other`, and the depth of what it watches.
  func reach(_ other: Epoll, depth: Int = 0) -> (isReached: Bool, depth: Int) {
    var deepest = 1
    guard depth <= Self.maximumDepth else { return (false, deepest + depth) }
    for first in watches {
      var candidate = first
      while let watch = candidate {
        if let inner = watch.file.epoll {
          if inner === other { return (true, deepest) }
          let (isReached, below) = inner.reach(other, depth: depth + 1)
          if isReached { return (true, deepest) }
          deepest = Swift.max(deepest, below + 1)
        }
        candidate = watch.sibling
      }
    }
    return (false, deepest)
  }

  /// Epolls that watch one another in a row at most.
  static var maximumDepth: Int { 5 }

  // MARK: The ready list

  /// Puts a watch at the end of the ready list, if it is not in it.
  func enqueue(_ watch: EpollWatch) {
    guard !watch.isQueued else { return }
    watch.isQueued = true
    queuedCount += 1
    // The list holds its members through `next` and `head`, so the one before is there.
    unsafe watch.previous = tail
    watch.next = nil
    if let tail { tail.next = watch } else { head = watch }
    tail = watch
  }

  /// Tells one of the threads that wait, and everyone who polls this epoll.
  func tellWaiters() { waiters.wakeOne(.input) }

  private func dequeue(_ watch: EpollWatch) {
    guard watch.isQueued else { return }
    watch.isQueued = false
    queuedCount -= 1
    // As above.
    let previous = unsafe watch.previous
    if let previous { previous.next = watch.next } else { head = watch.next }
    if let next = watch.next { unsafe next.previous = previous } else { tail = previous }
    watch.next = nil
    unsafe watch.previous = nil
  }

  /// Reports up to `limit` of the files that are ready, those that waited longest first, and returns how many.
  /// - Throws: `.badAddress` when the first could not be stored.
  private func collect(_ events: UserPointer<EpollEvent>, _ limit: Int) throws(Errno) -> Int {
    var count = 0
    // Watches that go back to the end have had their turn.
    var turns = queuedCount
    while count < limit, turns > 0, let watch = head {
      turns -= 1
      dequeue(watch)
      let ready = watch.ready
      guard !ready.isEmpty else { continue }
      do throws(Errno) {
        try events.advanced(by: count).write(EpollEvent(events: ready.rawValue, data: watch.request.data))
      } catch {
        enqueue(watch)
        guard count > 0 else { throw error }
        return count
      }
      count += 1
      if watch.isOneShot { watch.disarm() } else if !watch.isEdge { enqueue(watch) }
    }
    if head != nil { tellWaiters() }
    return count
  }

  /// Waits until `deadline` for one file to be ready, stores up to `limit` reports and returns how many; 0 at the deadline.
  /// - Throws: `.interrupted` by a signal, `.badAddress`.
  func wait(_ events: UserPointer<EpollEvent>, _ limit: Int, until deadline: Instant) throws(Errno) -> Int {
    while true {
      let count = try collect(events, limit)
      guard count == 0 && deadline.nanoseconds > 0 else { return count }
      let waiter = ThreadWaiter()
      waiters.add(waiter)
      let reason = Thread.current.scheduler.block(until: deadline)
      waiters.remove(waiter)
      switch reason {
      case .interrupted: throw .interrupted
      case .timedOut: return try collect(events, limit)
      default: break
      }
    }
  }
}
