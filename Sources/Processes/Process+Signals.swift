import ABI
import CMachine
import Threads
import VFS

extension Process {
  /// Sends a signal to the process: one of its threads that does not block it handles it.
  @discardableResult
  public func send(
    _ information: SignalInformation, source: (any SignalSource)? = nil, scheduler: Scheduler = Thread.current.scheduler
  ) -> SignalQueue.Outcome {
    let signal = Signal(rawValue: information.signal)
    inherit(signal)
    cancelOpposite(of: signal, scheduler: scheduler)
    guard let receiver = receiver(of: signal, scheduler: scheduler), !isDropped(signal, by: receiver) else { return .dropped }
    let outcome = pendingSignals.add(information, source: source)
    if outcome == .queued { tell(receiver, of: signal) }
    return outcome
  }

  /// Sends a signal to one thread of the process.
  @discardableResult
  public func send(
    _ information: SignalInformation, to thread: Thread, source: (any SignalSource)? = nil
  ) -> SignalQueue.Outcome {
    let signal = Signal(rawValue: information.signal)
    inherit(signal)
    cancelOpposite(of: signal, scheduler: thread.scheduler)
    if isDropped(signal, by: thread) { return .dropped }
    let outcome = thread.signals.pending.add(information, source: source)
    if outcome == .queued { tell(thread, of: signal) }
    return outcome
  }

  /// What a receiver learns of `signal` when this process sends it.
  public func information(of signal: Signal, code: Int32) -> SignalInformation {
    SignalInformation(signal, code: code, sender: identifier, user: credentials.realUser)
  }

  /// Takes a signal of `wanted` out of the thread's queue or the process's: one that an instruction caused first, then the
  /// lowest number, then the thread's before the process's.
  public func takeSignal(of wanted: SignalSet, for thread: Thread) -> SignalInformation? {
    let own = thread.signals.pending.signals.intersection(wanted)
    let all = own.union(pendingSignals.signals.intersection(wanted))
    guard let signal = all.intersection(.synchronous).first ?? all.first else { return nil }
    let information = own.contains(signal.set) ? thread.signals.pending.take(signal) : pendingSignals.take(signal)
    updateDeliverable(of: thread)
    return information
  }

  /// Changes the signals that `thread` blocks. What the process was sent and `thread` will not handle any more goes to
  /// another thread.
  public func setBlocked(_ blocked: SignalSet, of thread: Thread) {
    let blocked = blocked.subtracting(.unblockable)
    var given = pendingSignals.signals.intersection(blocked.subtracting(thread.signals.blocked))
    thread.signals.blocked = blocked
    updateDeliverable(of: thread)
    while let signal = given.first {
      given.remove(signal.set)
      if let receiver = receiver(of: signal, scheduler: thread.scheduler) { tell(receiver, of: signal) }
    }
  }

  /// Looks anew whether `thread` has a signal to handle.
  public func updateDeliverable(of thread: Thread) {
    let pending = thread.signals.pending.signals.union(pendingSignals.signals)
    thread.signals.hasDeliverable = !pending.isSubset(of: thread.signals.blocked) || thread.signals.isCancelled
    if thread.signals.hasDeliverable && thread === Thread.current { machine_set_pending(UInt32(MACHINE_PENDING_SIGNAL)) }
  }

  /// Drops what is pending of `signals`, from the process and its threads.
  public func drop(_ signals: SignalSet, scheduler: Scheduler) {
    pendingSignals.drop(signals)
    for thread in scheduler.threads where owns(thread) {
      thread.signals.pending.drop(signals)
      updateDeliverable(of: thread)
    }
  }

  /// Hands out what the host sent.
  public func takeHostSignals() {
    var signals = SignalSet(rawValue: platform_take_signals())
    while let signal = signals.first {
      signals.remove(signal.set)
      // Who sent it lives outside and has no number here, which Linux tells with 0 too.
      send(SignalInformation(signal, code: SignalInformation.fromUser, sender: 0, user: 0))
    }
  }

  /// Tells the platform what the process wants to happen when the host sends `signal`.
  public func updateHostDisposition(of signal: Signal) {
    let action = signals[signal]
    let disposition: Int32 = action.isIgnored ? 2 : action.isDefault && !heldSignals.contains(signal.set) ? 0 : 1
    platform_signal_disposition(signal.rawValue, disposition)
  }

  /// Notes that somebody blocks or awaits `signals`: the host's default action must not come first.
  public func hold(_ signals: SignalSet) {
    var new = signals.subtracting(heldSignals).subtracting(.unblockable)
    heldSignals.formUnion(new)
    while let signal = new.first {
      new.remove(signal.set)
      inherit(signal)
      updateHostDisposition(of: signal)
    }
  }

  /// Ignores `signal` if whoever started the image did, as a program started in the background ignores `SIGINT`. Asked when
  /// the signal is first of interest.
  public func inherit(_ signal: Signal) {
    guard !inheritedSignals.contains(signal.set) else { return }
    inheritedSignals.insert(signal.set)
    if platform_signal_is_ignored(signal.rawValue) != 0 { signals[signal].handler = SignalAction.ignoring }
  }

  /// Whether `signal` does nothing at all.
  public func ignores(_ signal: Signal) -> Bool {
    let action = signals[signal]
    return action.isIgnored || (action.isDefault && signal.defaultAction == .ignore)
  }

  /// Whether `thread` is one of this process.
  public func owns(_ thread: Thread) -> Bool { thread.processIdentifier == identifier }

  private func isDropped(_ signal: Signal, by thread: Thread) -> Bool {
    // A blocked one is kept: its action may change before it is unblocked.
    ignores(signal) && !thread.signals.blocked.union(thread.signals.awaited).contains(signal.set)
  }

  /// Signals that stop and the one that continues cancel each other.
  private func cancelOpposite(of signal: Signal, scheduler: Scheduler) {
    if signal == .resume { drop(.stopping, scheduler: scheduler) }
    if SignalSet.stopping.contains(signal.set) { drop(Signal.resume.set, scheduler: scheduler) }
  }

  /// The thread that shall handle `signal`: the running one if it does not block it, another that does not, or any.
  private func receiver(of signal: Signal, scheduler: Scheduler) -> Thread? {
    func wants(_ thread: Thread) -> Bool {
      owns(thread) && (!thread.signals.blocked.contains(signal.set) || thread.signals.awaited.contains(signal.set))
    }
    if wants(.current) { return .current }
    return scheduler.threads.first(where: wants) ?? scheduler.threads.first(where: owns)
  }

  private func tell(_ thread: Thread, of signal: Signal) {
    signalWatchers.wakeAll(.readable)
    if thread.signals.awaited.contains(signal.set) { return thread.scheduler.wake(thread) }
    updateDeliverable(of: thread)
    if thread.signals.hasDeliverable { thread.scheduler.interrupt(thread) }
  }
}
