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
  /// Threads that sleep on words of memory.
  public let futexes = FutexTable()
  /// Threads that exist, in no order.
  public private(set) var threads: [Thread] = []
  private var stacks = KernelStackPool()
  private var lastIdentifier: Int32 = 0
  /// Whether numbers are given out for the second time.
  private var isWrapped = false

  public init() {}

  /// The time that a thread runs before another that is ready gets the processor.
  public static var slice: Duration { Duration(milliseconds: 4) }

  /// Whether another thread waits for the processor.
  public var hasReadyThread: Bool { head != nil }

  /// Threads that exist.
  public var threadCount: Int { threads.count }

  /// Numbers that threads have lie below this (Linux's `PID_MAX_LIMIT`).
  public static var identifierEnd: Int32 { 4_194_304 }

  /// Takes a thread into the list of those that exist; the first one already runs.
  public func adopt(_ thread: Thread) {
    thread.listIndex = threads.count
    threads.append(thread)
    lastIdentifier = Swift.max(lastIdentifier, thread.identifier)
  }

  /// The thread that has the number `identifier`, in O(threads).
  public func thread(numbered identifier: Int32) -> Thread? {
    threads.first { $0.identifier == identifier }
  }

  /// Makes a thread of process `processIdentifier` with a free number and a kernel stack; it runs once it is prepared and
  /// made ready. nil when memory is out.
  public func makeThread(processIdentifier: Int32) -> Thread? {
    guard let stack = stacks.take() else { return nil }
    var identifier = lastIdentifier
    repeat {
      identifier = identifier + 1 < Self.identifierEnd ? identifier + 1 : 2
    } while isWrapped && thread(numbered: identifier) != nil
    if identifier < lastIdentifier { isWrapped = true }
    // The block is the new stack's own.
    let thread = unsafe Thread(
      machine: stack.makeBlock(), scheduler: self, identifier: identifier, processIdentifier: processIdentifier)
    thread.stack = stack
    adopt(thread)
    lastIdentifier = identifier
    return thread
  }

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

  /// Ends the running thread, which is not the last one; its memory is reclaimed by the next one.
  public func endCurrent() -> Never {
    while head == nil { idle() }
    // Nothing that is counted may be held here, as this never returns.
    let (from, to) = unsafe leaveForGood()
    unsafe machine_switch(from, to)
    fatalError("an ended thread ran")
  }

  @inline(never)
  private func leaveForGood() -> (UnsafeMutablePointer<machine_thread>, UnsafeMutablePointer<machine_thread>) {
    let thread = Thread.current
    let last = threads.removeLast()
    if last !== thread {
      threads[thread.listIndex] = last
      last.listIndex = thread.listIndex
    }
    ended = thread
    // The caller looked whether the queue is empty.
    return unsafe (thread.machine, takeReady().unsafelyUnwrapped.machine)
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
      if let stack = thread.stack { stacks.give(stack) }
    }
    sliceEnd = head == nil ? .never : .now + Self.slice
    updateAlarm()
  }

  private func idle() {
    // The wait below ends at the earliest timer by itself; an alarm that came before would keep it from sleeping.
    machine_clear_pending(UInt32(MACHINE_PENDING_RESCHEDULE))
    alarm = .never
    sources.poll(until: timers.earliest)
    if timers.earliest != .never { timers.fire(until: .now) }
    takeEvents?()
  }

  /// Called after an idle wait, to hand out what the host sent.
  public var takeEvents: (() -> Void)?

  /// Called with a thread and a signal that the kernel raises for it, such as `SIGPIPE`.
  public var raiseSignal: ((Thread, Int32) -> Void)?

  private func runNext() {
    guard let thread = takeReady() else { return }
    let previous = Thread.current
    if thread !== previous {
      // Both blocks belong to live threads; the switch returns when `previous` is picked again.
      unsafe machine_switch(previous.machine, thread.machine)
    }
    finishSwitch()
  }

  private func takeReady() -> Thread? {
    guard let thread = head else { return nil }
    head = thread.next
    if head == nil { tail = nil }
    thread.next = nil
    thread.isQueued = false
    return thread
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

  /// Puts `timer` into the queue, or moves it, so that it fires at `deadline` even while application code runs.
  public func arm(_ timer: Timer, at deadline: Instant) {
    timers.rearm(timer, at: deadline)
    updateAlarm()
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
