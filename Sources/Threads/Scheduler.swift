import ABI
import CMachine
import Ground

/// Decides which thread runs: the queue of ready threads, the timers, and the idle wait.
///
/// The kernel is not preempted. Application code is: at the end of a time slice, when another thread is ready, and when one
/// of a higher priority becomes ready.
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
  public var raiseSignal: ((Thread, Signal) -> Void)?
  private var ready = RunQueue()
  private var list = ThreadList()
  /// A thread that has ended and whose stack the next thread frees.
  private var ended: Thread?
  /// When the running thread's slice is to be looked at; `.never` while nobody else asks for the processor.
  private var sliceEnd = Instant.never
  /// When the platform will interrupt running code.
  private var alarm = Instant.never
  /// Since when the running thread has not been charged, and all that was charged to anybody, in cycles.
  private var chargedUntil = CycleClock.now
  private var chargedCycles: UInt64 = 1
  /// Whether what becomes ready was woken by the clock or the host, not by the running thread; and whether anything was.
  private var isTakingEvents = false, hasNewcomer = false

  public init() {}

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

  /// The thread that has the number `identifier`.
  public func thread(numbered identifier: Int32) -> Thread? { list.first(numbered: identifier) }

  /// Makes a thread of process `processIdentifier` with a free number and a kernel stack; it runs once it is prepared and
  /// made ready. nil when memory is out.
  public func makeThread(processIdentifier: Int32) -> Thread? {
    guard let made = list.make(scheduler: self, processIdentifier: processIdentifier) else { return nil }
    let maker = Thread.current
    made.scheduling = maker.scheduling.inherited
    charge()
    ready.share(from: maker, to: made)
    return made
  }

  /// Puts `thread` into the run queue.
  public func makeReady(_ thread: Thread) {
    // A timer or the host interrupts who computes, so that waiting is short for those who mostly wait.
    ready.insert(thread, beforeEquals: isTakingEvents)
    hasNewcomer = isTakingEvents
    if thread.priority > Thread.current.priority { machine_set_pending(UInt32(MACHINE_PENDING_RESCHEDULE)) }
    updateAlarm()
  }

  /// Changes how `thread` is scheduled, at once.
  public func setScheduling(_ scheduling: Scheduling, of thread: Thread) {
    requeue(thread) { $0.scheduling = scheduling }
    futexes.passPriority?(thread)
  }

  /// Changes the priority that `thread` inherits from those who wait for its locks (0: none), at once.
  func setInheritedPriority(_ priority: Int, of thread: Thread) {
    if thread.inheritedPriority != priority { requeue(thread) { $0.inheritedPriority = priority } }
  }

  private func requeue(_ thread: Thread, _ change: (Thread) -> Void) {
    let wasReady = ready.remove(thread)
    change(thread)
    if wasReady { ready.insert(thread) }
    if ready.highestPriority > Thread.current.priority { machine_set_pending(UInt32(MACHINE_PENDING_RESCHEDULE)) }
  }

  /// The processor time that `thread` has used: its share, by cycles, of what the image has used.
  public func processorTime(of thread: Thread) -> Duration {
    charge()
    let share = UInt64(platform_processor_time()).scaled(by: thread.cycles, over: chargedCycles)
    // The host may take time away unevenly, but no clock goes back.
    thread.toldTime = Swift.max(thread.toldTime, Int64(clamping: share))
    return Duration(nanoseconds: thread.toldTime)
  }

  /// Puts `timer` into the queue, or moves it, so that it fires at `deadline` even while application code runs.
  public func arm(_ timer: Timer, at deadline: Instant) {
    timers.rearm(timer, at: deadline)
    updateAlarm()
  }

  /// Lets the next ready thread run, if there is one; the running thread stays ready, behind its equals.
  public func yield() {
    // While others are ready, the alarm sees to timers and sources.
    if ready.isEmpty { pollEvents() }
    guard !ready.isEmpty else { return }
    charge()
    let thread = Thread.current
    ready.giveUp(thread)
    ready.insert(thread)
    runNext()
  }

  /// The way out of a door when the time slice may be over, a timer due, or a thread of higher priority ready.
  public func reschedule() {
    let now = Instant.now
    if now >= alarm { alarm = .never }
    if now >= sliceEnd { sliceEnd = .never }
    ready.clock.learn()
    charge()
    hasNewcomer = false
    isTakingEvents = true
    pollEvents()
    isTakingEvents = false
    let thread = Thread.current
    if mustGiveWay(thread), let next = ready.takeFirst() {
      // One that is only interrupted goes on before its equals.
      ready.insert(thread, beforeEquals: thread.budget > 0)
      return run(next)
    }
    if thread.budget <= 0 { ready.renew(thread) }
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
    charge()
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
    updateAlarm()
  }

  private func idle() {
    // What is pending would keep the platform from sleeping. The timers are looked at below, what the host sent is handed
    // out here, and `block` tells of signals again.
    let pending = machine_pending()
    if pending & UInt32(MACHINE_PENDING_RESCHEDULE) != 0 { (alarm, sliceEnd) = (.never, .never) }
    machine_clear_pending(pending)
    if pending & UInt32(MACHINE_PENDING_EVENT) != 0 {
      takeEvents?()
      // It may have woken any thread, this one among them.
      if !ready.isEmpty || !Thread.current.isBlocked { return }
    }
    charge()
    sources.poll(until: timers.earliest)
    chargedUntil = CycleClock.now
    if timers.earliest != .never { timers.fire(until: .now) }
    takeEvents?()
  }

  private func runNext() {
    if let next = ready.takeFirst() { run(next) }
  }

  private func run(_ thread: Thread) {
    let previous = Thread.current
    charge()
    if thread !== previous {
      // Both blocks belong to live threads; the switch returns when `previous` is picked again.
      unsafe machine_switch(previous.machine, thread.machine)
    }
    finishSwitch()
  }

  /// Whether `thread`, which runs, must let another run.
  private func mustGiveWay(_ thread: Thread) -> Bool {
    let highest = ready.highestPriority
    guard highest == thread.priority else { return highest > thread.priority }
    if highest > 0 { return thread.scheduling.policy == .roundRobin && thread.budget <= 0 }
    return !ready.isEmpty && (hasNewcomer || thread.budget <= 0)
  }

  /// Charges the running thread with the cycles since the last charge.
  private func charge() {
    let now = CycleClock.now
    // Counters of different processors of the host may be apart a little.
    let used = Swift.max(Int64(bitPattern: now &- chargedUntil), 0)
    chargedUntil = now
    chargedCycles &+= UInt64(used)
    let thread = Thread.current
    thread.cycles &+= UInt64(used)
    thread.budget -= used
  }

  /// Asks the platform for the earliest moment at which running code must be interrupted: when a timer is due, and at the
  /// end of the slice if another thread is ready, or may become so by a source that nobody else looks at.
  private func updateAlarm() {
    if sliceEnd == .never && (!ready.isEmpty || !sources.isEmpty) {
      sliceEnd = .now + ready.clock.duration(of: Swift.max(Thread.current.budget, ready.clock.cycles(in: Scheduling.shortestSlice)))
    }
    let wanted = Swift.min(timers.earliest, sliceEnd)
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
