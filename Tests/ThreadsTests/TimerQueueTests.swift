import Ground
import KernelTesting
import Testing

@testable import Threads

@Suite("Timers", .machine) struct TimerQueueTests {
  private final class Noted: Timer {
    let note: (Int64) -> Void
    init(at deadline: Int64, _ note: @escaping (Int64) -> Void) {
      self.note = note
      super.init(deadline: Instant(nanoseconds: deadline))
    }
    override func fire() { note(deadline.nanoseconds) }
  }

  @Test("they fire in order, those that are due and no others, through any changes") func order() {
    let queue = TimerQueue()
    var fired: [Int64] = []
    var random = TestRandom(seed: 5)
    let timers = (0..<500).map { _ in Noted(at: Int64(random.next(below: 1000))) { fired.append($0) } }
    for timer in timers { queue.add(timer) }
    for timer in timers.prefix(200) { queue.rearm(timer, at: Instant(nanoseconds: Int64(random.next(below: 1000)))) }
    for timer in timers.suffix(100) { queue.remove(timer) }
    #expect(queue.earliest.nanoseconds == timers.prefix(400).map(\.deadline.nanoseconds).min())
    queue.fire(until: Instant(nanoseconds: 499))
    #expect(fired == timers.prefix(400).map(\.deadline.nanoseconds).filter { $0 < 500 }.sorted())
    queue.fire(until: .never)
    #expect(fired.count == 400 && fired == fired.sorted())
    #expect(queue.earliest == .never)
    #expect(timers.allSatisfy { !$0.isArmed })
  }
}

@Suite("Slices", .machine) struct SchedulingTests {
  @Test("the nicer a thread, the shorter its slice, within bounds") func niceness() {
    var scheduling = Scheduling()
    let slices = (-20...19).map { niceness in
      scheduling.niceness = Int32(niceness)
      return scheduling.slice
    }
    #expect(slices == slices.sorted(by: >))
    #expect(slices.first == Scheduling.longestSlice && slices.last == Scheduling.shortestSlice)
    #expect(slices[20] == Duration(milliseconds: 4))
  }

  @Test("what is kept from children is not inherited") func inheritance() {
    var scheduling = Scheduling()
    (scheduling.policy, scheduling.priority, scheduling.niceness) = (.roundRobin, 5, 3)
    #expect(scheduling.inherited.priority == 5)
    scheduling.isResetInChildren = true
    let child = scheduling.inherited
    #expect(child.policy == .other && child.priority == 0 && !child.isResetInChildren)
  }

  @Test("shares of large numbers do not overflow") func scaling() {
    let large: UInt64 = 1 << 62
    #expect(large.scaled(by: 3, over: 4) == 3 << 60)
    #expect(UInt64(7).scaled(by: 9, over: 4) == 15)
    #expect(UInt64.max.scaled(by: 2, over: 1) == UInt64.max)
  }
}
