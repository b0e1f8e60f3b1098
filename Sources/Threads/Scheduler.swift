import ABI
import CMachine
import Ground

/// Decides which thread runs: a queue of ready threads in order of arrival, the timers, and the idle wait.
///
/// The kernel is not preempted. Application code is: at the end of a time slice, when another thread is ready.
@safe public final class Scheduler {
  /// Timers of blocked threads and of the application.
  public let timers = TimerQueue()
  /// Sources of the platform that threads wait for.
  public let sources = SourceWaits()
  private var head: Thread?
  private var tail: Thread?
  /// A thread that has ended and whose stack the next thread frees.
  private var ended: Thread?
  private var sliceEnd = Instant.never
  private var alarm = Instant.never
  /// Threads that exist.
  public private(set) var threadCount = 0
  /// Called with a thread that has ended, by another one, to free its memory.
  public var reclaim: ((Thread) -> Void)?

  public init() {}

  /// The time that a thread runs before another that is ready gets the processor.
  public static var slice: Duration { Duration(milliseconds: 4) }

  /// Whether another thread waits for the processor.
  public var hasReadyThread: Bool { head != nil }

  /// Counts a new thread; the first one already runs.
  public func adopt(_ thread: Thread) { threadCount += 1 }

  /// Puts `thread` at the end of the run queue.
  public func makeReady(_ thread: Thread) {
    guard !thread.isQueued else { return }
    thread.isQueued = true
    thread.next = nil
    if let tail { tail.next = thread } else { head = thread }
    tail = thread
    updateAlarm()
  }

  /// Lets the next ready thread run, if there is one; the running thread stays ready.
  public func yield() {
    pollEvents()
    guard head != nil else { return }
    makeReady(.current)
    runNext()
  }

  /// The way out of a door when the time slice may be over or a timer due.
  public func reschedule() {
    alarm = .never
    pollEvents()
    if head != nil, Instant.now >= sliceEnd { yieldWithoutPolling() } else { updateAlarm() }
  }

  private func yieldWithoutPolling() {
    makeReady(.current)
    runNext()
  }

  /// Stops the running thread until `wake`, `deadline` or, if `interruptible`, a signal.
  /// The caller has put the thread where `wake` will find it; nothing can happen in between, as the kernel is not preempted.
  public func block(until deadline: Instant = .never, interruptible: Bool = true) -> WakeReason {
    let thread = Thread.current
    if interruptible && thread.signals.hasDeliverable { return .interrupted }
    thread.wakeReason = .none
    thread.isBlocked = true
    thread.isInterruptible = interruptible
    var timer: ThreadTimer?
    if deadline != .never {
      let added = ThreadTimer(thread: thread, deadline: deadline)
      timers.add(added)
      timer = added
    }
    while thread.wakeReason == .none {
      if head != nil {
        runNext()
      } else {
        idle()
        if interruptible && thread.wakeReason == .none && thread.signals.hasDeliverable { wake(thread, .interrupted) }
      }
    }
    // A thread that was woken while it idled itself is in the queue: it runs already.
    remove(thread)
    if let timer { timers.remove(timer) }
    return thread.wakeReason
  }

  /// Makes a blocked thread ready; does nothing when it is not blocked.
  public func wake(_ thread: Thread, _ reason: WakeReason = .woken) {
    guard thread.isBlocked else { return }
    thread.isBlocked = false
    thread.wakeReason = reason
    makeReady(thread)
  }

  /// Wakes `thread` if it sleeps interruptibly: a signal has arrived for it.
  public func interrupt(_ thread: Thread) {
    if thread.isBlocked && thread.isInterruptible { wake(thread, .interrupted) }
  }

  /// Ends the running thread; its memory is reclaimed by the next one.
  public func endCurrent() -> Never {
    threadCount -= 1
    ended = .current
    while head == nil { idle() }
    runNext()
    fatalError("an ended thread ran")
  }

  /// Looks for due timers and ready sources without sleeping.
  public func pollEvents() {
    if timers.earliest != .never { timers.fire(until: .now) }
    if !sources.isEmpty { sources.poll(until: Instant(nanoseconds: 0)) }
  }

  /// Frees what the last ended thread left; called by the thread that runs next.
  public func finishSwitch() {
    if let thread = ended, thread !== Thread.current {
      ended = nil
      reclaim?(thread)
    }
    sliceEnd = head == nil ? .never : .now + Self.slice
    updateAlarm()
  }

  private func idle() {
    sources.poll(until: timers.earliest)
    if timers.earliest != .never { timers.fire(until: .now) }
    takeEvents?()
  }

  /// Called after an idle wait, to hand out what the host sent.
  public var takeEvents: (() -> Void)?

  /// Called with a thread and a signal that the kernel raises for it, such as `SIGPIPE`.
  public var raiseSignal: ((Thread, Int32) -> Void)?

  private func runNext() {
    guard let thread = head else { return }
    head = thread.next
    if head == nil { tail = nil }
    thread.next = nil
    thread.isQueued = false
    let previous = Thread.current
    if thread !== previous {
      // Both blocks belong to live threads; the switch returns when `previous` is picked again.
      unsafe machine_switch(previous.machine, thread.machine)
    }
    finishSwitch()
  }

  private func remove(_ thread: Thread) {
    guard thread.isQueued else { return }
    var previous: Thread?
    var candidate = head
    while let current = candidate, current !== thread {
      previous = current
      candidate = current.next
    }
    if let previous { previous.next = thread.next } else { head = thread.next }
    if tail === thread { tail = previous }
    thread.next = nil
    thread.isQueued = false
  }

  /// Asks the platform for the earliest moment at which running code must be interrupted.
  func updateAlarm() {
    if head != nil && sliceEnd == .never { sliceEnd = .now + Self.slice }
    let wanted = Swift.min(head == nil ? .never : sliceEnd, timers.earliest)
    // An alarm that comes too early only looks again, so it stays.
    guard wanted < alarm else { return }
    alarm = wanted
    platform_set_alarm(wanted.nanoseconds)
  }
}

/// Wakes a thread at its deadline.
final class ThreadTimer: Timer {
  private let thread: Thread
  init(thread: Thread, deadline: Instant) {
    self.thread = thread
    super.init(deadline: deadline)
  }
  override func fire() { thread.scheduler.wake(thread, .timedOut) }
}
