import ABI
import CMachine
import Ground

/// Decides which thread runs: a queue of ready threads in order of arrival, the timers, and the idle wait.
///
/// The kernel is not preempted. Application code is: at the end of a time slice, when another thread is ready.
@safe public final class Scheduler {
  /// Timers of blocked threads and of the application. To arm one that is to fire while application code runs, use `arm`.
  public let timers = TimerQueue()
  /// Sources of the platform that threads wait for.
  public let sources = SourceWaits()
  /// Threads that sleep on words of memory.
  public let futexes = FutexTable()
  /// Called before and after an idle wait, to hand out what the host sent.
  public var takeEvents: (() -> Void)?
  /// Called with a thread and a signal that the kernel raises for it, such as `SIGPIPE`.
  public var raiseSignal: ((Thread, Int32) -> Void)?
  private var ready = RunQueue()
  private var list = ThreadList()
  /// A thread that has ended and whose stack the next thread frees.
  private var ended: Thread?
  /// When the running thread has had its share; `.never` while nobody else asks for the processor.
  private var sliceEnd = Instant.never
  /// When the platform will interrupt running code.
  private var alarm = Instant.never

  public init() {}

  /// The time that a thread runs before another that is ready gets the processor.
  public static var slice: Duration { Duration(milliseconds: 4) }
  /// Numbers that threads have lie below this (Linux's `PID_MAX_LIMIT`).
  public static var identifierEnd: Int32 { 4_194_304 }

  /// Whether another thread waits for the processor.
  public var hasReadyThread: Bool { !ready.isEmpty }
  /// Threads that exist, in no order.
  public var threads: [Thread] { list.threads }
  /// How many threads exist.
  public var threadCount: Int { list.threads.count }

  /// Takes a thread into the list of those that exist; the first one already runs.
  public func adopt(_ thread: Thread) { list.insert(thread) }

  /// The thread that has the number `identifier`, in O(threads).
  public func thread(numbered identifier: Int32) -> Thread? { list.first(numbered: identifier) }

  /// Makes a thread of process `processIdentifier` with a free number and a kernel stack; it runs once it is prepared and
  /// made ready. nil when memory is out.
  public func makeThread(processIdentifier: Int32) -> Thread? {
    list.make(scheduler: self, processIdentifier: processIdentifier)
  }

  /// Puts `thread` at the end of the run queue.
  public func makeReady(_ thread: Thread) {
    ready.append(thread)
    updateAlarm()
  }

  /// Puts `timer` into the queue, or moves it, so that it fires at `deadline` even while application code runs.
  public func arm(_ timer: Timer, at deadline: Instant) {
    timers.rearm(timer, at: deadline)
    updateAlarm()
  }

  /// Lets the next ready thread run, if there is one; the running thread stays ready.
  public func yield() {
    // While others are ready, the alarm sees to timers and sources.
    if ready.isEmpty { pollEvents() }
    guard !ready.isEmpty else { return }
    ready.append(.current)
    runNext()
  }

  /// The way out of a door when the time slice may be over or a timer due.
  public func reschedule() {
    alarm = .never
    pollEvents()
    if sliceEnd != .never && Instant.now >= sliceEnd {
      guard ready.isEmpty else { return yield() }
      sliceEnd = .never
    }
    updateAlarm()
  }

  /// Stops the running thread until `wake`, `deadline` or, if `interruptible`, a signal.
  /// The caller has put the thread where `wake` will find it; nothing can happen in between, as the kernel is not preempted.
  public func block(until deadline: Instant = .never, interruptible: Bool = true) -> WakeReason {
    let thread = Thread.current
    if interruptible && thread.signals.hasDeliverable {
      machine_set_pending(UInt32(MACHINE_PENDING_SIGNAL))
      return .interrupted
    }
    thread.wakeReason = .none
    thread.isBlocked = true
    thread.isInterruptible = interruptible
    if deadline != .never { timers.rearm(thread.sleepTimer, at: deadline) }
    while thread.isBlocked {
      if ready.isEmpty { idle() } else { runNext() }
      if interruptible && thread.signals.hasDeliverable { wake(thread, .interrupted) }
    }
    if deadline != .never { timers.remove(thread.sleepTimer) }
    if thread.signals.hasDeliverable || thread.wakeReason == .interrupted {
      machine_set_pending(UInt32(MACHINE_PENDING_SIGNAL))
    }
    updateAlarm()
    return thread.wakeReason
  }

