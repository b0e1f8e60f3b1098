import KernelTesting
import Testing

@testable import Threads

@Suite("Who waits, and who is told", .machine) struct WaitQueueTests {
  /// Notes that it was told, by its name.
  private final class Noted: Waiter {
    let name: Int
    let machine: TestMachine
    private let wakesAlone: Bool
    init(_ name: Int, _ machine: TestMachine, isExclusive: Bool = false) {
      (self.name, self.machine, wakesAlone) = (name, machine, isExclusive)
    }
    override func notify(_ events: ReadyEvents) { machine.notes.append(name * 1000 + Int(events.rawValue)) }
    override var isExclusive: Bool { wakesAlone }
  }

  @Test("one wake-up tells the first of those who use it up, and all who do not") func one() {
    TestMachine.run { machine in
      var queue = WaitQueue()
      let waiters = [1, 2, 3, 4].map { Noted($0, machine, isExclusive: $0 == 2 || $0 == 3) }
      for waiter in waiters { queue.add(waiter) }
      queue.wakeOne(.readable)
      #expect(machine.notes == [1001, 2001, 4001])
      queue.remove(waiters[1])
      machine.notes = []
      queue.wakeOne()
      #expect(machine.notes == [1000, 3000, 4000])
      machine.notes = []
      queue.wakeAll(.hangUp)
      #expect(machine.notes == [1016, 3016, 4016])
      for waiter in waiters { queue.remove(waiter) }
      let isEmpty = queue.isEmpty
      #expect(isEmpty)
    }
  }

  @Test("a thread that was told does not use up the next wake-up") func threads() {
    TestMachine.run { machine in
      var queue = WaitQueue()
      var sleepers: [Thread] = []
      for name in 0..<2 {
        sleepers.append(
          machine.start {
            _ = machine.scheduler.block()
            machine.notes.append(name)
          })
      }
      machine.scheduler.yield()
      for sleeper in sleepers { queue.add(ThreadWaiter(thread: sleeper)) }
      queue.wakeOne()
      #expect(sleepers.map(\.isBlocked) == [false, true])
      queue.wakeOne()
      #expect(sleepers.map(\.isBlocked) == [false, false])
    }
  }
}
