import ABI
import CMachine
import PlatformDouble
import Processes
import Threads

/// The one machine of the test process, with as many processes and threads as a test wants. None of them ever runs: the
/// test chooses whose turn it is and makes calls in its name.
@safe public final class TestMachine {
  /// What all threads of the test have in common.
  public let scheduler = Scheduler()
  /// What all processes of the test have as their memory.
  public let memory = ApplicationMemory()
  private var blocks: [UnsafeMutablePointer<machine_thread>] = []
  private var processes: [Process] = []

  private init() {}

  /// Calls `body` with the machine of a test that has the trait `.machine`.
  public static func use(_ body: (TestMachine) throws -> Void) rethrows {
    let machine = TestMachine()
    defer { machine.free() }
    try body(machine)
  }

  /// Makes a process, and its first thread, which has the same number and runs if it is the first of the machine.
  public func process(_ identifier: Int32) -> Caller {
    let process = Process(identifier: identifier)
    processes.append(process)
    return thread(identifier, of: process)
  }

  /// Makes a thread of `process`.
  public func thread(_ identifier: Int32, of process: Process) -> Caller {
    let block = UnsafeMutablePointer<machine_thread>.allocate(capacity: 1)
    unsafe block.initialize(to: machine_thread())
    let thread = unsafe Thread(
      machine: block, scheduler: scheduler, identifier: identifier, processIdentifier: process.identifier)
    unsafe block.pointee.process = Unmanaged.passUnretained(process).toOpaque()
    unsafe blocks.append(block)
    scheduler.adopt(thread)
    let caller = Caller(thread: thread, process: process)
    if unsafe blocks.count == 1 { run(caller) }
    return caller
  }

  /// Lets `caller` be who runs.
  public func run(_ caller: Caller) { unsafe platform_double_run(caller.thread.machine) }

  /// Moves the clock and does what is due then.
  public func advance(milliseconds: Int64) {
    platform_double_advance(milliseconds * 1_000_000)
    scheduler.pollEvents()
  }

  private func free() {
    unsafe platform_double_run(nil)
    unsafe blocks.forEach { unsafe $0.deallocate() }
  }
}

/// Calls `body` with the address of memory that holds `value`, and returns what is there afterwards.
public func inMemory<Value: BitwiseCopyable>(
  _ value: Value, _ body: (UserPointer<Value>) throws -> Void
) rethrows -> Value {
  var copy = value
  try unsafe withUnsafeMutablePointer(to: &copy) { try body(UserPointer(address: UInt(bitPattern: unsafe $0))) }
  return copy
}

extension UserPointer {
  /// The null pointer.
  public static var null: UserPointer { UserPointer(address: 0) }
  /// An address that nobody may read.
  public static var bad: UserPointer { UserPointer(address: 16) }
}