  /// Makes a blocked thread ready; does nothing when it is not blocked.
  public func wake(_ thread: Thread, _ reason: WakeReason = .woken) {
    guard thread.isBlocked else { return }
    thread.isBlocked = false
    thread.wakeReason = reason
    // A thread that idles needs no turn: it runs already.
    if thread !== Thread.current { makeReady(thread) }
  }

  /// Wakes `thread` if it sleeps interruptibly: a signal has arrived for it.
  public func interrupt(_ thread: Thread) {
    if thread.isBlocked && thread.isInterruptible { wake(thread, .interrupted) }
  }

  /// Ends the running thread, which is not the last one; its memory is reclaimed by the next one.
  public func endCurrent() -> Never {
    withdrawCurrent()
    while ready.isEmpty { idle() }
    // Nothing that is counted may be held here, as this never returns.
    let (from, to) = unsafe lastSwitch()
    unsafe machine_switch(from, to)
    fatalError("an ended thread ran")
  }

  @inline(never)
  private func withdrawCurrent() {
    let thread = Thread.current
    list.remove(thread)
    ended = thread
  }

  @inline(never)
  private func lastSwitch() -> (UnsafeMutablePointer<machine_thread>, UnsafeMutablePointer<machine_thread>) {
    // The caller looked whether the queue is empty.
    unsafe (machine_current(), ready.takeFirst().unsafelyUnwrapped.machine)
  }

  /// Looks for due timers and ready sources without sleeping.
  public func pollEvents() {
    if timers.earliest != .never { timers.fire(until: .now) }
    if !sources.isEmpty { sources.poll(until: Instant(nanoseconds: 0)) }
  }

  /// Starts the running thread's time slice and frees what the last ended thread left; called by the thread that runs next.
  public func finishSwitch() {
    if let thread = ended, thread !== Thread.current {
      ended = nil
      list.reclaim(thread)
    }
    if Thread.current.signals.hasDeliverable { machine_set_pending(UInt32(MACHINE_PENDING_SIGNAL)) }
    sliceEnd = .never
    updateAlarm()
  }

  private func idle() {
    // What is pending would keep the platform from sleeping. The timers are looked at below, what the host sent is handed
    // out here, and `block` tells of signals again.
    let pending = machine_pending()
    if pending & UInt32(MACHINE_PENDING_RESCHEDULE) != 0 { alarm = .never }
    machine_clear_pending(pending)
    if pending & UInt32(MACHINE_PENDING_EVENT) != 0 {
      takeEvents?()
      // It may have woken any thread, this one among them.
      if !ready.isEmpty || !Thread.current.isBlocked { return }
    }
    sources.poll(until: timers.earliest)
    if timers.earliest != .never { timers.fire(until: .now) }
    takeEvents?()
  }

  private func runNext() {
    guard let thread = ready.takeFirst() else { return }
    let previous = Thread.current
    if thread !== previous {
      // Both blocks belong to live threads; the switch returns when `previous` is picked again.
      unsafe machine_switch(previous.machine, thread.machine)
    }
    finishSwitch()
  }

  /// Asks the platform for the earliest moment at which running code must be interrupted: when a timer is due, and at the
  /// end of the slice if another thread is ready, or may become so by a source that nobody else looks at.
  private func updateAlarm() {
    var wanted = timers.earliest
    if !ready.isEmpty || !sources.isEmpty {
      if sliceEnd == .never { sliceEnd = .now + Self.slice }
      wanted = Swift.min(wanted, sliceEnd)
    }
    // An alarm that comes too early only looks again, so it stays.
    guard wanted < alarm else { return }
    alarm = wanted
    platform_set_alarm(wanted.nanoseconds)
  }
}

/// Wakes a thread at its deadline.
@safe final class SleepTimer: Timer {
  // The thread owns its timer, which is out of the queue whenever the thread runs.
  private unowned(unsafe) let thread: Thread
  init(thread: Thread) {
    unsafe self.thread = thread
    super.init(deadline: .never)
  }
  override func fire() { unsafe thread.scheduler.wake(thread, .timedOut) }
}
