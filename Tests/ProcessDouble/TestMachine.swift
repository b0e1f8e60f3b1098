import ABI
import CMachine
import Ground
import PlatformDouble
import Processes
import Threads
import VFS

/// The one machine of the test process, with as many processes and threads as a test wants. Most of them never run: the test
/// chooses whose turn it is and makes calls in its name. Those that `start` makes do run, whenever the test waits or yields.
@safe public final class TestMachine {
  /// What all threads of the test have in common.
  public let scheduler = Scheduler()
  /// What all processes of the test have as their memory.
  public let memory = ApplicationMemory()
  private var blocks: [UnsafeMutablePointer<machine_thread>] = unsafe []
  private var stacks: [UnsafeMutableRawPointer] = unsafe []
  private var processes: [Process] = []

  /// Makes the machine of a test that has the trait `.machine`. Callers and kernel objects do not hold the processes and
  /// threads that they name: the machine does, and the test holds the machine.
  public init() {}

  deinit {
    if unsafe blocks.contains(machine_current()) { platform_double_run(nil) }
    unsafe blocks.forEach { unsafe $0.deallocate() }
    unsafe stacks.forEach { unsafe platform_kernel_memory_free($0, Self.stackMappingSize) }
  }

  /// Calls `body` with a machine.
  public static func use(_ body: (TestMachine) throws -> Void) rethrows {
    let machine = TestMachine()
    try withExtendedLifetime(machine) { try body(machine) }
  }

  /// Makes a process of `user`, and its first thread, which has the same number and runs if it is the first of the machine.
  public func process(_ identifier: Int32, user: UInt32 = 0) -> Caller {
    let process = Process(identifier: identifier)
    process.become(user)
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

  /// Gives `caller` a kernel stack for full doors. As the kernel's own it grows down to a page that nobody can touch.
  public func giveStack(to caller: Caller) {
    guard let base = unsafe platform_kernel_memory(Self.stackMappingSize),
      platform_protect(UInt(bitPattern: base), Page.size, 0) >= 0
    else { fatalError("no memory for a stack") }
    unsafe stacks.append(base)
    unsafe caller.thread.machine.pointee.kernel_stack_top = UInt64(UInt(bitPattern: base) + UInt(Self.stackMappingSize))
  }

  /// Code that is not optimised takes more than an image's.
  private static var stackMappingSize: Int { 256 << 10 }

  /// Starts a thread of `process` on a kernel stack, where `body` makes calls as it. What it finds out is for the test to
  /// judge, whose stack is larger.
  @discardableResult
  public func start(of process: Process, _ body: @escaping (Caller) -> Void) -> Thread {
    guard let thread = scheduler.makeThread(processIdentifier: process.identifier) else { fatalError("no memory for a thread") }
    let caller = Caller(thread: thread, process: process)
    // The thread takes the body over, and the machine outlives it.
    unsafe thread.machine.pointee.process = Unmanaged.passUnretained(process).toOpaque()
    unsafe machine_prepare_kernel(thread.machine, runBody, Unmanaged.passRetained(Body { body(caller) }).toOpaque())
    scheduler.makeReady(thread)
    return thread
  }

  /// Lets all threads that `start` made run until each has ended or sleeps; returns how many sleep.
  @discardableResult
  public func runThreads() -> Int {
    while scheduler.hasReadyThread { scheduler.yield() }
    return scheduler.threads.count { $0.isWaiting }
  }

  /// Lets `caller` be who runs.
  public func run(_ caller: Caller) { unsafe platform_double_run(caller.thread.machine) }

  /// Moves the clock and does what is due then.
  public func advance(milliseconds: Int64) {
    platform_double_advance(milliseconds * 1_000_000)
    scheduler.pollEvents()
  }
}

extension Process {
  /// Makes every user and group of the process `user`.
  public func become(_ user: UInt32) {
    credentials = Credentials()
    (credentials.realUser, credentials.user, credentials.savedUser, credentials.fileUser) = (user, user, user, user)
    (credentials.realGroup, credentials.group, credentials.savedGroup, credentials.fileGroup) = (user, user, user, user)
  }
}

/// What a thread runs.
private final class Body {
  let run: () -> Void
  init(_ run: @escaping () -> Void) { self.run = run }
}

private func runBody(_ body: UnsafeMutableRawPointer?) {
  Thread.current.scheduler.finishSwitch()
  unsafe takeAndRun(body)
  Thread.current.scheduler.endCurrent()
}

@inline(never)
private func takeAndRun(_ body: UnsafeMutableRawPointer?) {
  // `start` passed it retained, for this one call.
  unsafe Unmanaged<Body>.fromOpaque(body!).takeRetainedValue().run()
}

/// Calls `body` with the address of memory that holds `value`, and returns what is there afterwards.
public func inMemory<Value: BitwiseCopyable>(
  _ value: Value, _ body: (UserPointer<Value>) throws -> Void
) rethrows -> Value {
  var copy = value
  try unsafe withUnsafeMutablePointer(to: &copy) { try body(UserPointer(address: UInt(bitPattern: $0))) }
  return copy
}

extension UserPointer {
  /// The null pointer.
  public static var null: UserPointer { UserPointer(address: 0) }
  /// An address that nobody may read.
  public static var bad: UserPointer { UserPointer(address: 16) }
}
