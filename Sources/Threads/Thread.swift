import ABI
import CMachine
import Ground

/// A thread of an application, or of the kernel: a kernel stack, saved registers and what it waits for.
@safe public final class Thread: Linked {
  /// What the machine and the assembly know of the thread; lives as long as the thread does.
  public let machine: UnsafeMutablePointer<machine_thread>
  /// The scheduler that runs it.
  public var scheduler: Scheduler { unsafe owner }
  /// Signals: what is blocked, pending and where handlers run.
  public var signals = ThreadSignals()
  /// What `set_tid_address(2)` asked to be cleared and woken at the end, or 0.
  public var clearAtExit: UInt = 0
  /// The head of the robust futex list (`set_robust_list(2)`), or 0.
  public var robustList: UInt = 0
  /// Gives up the robust locks that the thread holds at its end; set with the list.
  public var abandonRobustLocks: ((Thread) -> Void)?
  /// What `prctl(2)` and its kin set.
  public var settings = ThreadSettings()
  /// The name that `prctl(PR_SET_NAME)` sets, NUL padded.
  public var name = InlineArray<16, UInt8>(repeating: 0)

  // The scheduler outlives its threads.
  private unowned(unsafe) let owner: Scheduler

  /// How it is scheduled; `Scheduler.setScheduling` changes it.
  public internal(set) var scheduling = Scheduling() {
    didSet { slice = scheduling.slice }
  }

  // The scheduler's own: the run queue, and what the thread may use and has used of the processor, in cycles.
  var next: Thread?
  var previous: Unmanaged<Thread>?
  var isQueued = false
  var queuedPriority = 0
  var round: UInt32 = 0
  var budget: Int64 = 0
  private(set) var slice = Scheduling().slice
  var cycles: UInt64 = 0
  /// The processor time last told, as it must not go back.
  var toldTime: Int64 = 0
  /// The highest priority of those who wait for a lock that the thread holds, or 0.
  var inheritedPriority = 0
  /// The real-time priority it runs at, or 0.
  var priority: Int { Swift.max(Int(scheduling.priority), inheritedPriority) }
  /// Set by a wake-up, looked at by `block`.
  var wakeReason = WakeReason.none
  var isBlocked = false
  var isInterruptible = false
  private var timer: SleepTimer?
  /// Wakes the thread at the deadline of a sleep; made for the first one.
  var sleepTimer: SleepTimer {
    if let timer { return timer }
    let made = SleepTimer(thread: self)
    timer = made
    return made
  }
  var stack: KernelStack?

  // The thread list's own.
  var listIndex = -1
  var nextInBucket: Thread?

  // The futex table's own.
  private var ownWaiter: FutexWaiter?
  /// The thread's sleep on one word; made for the first one.
  var futexWaiter: FutexWaiter {
    if let ownWaiter { return ownWaiter }
    let made = FutexWaiter(thread: self)
    ownWaiter = made
    return made
  }
  /// Those who wait for locks that the thread holds.
  var lockWaiters: [FutexWaiter] = []

  /// Whether the thread waits for something.
  public var isWaiting: Bool { isBlocked }

  /// The thread's number (`gettid(2)`).
  public var identifier: Int32 { unsafe machine.pointee.tid }

  /// The number of its process (`getpid(2)`).
  public var processIdentifier: Int32 { unsafe machine.pointee.pid }

  /// Makes a thread that does not run yet, with a kernel stack that ends at `kernelStackTop`.
  public init(
    machine: UnsafeMutablePointer<machine_thread>, scheduler: Scheduler, identifier: Int32, processIdentifier: Int32
  ) {
    // The block of memory belongs to this thread alone from here on.
    unsafe self.machine = machine
    unsafe owner = scheduler
    unsafe machine.pointee.tid = identifier
    unsafe machine.pointee.pid = processIdentifier
    unsafe machine.pointee.thread = Unmanaged.passUnretained(self).toOpaque()
  }

  /// The thread that runs.
  @inlinable public static var current: Thread {
    // `machine_cpu.current` always points at the block of a live thread, which set `thread` in its initialiser.
    unsafe Unmanaged<Thread>.fromOpaque(machine_current().pointee.thread!).takeUnretainedValue()
  }
}

/// Why a blocked thread runs again.
public enum WakeReason: UInt8, Sendable {
  case none
  /// What it waited for happened.
  case woken
  /// Its deadline passed.
  case timedOut
  /// A signal that is not blocked arrived.
  case interrupted
}
