import ABI
import CMachine
import KernelTesting
import ProcessDouble
import Processes
import Testing
import Threads

@testable import PosixSignals

@Suite("kill, tkill and tgkill", .machine)
struct KillTests {
  private let usr1 = SignalArgument(register: 10)

  @Test("kill knows the process, its threads and its group, and nobody else")
  func targets() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(5)
      _ = machine.thread(6, of: caller.process)
      _ = machine.process(7)
      caller.process.group = 4
      for target: Int32 in [5, 6, 0, -4] { try caller.kill(process: target, signal: SignalArgument(register: 0)) }
      for target: Int32 in [7, 8, -1, -5, .min] {
        #expect(throws: Errno.noSuchProcess) { try caller.kill(process: target, signal: usr1) }
      }
      #expect(throws: Errno.invalidArgument) { try caller.kill(process: 5, signal: SignalArgument(register: 65)) }
      #expect(throws: Errno.noSuchProcess) { try caller.kill(process: 99, signal: SignalArgument(register: 65)) }
      #expect(caller.process.pendingSignals.signals.isEmpty)
    }
  }

  @Test("the signal tells who sent it and how")
  func information() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(5)
      caller.process.credentials.realUser = 1000
      caller.process.setBlocked(SignalSet(rawValue: .max), of: caller.thread)
      try caller.kill(process: 5, signal: usr1)
      try caller.tkill(thread: 5, signal: SignalArgument(register: 12))
      let killed = caller.process.takeSignal(of: SignalSet(rawValue: 1 << 9), for: caller.thread)
      #expect(killed?.code == SignalInformation.fromUser && killed?.first == 1000 << 32 | 5)
      let threaded = caller.process.takeSignal(of: SignalSet(rawValue: 1 << 11), for: caller.thread)
      #expect(threaded?.code == SignalInformation.fromThread)
    }
  }

  @Test("tgkill reaches one thread, of the process it names")
  func oneThread() throws {
    try TestMachine.use { (machine) throws in
      let first = machine.process(5)
      let second = machine.thread(6, of: first.process)
      let stranger = machine.process(7)
      first.process.signals[Signal(rawValue: 10)].handler = 0x1000
      try first.tgkill(process: 5, thread: 6, signal: usr1)
      #expect(second.thread.signals.hasDeliverable && !first.thread.signals.hasDeliverable)
      #expect(throws: Errno.noSuchProcess) { try first.tgkill(process: 5, thread: 7, signal: usr1) }
      #expect(throws: Errno.noSuchProcess) { try first.tgkill(process: 6, thread: 6, signal: usr1) }
      #expect(throws: Errno.invalidArgument) { try first.tgkill(process: 0, thread: 6, signal: usr1) }
      #expect(throws: Errno.invalidArgument) { try first.tkill(thread: 0, signal: usr1) }
      #expect(!stranger.thread.signals.hasDeliverable)
    }
  }

  @Test("a thread's queue that is full says so")
  func full() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(5)
      caller.process.setBlocked(SignalSet(rawValue: .max), of: caller.thread)
      for _ in 0..<SignalQueue.capacity { try caller.tkill(thread: 5, signal: SignalArgument(register: 40)) }
      #expect(throws: Errno.wouldBlock) { try caller.tkill(thread: 5, signal: SignalArgument(register: 40)) }
    }
  }
}
