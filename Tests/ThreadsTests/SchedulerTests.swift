import ABI
import CMachine
import Ground
import KernelTesting
import PlatformDouble
import Testing

@testable import Threads

@Suite("The scheduler", .machine) struct SchedulerTests {
  @Test("threads that yield take turns") func turns() {
    TestMachine.run { machine in
      for name in 1...3 {
        machine.start {
          for turn in 0..<3 {
            machine.notes.append(name * 10 + turn)
            machine.scheduler.yield()
          }
        }
      }
      machine.finish()
      #expect(machine.notes == [10, 20, 30, 11, 21, 31, 12, 22, 32])
    }
  }

  @Test("a blocked thread runs when it is woken, and is told why") func waking() {
    TestMachine.run { machine in
      var reason = WakeReason.none
      let sleeper = machine.start { reason = machine.scheduler.block() }
      machine.scheduler.yield()
      #expect(sleeper.isBlocked && machine.scheduler.threadCount == 2)
      machine.scheduler.wake(sleeper)
      machine.scheduler.wake(sleeper)
      machine.scheduler.yield()
      #expect(reason == .woken && machine.scheduler.threadCount == 1)
    }
  }

  @Test("deadlines pass in order, and nobody is woken meanwhile") func deadlines() {
    TestMachine.run { machine in
      let begin = Instant.now
      for name in [3, 1, 2] {
        machine.start {
          let reason = machine.scheduler.block(until: begin + Duration(milliseconds: Int64(name) * 1000))
          machine.notes.append(reason == .timedOut ? name : -1)
        }
      }
      #expect(machine.scheduler.block(until: begin + Duration(milliseconds: 5000)) == .timedOut)
      #expect(machine.notes == [1, 2, 3])
      #expect(Instant.now == begin + Duration(milliseconds: 5000))
    }
  }

  @Test("no alarm is set while nobody else is ready") func noAlarm() {
    TestMachine.run { machine in
      machine.scheduler.yield()
      #expect(platform_double_alarm() == .max)
      machine.start {}
      #expect(platform_double_alarm() <= (Instant.now + Scheduling.longestSlice).nanoseconds)
    }
  }

  @Test("at the end of a slice another thread runs, and each gets the same share") func preemption() {
    TestMachine.run { machine in
      var isOver = false
      var turns = [0, 0, 0]
      for name in 0..<3 {
        machine.start {
          while !isOver {
            turns[name] += 1
            machine.useUpSlice()
          }
        }
      }
      for _ in 0..<100 { machine.useUpSlice() }
      isOver = true
      #expect(turns.allSatisfy { 98...102 ~= $0 }, "\(turns)")
    }
  }

  @Test("an interrupt before a slice's end changes nothing") func earlyAlarm() {
    TestMachine.run { machine in
      machine.scheduler.yield()
      machine.start { machine.notes.append(1) }
      machine.first.budget = .max / 2
      machine.scheduler.reschedule()
      #expect(machine.notes.isEmpty)
    }
  }

  @Test("a sleeper whose time has come interrupts one who computes") func newcomer() {
    TestMachine.run { machine in
      machine.start {
        _ = machine.scheduler.block(until: .now + Duration(milliseconds: 1))
        machine.notes.append(1)
      }
      machine.scheduler.yield()
      machine.first.budget = .max / 2
      #expect(platform_double_alarm() <= (Instant.now + Duration(milliseconds: 1)).nanoseconds)
      platform_double_advance(1_000_000)
      machine.scheduler.reschedule()
      #expect(machine.notes == [1])
    }
  }

  @Test("who becomes ready with a higher priority runs at once") func priority() {
    TestMachine.run { machine in
      machine.start(priority: 5) {
        machine.notes.append(5)
        machine.start(priority: 3) { machine.notes.append(3) }
        machine.leaveDoor()
        machine.notes.append(50)
        machine.start(priority: 9) { machine.notes.append(9) }
        machine.leaveDoor()
        machine.notes.append(51)
      }
      machine.leaveDoor()
      #expect(machine.notes == [5, 50, 9, 51, 3])
    }
  }

  @Test(
    "round robin takes turns among equals, first in first out does not",
    arguments: [(.roundRobin, [1, 2, 1, 2]), (.firstInFirstOut, [1, 1, 2, 2])] as [(SchedulingPolicy, [Int])]
  ) func policies(policy: SchedulingPolicy, expected: [Int]) {
    TestMachine.run { machine in
      var scheduling = Scheduling()
      (scheduling.policy, scheduling.priority) = (policy, 7)
      for name in 1...2 {
        machine.scheduler.setScheduling(
          scheduling,
          of: machine.start(priority: 7) {
            for _ in 0..<2 {
              machine.notes.append(name)
              machine.useUpSlice()
            }
          })
      }
      machine.leaveDoor()
      #expect(machine.notes == expected)
    }
  }

  @Test("a thousand threads all run, one after the other, on stacks that are used again") func many() {
    TestMachine.run { machine in
      for round in 0..<2 {
        for name in 0..<1000 {
          machine.start {
            machine.scheduler.yield()
            machine.notes.append(round * 1000 + name)
          }
        }
        machine.finish()
      }
      #expect(machine.notes == Array(0..<2000))
    }
  }

  @Test("a number leads to its thread, while that exists") func numbers() {
    TestMachine.run { machine in
      let threads = (0..<100).map { _ in machine.start {} }
      for thread in threads { #expect(machine.scheduler.thread(numbered: thread.identifier) === thread) }
      #expect(Set(threads.map(\.identifier)).count == 100)
      machine.finish()
      #expect(machine.scheduler.thread(numbered: threads[0].identifier) == nil)
      #expect(machine.scheduler.thread(numbered: -1) == nil)
      #expect(machine.scheduler.thread(numbered: 1) === machine.first)
    }
  }

  @Test("processor time is told in shares that never shrink") func processorTime() {
    TestMachine.run { machine in
      let busy = machine.start { for _ in 0..<100_000 { machine.notes.append(1) } }
      machine.scheduler.yield()
      platform_double_advance(1_000_000_000)
      let (own, other) = (machine.scheduler.processorTime(of: machine.first), machine.scheduler.processorTime(of: busy))
      #expect(own.nanoseconds > 0 && other.nanoseconds > 0)
      #expect(own.nanoseconds + other.nanoseconds <= platform_processor_time() + 2)
      // Others take cycles and the host's clock stands: the share is smaller now.
      machine.start { for _ in 0..<100_000 { machine.notes.append(1) } }
      machine.scheduler.yield()
      #expect(machine.scheduler.processorTime(of: machine.first) >= own)
    }
  }
}
