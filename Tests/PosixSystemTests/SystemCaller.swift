import ABI
import CMachine
import Processes
import Threads

/// A process of a test, and room for what calls store.
@safe final class SystemCaller {
  let process: Process
  private let thread: Thread
  private let machine: UnsafeMutablePointer<machine_thread>

  init(user: UInt32 = 0) {
    process = Process(identifier: 1)
    process.credentials.user = user
    unsafe machine = .allocate(capacity: 1)
    unsafe machine.initialize(to: machine_thread())
    let scheduler = Scheduler()
    thread = unsafe Thread(machine: machine, scheduler: scheduler, identifier: 1, processIdentifier: 1)
    held = scheduler
  }

  private let held: Scheduler

  deinit { unsafe machine.deallocate() }

  /// The caller whose methods the calls are.
  var caller: Caller { Caller(thread: thread, process: process) }

  /// Lets `body` make calls.
  static func run(user: UInt32 = 0, _ body: (SystemCaller) throws -> Void) throws {
    try body(SystemCaller(user: user))
  }

  /// What `call` stores at the address it gets.
  func stored<Value: BitwiseCopyable>(
    _ initial: Value, _ call: (UserPointer<Value>) throws(Errno) -> Void
  ) throws(Errno) -> Value {
    var value = initial
    let result = unsafe withUnsafeMutablePointer(to: &value) { address -> Result<Void, Errno> in
      do throws(Errno) { return .success(try call(UserPointer(address: UInt(bitPattern: address)))) } catch {
        return .failure(error)
      }
    }
    try result.get()
    return value
  }

  /// Calls `body` with the bytes of `text` in the application's memory.
  func with(_ text: String, _ body: (UserBuffer) throws(Errno) -> Void) throws(Errno) {
    let bytes = Array(text.utf8)
    let result = unsafe bytes.withUnsafeBytes { bytes -> Result<Void, Errno> in
      let buffer = UserBuffer(address: UInt(bitPattern: bytes.baseAddress), count: bytes.count)
      do throws(Errno) { return .success(try body(buffer)) } catch { return .failure(error) }
    }
    try result.get()
  }
}
