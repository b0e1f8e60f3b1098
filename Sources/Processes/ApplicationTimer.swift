import ABI
import CMachine
import Ground
import Threads

/// What a timer of an application counts.
public enum CountedTime: UInt8, Sendable {
  /// Time as it passes.
  case passing
  /// Time that the process uses the processor. It is looked at when it could be used up at the earliest.
  case processor

  /// The present on this clock.
  public var now: Instant {
    switch self {
    case .passing: .now
    case .processor: Instant(nanoseconds: platform_processor_time())
    }
  }
}

/// A timer that sends a signal: one of `setitimer(2)` or of `timer_create(2)`. As in Linux, a timer with an interval starts
/// anew when its signal is taken, and counts what it missed.
public final class ApplicationTimer: Timer, SignalSource {
  /// What it counts.
  public let counted: CountedTime
  /// Whether absolute times are those of the wall clock.
  public let isRealtime: Bool
  /// What to send, or nil to send nothing (`SIGEV_NONE`).
  private let information: SignalInformation?
  private let thread: Thread?
  private let scheduler: Scheduler
  // The process holds its timers.
  private unowned(unsafe) let process: Process
  /// The time between expirations; zero: once.
  public private(set) var interval = Duration.zero
  /// The next expiration on what is counted, or the last one while its signal waits; `.never` while disarmed.
  private var expiry = Instant.never
  private var isWaiting = false
  /// Expirations that the last signal stood for, beyond the first (`timer_getoverrun(2)`).
  public private(set) var overrun: Int32 = 0

  /// Makes a disarmed timer that sends `information` to `thread`, or to the process when that is nil.
  public init(
    counting counted: CountedTime, isRealtime: Bool = false, information: SignalInformation?, thread: Thread? = nil,
    process: Process, scheduler: Scheduler
  ) {
    self.counted = counted
    self.isRealtime = isRealtime
    self.information = information
    self.thread = thread
    self.scheduler = scheduler
    unsafe self.process = process
    super.init(deadline: .never)
  }

  /// Lets the timer expire at `expiry` on its clock and every `interval` from then on; `.never` disarms it.
  public func set(to expiry: Instant, every interval: Duration) {
    self.interval = interval
    self.expiry = expiry
    isWaiting = false
    overrun = 0
    schedule()
  }

  /// The time until the next expiration, at least 1 ns; zero while disarmed.
  public var remaining: Duration {
    guard expiry != .never else { return .zero }
    var left = (expiry - counted.now).nanoseconds
    // Without a signal to wait for, or while it waits, the next expiration is in the current interval.
    if left <= 0 && interval > .zero { left = interval.nanoseconds + left % interval.nanoseconds }
    if left <= 0 && (isWaiting || information == nil) { return .zero }
    return Duration(nanoseconds: max(1, left))
  }

  /// Sends the signal, when it is time on the timer's clock too.
  public override func fire() {
    guard counted.now >= expiry else { return schedule() }
    isWaiting = true
    if !send() { startAnew() }
  }

  /// Starts anew, and tells how many expirations were missed.
  public func wasTaken(_ information: inout SignalInformation) {
    guard isWaiting else { return }
    startAnew()
    if information.code == SignalInformation.fromTimer {
      information.first = information.first & 0xffff_ffff | UInt64(UInt32(bitPattern: overrun)) << 32
    }
  }

  private func send() -> Bool {
    guard let information else { return false }
    let process = unsafe process
    if let thread { return process.send(information, to: thread, source: self) == .queued }
    return process.send(information, source: self, scheduler: scheduler) == .queued
  }

  private func startAnew() {
    isWaiting = false
    overrun = 0
    guard interval > .zero else {
      expiry = .never
      return
    }
    let missed = max(0, (counted.now - expiry).nanoseconds / interval.nanoseconds)
    overrun = Int32(clamping: missed)
    expiry = expiry + Duration(nanoseconds: interval.nanoseconds * (missed + 1))
    schedule(after: Self.shortestInterval)
  }

  /// The application gets as much time between two signals, however short the interval is; it misses expirations then.
  private static var shortestInterval: Duration { Duration(nanoseconds: 50_000) }

  /// Arms the timer for its expiry, or for the time `least` from now when that is later.
  private func schedule(after least: Duration = .zero) {
    guard expiry != .never else { return scheduler.timers.remove(self) }
    let earliest = Instant.now + least
    switch counted {
    case .passing: scheduler.arm(self, at: max(expiry, earliest))
    case .processor:
      let left = Duration(nanoseconds: max(0, (expiry - counted.now).nanoseconds))
      scheduler.arm(self, at: max(.now + left, earliest))
    }
  }
}
