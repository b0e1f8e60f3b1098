import ABI
import CMachine
import Files
import Ground
import Threads

/// The timer of `timerfd_create(2)`: a read tells how often it expired since the last one.
public final class TimerFile: OpenFile {
  /// What the clock counts from.
  private let clock: TimerClock
  /// Nanoseconds between expirations; 0 for a single one.
  private var interval: Int64 = 0
  /// Expirations that no read has told.
  private var expirations: UInt64 = 0
  /// Whether an interval's next expiration waits for somebody to look, as in Linux: a timer that nobody reads is idle.
  private var isOverdue = false
  private let timer = Expiration()
  private let scheduler: Scheduler
  private var readers = WaitQueue()

  /// Makes a disarmed timer.
  public init(clock: TimerClock, flags: OpenFlags, scheduler: Scheduler) {
    self.clock = clock
    self.scheduler = scheduler
    super.init(flags: flags)
  }

  public override func read(into buffer: UserBuffer) throws(Errno) -> Int {
    guard buffer.count >= 8 else { throw .invalidArgument }
    look()
    while expirations == 0 {
      guard !flags.contains(.nonBlocking) else { throw .wouldBlock }
      let waiter = ThreadWaiter()
      readers.add(waiter)
      let reason = scheduler.block()
      readers.remove(waiter)
      guard reason != .interrupted else { throw .restartAfterSignal }
      look()
    }
    catchUp()
    let told = expirations
    expirations = 0
    try UserPointer<UInt64>(address: buffer.address).write(told)
    return 8
  }

  public override func seek(to offset: Int64, from origin: SeekOrigin) throws(Errno) -> Int64 { 0 }
  public override func status() throws(Errno) -> FileStatus { .anonymous }
  public override var isPollable: Bool { true }

  public override var ready: ReadyEvents {
    look()
    return expirations > 0 ? .readable : []
  }

  public override func add(_ waiter: Waiter, for events: ReadyEvents) { readers.add(waiter) }
  public override func remove(_ waiter: Waiter) { readers.remove(waiter) }
  public override func released() { scheduler.timers.remove(timer) }

  /// The time until the next expiration, and the interval.
  var setting: TimerSetting {
    look()
    catchUp()
    let left = timer.isArmed ? Swift.max(1, (timer.deadline - .now).nanoseconds) : 0
    return TimerSetting(
      interval: TimeSpec(totalNanoseconds: interval), value: TimeSpec(totalNanoseconds: left))
  }

  /// Arms the timer, or disarms it when the value of `setting` is zero, and returns the old setting.
  func arm(_ setting: TimerSetting, isAbsolute: Bool) -> TimerSetting {
    let old = self.setting
    scheduler.timers.remove(timer)
    expirations = 0
    isOverdue = false
    interval = setting.interval.totalNanoseconds
    let value = setting.value.totalNanoseconds
    guard value != 0 else { return old }
    // The queue holds the timer only while the file lives: `released` takes it out.
    unsafe timer.file = self
    let deadline = isAbsolute ? clock.instant(of: value) : .now + Duration(nanoseconds: value)
    scheduler.arm(timer, at: deadline)
    return old
  }

  /// Does what is due already, which the scheduler may not have come to.
  private func look() {
    guard timer.isArmed && timer.deadline <= .now else { return }
    scheduler.timers.remove(timer)
    expire()
  }

  fileprivate func expire() {
    expirations += 1
    isOverdue = interval != 0
    readers.wakeOne(.readable)
  }

  /// Counts the expirations since the one that was noticed, and arms the next one.
  private func catchUp() {
    guard isOverdue else { return }
    isOverdue = false
    let missed = Swift.max(0, (.now - timer.deadline).nanoseconds) / interval
    expirations += UInt64(missed)
    let step = Duration(nanoseconds: (missed + 1) * interval)
    scheduler.arm(timer, at: timer.deadline + step)
  }
}

/// A timer file's place in the queue of timers.
private final class Expiration: Timer {
  unowned(unsafe) var file: TimerFile?
  init() { super.init(deadline: .never) }
  // It is in the queue only while its file lives.
  override func fire() { unsafe file?.expire() }
}
