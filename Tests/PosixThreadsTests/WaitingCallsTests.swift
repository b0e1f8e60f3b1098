import ABI
import KernelTesting
import ProcessDouble
import Processes
import Testing
import Threads

@testable import PosixThreads

@Suite("Calls of threads that wait for each other", .machine)
struct WaitingCallsTests {
  private func futex(_ caller: Caller, _ operation: UInt, _ word: UInt, _ value: UInt32, other: UInt = 0) throws(Errno) -> Int {
    try caller.futex(
      at: FutexWord(address: word), operation: FutexOperation(register: operation), value: value, timeout: 0,
      other: FutexWord(address: other), otherValue: 0)
  }

  @Test("a wake ends as many waits as it says, the longest first")
  func wake() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let word = machine.memory.put(5) as UserPointer<UInt32>
      var ended: [Int: Int] = [:]
      let sleepers = (0..<3).map { name in
        machine.start(of: caller.process) { ended[name] = (try? futex($0, 0, word.address, 5)) ?? -1 }
      }
      #expect(machine.runThreads() == 3)
      #expect(try futex(caller, 1, word.address, 2) == 2)
      #expect(machine.runThreads() == 1)
      #expect(ended == [0: 0, 1: 0] && sleepers[2].isWaiting)
      #expect(try futex(caller, 1, word.address, 9) == 1)
      #expect(machine.runThreads() == 0)
      #expect(ended == [0: 0, 1: 0, 2: 0])
    }
  }

  @Test("a lock goes from hand to hand")
  func lock() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let word = machine.memory.put(0) as UserPointer<UInt32>
      var owners: [UInt32] = []
      #expect(try futex(caller, 6, word.address, 0) == 0)
      let threads = (0..<2).map { _ in
        machine.start(of: caller.process) { own in
          guard (try? futex(own, 6, word.address, 0)) == 0, let value = try? word.read() else { return }
          owners.append(value & 0x3fff_ffff)
          _ = try? futex(own, 7, word.address, 0)
        }
      }
      #expect(machine.runThreads() == 2)
      #expect(try word.read() == 1 | 1 << 31)
      #expect(try futex(caller, 7, word.address, 0) == 0)
      #expect(machine.runThreads() == 0)
      #expect(owners == threads.map { UInt32($0.identifier) })
      #expect(try word.read() == 0)
    }
  }

  @Test("a signal to be handled ends a wait, and the call is begun again after it")
  func interruption() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let word = machine.memory.put(5) as UserPointer<UInt32>
      caller.process.signals[.alarm].handler = 0x1000
      caller.process.setBlocked(Signal.alarm.set, of: caller.thread)
      var error: Errno?
      machine.start(of: caller.process) { own in
        do throws(Errno) { _ = try futex(own, 0, word.address, 5) } catch let thrown { error = thrown }
      }
      #expect(machine.runThreads() == 1)
      _ = caller.process.send(SignalInformation(.alarm), scheduler: machine.scheduler)
      #expect(machine.runThreads() == 0)
      #expect(error == .restartAfterSignal)
      #expect(try futex(caller, 1, word.address, 9) == 0)
    }
  }

  @Test("a thread's end clears its word and wakes who joins it")
  func join() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let word = machine.memory.put(77) as UserPointer<UInt32>
      // As the clone that makes the second thread does.
      caller.process.leaveThread = { $0.leave() }
      let worker = machine.start(of: caller.process) { own in
        _ = own.set_tid_address(word.address)
        own.sched_yield()
        own.exit(status: 0)
      }
      machine.scheduler.yield()
      #expect(try worker.clearAtExit == word.address && word.read() == 77)
      #expect(try futex(caller, 0, word.address, 77) == 0)
      #expect(try word.read() == 0 && machine.scheduler.threadCount == 1)
    }
  }
}
