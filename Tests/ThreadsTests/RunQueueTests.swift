import CMachine
import KernelTesting
import Testing

@testable import Threads

@Suite("The run queue", .machine) struct RunQueueTests {
  /// Threads that never run, with numbers from 1.
  private func threads(_ count: Int32, of machine: TestMachine) -> [Thread] {
    (0..<count).map { _ in machine.scheduler.makeThread(processIdentifier: 1)! }
  }

  private func drain(_ queue: inout RunQueue) -> [Int32] {
    var order: [Int32] = []
    while let thread = queue.takeFirst() { order.append(thread.identifier) }
    return order
  }

  @Test("equals come in order of arrival") func arrival() {
    TestMachine.run { machine in
      var queue = RunQueue()
      let threads = threads(5, of: machine)
      for thread in threads { queue.insert(thread) }
      queue.insert(threads[0])
      let (order, isEmpty) = (drain(&queue), queue.isEmpty)
      #expect(order == threads.map(\.identifier))
      #expect(isEmpty)
      forget(threads, machine)
    }
  }

  @Test("who has used up its slice waits until the others have had theirs") func rounds() {
    TestMachine.run { machine in
      var queue = RunQueue()
      let threads = threads(3, of: machine)
      for thread in threads { queue.insert(thread) }
      let greedy = queue.takeFirst()!
      greedy.budget = 0
      queue.insert(greedy)
      let modest = queue.takeFirst()!
      modest.budget = 1
      queue.insert(modest)
      let order = drain(&queue)
      #expect(order == [threads[2].identifier, modest.identifier, greedy.identifier])
      forget(threads, machine)
    }
  }

  @Test("who slept while others used up slices runs before them") func sleepers() {
    TestMachine.run { machine in
      var queue = RunQueue()
      let threads = threads(3, of: machine)
      for _ in 0..<4 {
        for thread in threads.prefix(2) {
          thread.budget = 0
          queue.insert(thread)
        }
        _ = drain(&queue)
      }
      for thread in threads.prefix(2) {
        thread.budget = 0
        queue.insert(thread)
      }
      queue.insert(threads[2])
      let first = queue.takeFirst()
      #expect(first === threads[2])
      _ = drain(&queue)
      forget(threads, machine)
    }
  }

  @Test("the highest priority comes first, and any thread can be taken out") func priorities() {
    TestMachine.run { machine in
      var queue = RunQueue()
      let threads = threads(60, of: machine)
      var model: [Thread] = []
      var random = TestRandom(seed: 3)
      for (index, thread) in threads.enumerated() {
        thread.scheduling.priority = [0, 1, 63, 64, 65, 99][index % 6]
        queue.insert(thread)
        model.append(thread)
      }
      for thread in threads.shuffled(using: &random).prefix(20) {
        let (wasIn, isIn) = (queue.remove(thread), queue.remove(thread))
        #expect(wasIn && !isIn)
        model.removeAll { $0 === thread }
      }
      while !model.isEmpty {
        let highest = model.map(\.priority).max()!
        let expected = model.first { $0.priority == highest }!
        let (told, taken) = (queue.highestPriority, queue.takeFirst())
        #expect(told == highest)
        #expect(taken === expected)
        model.removeAll { $0 === expected }
      }
      let (isEmpty, highest) = (queue.isEmpty, queue.highestPriority)
      #expect(isEmpty && highest == 0)
      forget(threads, machine)
    }
  }

  @Test("who makes threads shares its slice with them") func sharing() {
    TestMachine.run { machine in
      let queue = RunQueue()
      let threads = threads(2, of: machine)
      queue.renew(threads[0])
      let whole = threads[0].budget
      queue.share(from: threads[0], to: threads[1])
      #expect(threads[0].budget + threads[1].budget == whole)
      #expect(threads[1].budget == whole / 2)
      forget(threads, machine)
    }
  }

  /// Lets threads that never ran end.
  private func forget(_ threads: [Thread], _ machine: TestMachine) {
    for thread in threads { machine.start(reusing: thread) {} }
  }
}
