import Ground
import KernelTesting
import Testing

@testable import Threads

@Suite("Sleepers on words", .machine) struct FutexTableTests {
  /// Starts a thread that sleeps on the word at `address`.
  private func sleep(_ machine: TestMachine, on address: UInt, bits: UInt32 = FutexTable.anyBit) -> Thread {
    let thread = machine.start { _ = machine.scheduler.futexes.wait(on: address, bits: bits, until: .never) }
    machine.scheduler.yield()
    return thread
  }

  /// Which of `threads` sleep.
  private func sleeping(_ threads: [Thread]) -> [Int] { threads.indices.filter { threads[$0].isBlocked } }

  @Test("they wake in order of arrival, as many as are called") func order() {
    TestMachine.run { machine in
      let threads = (0..<4).map { _ in sleep(machine, on: 64) }
      #expect(sleeping(threads) == [0, 1, 2, 3])
      #expect(machine.scheduler.futexes.wake(64, atMost: 2) == 2)
      #expect(sleeping(threads) == [2, 3])
      #expect(machine.scheduler.futexes.wake(128, atMost: 9) == 0)
      #expect(machine.scheduler.futexes.wake(64, atMost: .max) == 2)
      #expect(sleeping(threads) == [])
    }
  }

  @Test("a wake with bits reaches those who share one") func bits() {
    TestMachine.run { machine in
      let threads = (0..<4).map { sleep(machine, on: 64, bits: 1 << UInt32($0)) }
      #expect(machine.scheduler.futexes.wake(64, atMost: 9, bits: 0b1010) == 2)
      #expect(sleeping(threads) == [0, 2])
      #expect(machine.scheduler.futexes.wake(64, atMost: 9) == 2)
    }
  }

  @Test("who is moved to another word is woken there, and keeps its turn") func requeue() {
    TestMachine.run { machine in
      let threads = (0..<5).map { _ in sleep(machine, on: 64) }
      #expect(machine.scheduler.futexes.requeue(from: 64, to: 4096 + 64, waking: 1, moving: 3) == 4)
      #expect(sleeping(threads) == [1, 2, 3, 4])
      #expect(machine.scheduler.futexes.wake(4096 + 64, atMost: 1) == 1)
      #expect(sleeping(threads) == [2, 3, 4])
      #expect(machine.scheduler.futexes.wake(4096 + 64, atMost: 9) == 2)
      #expect(sleeping(threads) == [4])
      #expect(machine.scheduler.futexes.wake(64, atMost: 9) == 1)
    }
  }

  @Test("moving to the same word moves nobody twice") func requeueToSelf() {
    TestMachine.run { machine in
      let threads = (0..<3).map { _ in sleep(machine, on: 64) }
      #expect(machine.scheduler.futexes.requeue(from: 64, to: 64, waking: 0, moving: 9) == 3)
      #expect(machine.scheduler.futexes.wake(64, atMost: 9) == 3)
      #expect(sleeping(threads) == [])
    }
  }

  @Test("a deadline takes the sleeper off its word") func deadline() {
    TestMachine.run { machine in
      let futexes = machine.scheduler.futexes
      #expect(futexes.wait(on: 64, bits: 1, until: .now + Duration(milliseconds: 5)) == .timedOut)
      #expect(futexes.wake(64, atMost: 1) == 0)
    }
  }

  @Test("hundreds of words keep their sleepers apart") func manyWords() {
    TestMachine.run { machine in
      let threads = (0..<600).map { sleep(machine, on: UInt($0 / 2 + 1) * 4) }
      for word in stride(from: 299, through: 0, by: -1) {
        let woken = machine.scheduler.futexes.wake(UInt(word + 1) * 4, atMost: 9)
        #expect(woken == 2 && !threads[word * 2].isBlocked && !threads[word * 2 + 1].isBlocked)
        if word % 100 == 0 { #expect(sleeping(threads).count == word * 2) }
      }
    }
  }

  @Test("a lock is passed to the highest priority, and its owner runs at it meanwhile") func inheritance() {
    TestMachine.run { machine in
      let futexes = machine.scheduler.futexes
      let owner = machine.start(priority: 1) { _ = machine.scheduler.block() }
      for priority in [4, 8, 6] as [Int32] {
        machine.start(priority: priority) {
          _ = futexes.waitForLock(at: 64, of: owner, until: .never)
          machine.notes.append(Int(priority))
        }
      }
      machine.leaveDoor()
      #expect(owner.priority == 8)
      let next = futexes.passLock(at: 64)
      #expect(owner.priority == 1 && next?.scheduling.priority == 8)
      #expect(next?.lockWaiters.count == 2)
      while futexes.passLock(at: 64) != nil {}
      machine.leaveDoor()
      #expect(machine.notes == [8, 6, 4])
      machine.scheduler.wake(owner)
    }
  }

  @Test("a priority is passed on along a chain of locks, and a ring is seen") func chain() {
    TestMachine.run { machine in
      let futexes = machine.scheduler.futexes
      let last = machine.start(priority: 1) { _ = machine.scheduler.block() }
      let middle = machine.start(priority: 2) { _ = futexes.waitForLock(at: 64, of: last, until: .never) }
      let top = machine.start(priority: 9) { _ = futexes.waitForLock(at: 128, of: middle, until: .never) }
      machine.leaveDoor()
      #expect(middle.priority == 9 && last.priority == 9)
      #expect(futexes.isWaiting(top, for: last) && !futexes.isWaiting(last, for: top))
      futexes.abandonLocks(of: middle) { (address, next) in
        machine.notes.append(Int(address))
        machine.notes.append(Int(next.scheduling.priority))
      }
      #expect(machine.notes == [128, 9])
      #expect(middle.priority == 2 && last.priority == 2)
      #expect(futexes.passLock(at: 64) === middle)
      machine.scheduler.wake(last)
    }
  }
}
