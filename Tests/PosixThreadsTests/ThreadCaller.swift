import ABI
import ProcessDouble
import Processes
import Threads

/// A thread of a test that makes calls, and words in its memory.
struct ThreadCaller {
  /// The caller whose methods the calls are.
  let caller: Caller
  private let machine: TestMachine
  private let words: UserPointer<UInt32>

  private init(on machine: TestMachine, user: UInt32) {
    self.machine = machine
    caller = machine.process(1, user: user)
    words = UserPointer(address: machine.memory.room(256).address)
  }

  var scheduler: Scheduler { machine.scheduler }
  var process: Process { caller.process }
  var thread: Thread { caller.thread }

  /// Lets `body` make calls as `user`.
  static func run(user: UInt32 = 0, _ body: (ThreadCaller) throws -> Void) throws {
    try TestMachine.use { try body(ThreadCaller(on: $0, user: user)) }
  }

  /// Another thread of the process, which never runs.
  func another() -> Thread { scheduler.makeThread(processIdentifier: 1)! }

  /// The address of word `index`.
  func address(_ index: Int) -> UInt { words.advanced(by: index).address }

  /// Word `index` of the application's memory.
  subscript(index: Int) -> UInt32 {
    get { try! words.advanced(by: index).read() }
    nonmutating set { try! words.advanced(by: index).write(newValue) }
  }
}
