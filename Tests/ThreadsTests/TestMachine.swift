import CMachine
import PlatformDouble
import Testing

@testable import Threads

/// A scheduler whose first thread is the test; the others run closures on kernel stacks of their own.
///
/// Those closures note what happened and leave the judging to the test, whose stack is larger.
@safe final class TestMachine {
  let scheduler = Scheduler()
  let first: Thread
  /// What the threads noted, in order.
  var notes: [Int] = []

  private init() {
    // The test process has one machine, which the test has.
    first = unsafe Thread(machine: machine_current(), scheduler: scheduler, identifier: 1, processIdentifier: 1)
    scheduler.adopt(first)
  }

  /// Lets `body` use the machine, and the threads that it started end.
  static func run(_ body: (TestMachine) throws -> Void) rethrows {
    let machine = TestMachine()
    try body(machine)
    machine.finish()
    // As above.
    unsafe machine_current().pointee.thread = nil
  }

  /// Lets all other threads run until they have ended.
  func finish() {
    while scheduler.hasReadyThread { scheduler.yield() }
    #expect(scheduler.threadCount == 1, "a thread sleeps that nobody will wake")
  }

  /// Starts a thread that runs `body`; it runs when the test waits or yields.
  @discardableResult
  func start(priority: Int32 = 0, _ body: @escaping () -> Void) -> Thread {
    guard let thread = scheduler.makeThread(processIdentifier: 1) else { fatalError("no memory for a thread") }
    return start(priority: priority, reusing: thread, body)
  }

  /// Starts `thread`, which was made and has not run.
  @discardableResult
  func start(priority: Int32 = 0, reusing thread: Thread, _ body: @escaping () -> Void) -> Thread {
    var scheduling = Scheduling()
    if priority > 0 { (scheduling.policy, scheduling.priority) = (.firstInFirstOut, priority) }
    scheduler.setScheduling(scheduling, of: thread)
    // The thread takes the body over.
    unsafe machine_prepare_kernel(thread.machine, runBody, Unmanaged.passRetained(Body(run: body)).toOpaque())
    scheduler.makeReady(thread)
    return thread
  }

  /// Does what the way out of a door does with pending work.
  func leaveDoor() {
    let pending = machine_pending()
    machine_clear_pending(pending)
    if pending & UInt32(MACHINE_PENDING_RESCHEDULE) != 0 { scheduler.reschedule() }
  }

  /// Lets the running thread compute for as long as its slice lasts, and the alarm go off.
  func useUpSlice() {
    Thread.current.budget = 0
    platform_double_advance(Scheduling.longestSlice.nanoseconds)
    scheduler.reschedule()
  }
}

/// What a thread runs.
private final class Body {
  let run: () -> Void
  init(run: @escaping () -> Void) { self.run = run }
}

private func runBody(_ body: UnsafeMutableRawPointer?) {
  Thread.current.scheduler.finishSwitch()
  unsafe call(body)
  Thread.current.scheduler.endCurrent()
}

@inline(never)
private func call(_ body: UnsafeMutableRawPointer?) {
  // `start` passed it retained, for this one call.
  unsafe Unmanaged<Body>.fromOpaque(body!).takeRetainedValue().run()
}
