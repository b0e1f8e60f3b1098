import Foundation
import Ground
import KernelTesting
import Testing

@testable import Threads

@Suite("Sources of the platform", .machine) struct SourceWaitsTests {
  private final class Noted: Waiter {
    var events: [UInt32] = []
    override func notify(_ events: ReadyEvents) { self.events.append(events.rawValue) }
  }

  private func withPipe(_ body: (_ reading: Int32, _ writing: Int32) -> Void) {
    var ends: [Int32] = [-1, -1]
    #expect(unsafe pipe(&ends) == 0)
    body(ends[0], ends[1])
    for end in ends { close(end) }
  }

  @Test("each is told once, when its source has what it waits for") func ready() {
    withPipe { (reading, writing) in
      let waits = SourceWaits()
      let (reader, writer, other) = (Noted(), Noted(), Noted())
      waits.add(source: reading, events: .readable, waiter: reader)
      waits.add(source: writing, events: .writable, waiter: writer)
      waits.add(source: reading, events: .priority, waiter: other)
      waits.poll(until: Instant(nanoseconds: 0))
      #expect(reader.events == [] && writer.events == [4] && other.events == [])
      #expect(unsafe write(writing, "x", 1) == 1)
      waits.poll(until: Instant(nanoseconds: 0))
      waits.poll(until: Instant(nanoseconds: 0))
      #expect(reader.events == [1] && writer.events == [4] && other.events == [])
      #expect(!waits.isEmpty)
      waits.remove(other)
      #expect(waits.isEmpty)
    }
  }

  @Test("who left is told nothing") func leaving() {
    withPipe { (_, writing) in
      let waits = SourceWaits()
      let waiters = (0..<5).map { _ in Noted() }
      for waiter in waiters { waits.add(source: writing, events: .writable, waiter: waiter) }
      waits.add(source: writing, events: .writable, waiter: waiters[1])
      waits.remove(waiters[1])
      waits.remove(waiters[4])
      waits.poll(until: Instant(nanoseconds: 0))
      #expect(waiters.map(\.events.count) == [1, 0, 1, 1, 0])
      #expect(waits.isEmpty)
    }
  }

  @Test("a sleeping thread is woken by its source, before its deadline") func sleeping() {
    withPipe { (_, writing) in
      TestMachine.run { machine in
        machine.scheduler.sources.add(source: writing, events: .writable, waiter: ThreadWaiter())
        let begin = Instant.now
        #expect(machine.scheduler.block(until: begin + Duration(milliseconds: 50)) == .woken)
        #expect(Instant.now == begin)
        #expect(machine.scheduler.block(until: begin + Duration(milliseconds: 50)) == .timedOut)
      }
    }
  }
}
