import ABI
import CMachine
import Processes
import Threads

/// A thread of a test that makes calls, and words in its memory.
@safe final class ThreadCaller {
  let scheduler = Scheduler()
  let process = Process(identifier: 1)
  let thread: Thread
  private let words: UnsafeMutablePointer<UInt32>

  private init(user: UInt32) {
    process.credentials.user = user
    // The test process has one machine, which the test has.
    unsafe machine_current().pointee.process = Unmanaged.passUnretained(process).toOpaque()
    thread = unsafe Thread(machine: machine_current(), scheduler: scheduler, identifier: 1, processIdentifier: 1)
    scheduler.adopt(thread)
    unsafe words = .allocate(capacity: 64)
    unsafe words.initialize(repeating: 0, count: 64)
  }

  deinit { unsafe words.deallocate() }

  /// The caller whose methods the calls are.
  var caller: Caller { Caller(thread: thread, process: process) }

  /// Lets `body` make calls as `user`.
  static func run(user: UInt32 = 0, _ body: (ThreadCaller) throws -> Void) throws {
    try body(ThreadCaller(user: user))
    // As above.
    unsafe machine_current().pointee.thread = nil
    unsafe machine_current().pointee.process = nil
  }

  /// Another thread of the process, which never runs.
  func another() -> Thread { scheduler.makeThread(processIdentifier: 1)! }

  /// The address of word `index`.
  func address(_ index: Int) -> UInt { unsafe UInt(bitPattern: words + index) }

  /// Word `index` of the application's memory.
  subscript(index: Int) -> UInt32 {
    get { unsafe words[index] }
    set { unsafe words[index] = newValue }
  }
}
