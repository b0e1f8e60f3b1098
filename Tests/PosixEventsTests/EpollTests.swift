import ABI
import Files
import Ground
import KernelTesting
import PosixFiles
import PosixPipes
import ProcessDouble
import Processes
import Testing
import Threads

@testable import PosixEvents

@Suite("epoll", .machine)
struct EpollTests {
  /// A process with an epoll, and calls on it with plain values.
  private struct Fixture {
    let caller: Caller
    let memory: ApplicationMemory
    let epoll: Descriptor

    func control(
      _ operation: EpollOperation, _ descriptor: Descriptor, _ events: UInt32 = 1, in other: Descriptor? = nil
    ) throws(Errno) {
      let event = memory.put(EpollEvent(events: events, data: (UInt32(descriptor.rawValue), 77)))
      try caller.epoll_ctl(other ?? epoll, operation: operation, on: descriptor, event: event)
    }

    /// The descriptors that are ready, with what for.
    func wait(_ timeout: Int32 = 0, count: Int32 = 8) throws(Errno) -> [Int32: UInt32] {
      let room = UserPointer<EpollEvent>(address: memory.room(8 * 12).address)
      let count = try caller.epoll_wait(epoll, into: room, count: count, timeout: timeout)
      var ready: [Int32: UInt32] = [:]
      for index in 0..<count {
        let event = try room.advanced(by: index).read()
        ready[Int32(event.data.0)] = event.events
      }
      return ready
    }

    func add(_ counter: Descriptor) throws(Errno) {
      _ = try caller.write(to: counter, from: UserBuffer(address: memory.put(1 as UInt64).address, count: 8))
    }
  }

  private func withEpoll(_ body: (Fixture, TestMachine) throws -> Void) throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      try body(Fixture(caller: caller, memory: machine.memory, epoll: caller.epoll_create1(flags: .closeOnExec)), machine)
    }
  }

  @Test("reports what is ready as long as it is, and only what was asked for")
  func level() throws {
    try withEpoll { (test, _) throws in
      #expect(try test.caller.process.descriptors.closesOnExec(test.epoll))
      let (one, two) = (try test.caller.eventfd(count: 1), try test.caller.eventfd(count: 0))
      try test.control(.add, one)
      try test.control(.add, two)
      #expect(try test.wait() == [one.rawValue: 1])
      #expect(try test.wait() == [one.rawValue: 1])
      try test.control(.modify, two, 5)
      #expect(try test.wait() == [one.rawValue: 1, two.rawValue: 4])
      try test.control(.delete, one)
      #expect(try test.wait() == [two.rawValue: 4])
      try test.caller.close(two)
      #expect(try test.wait() == [:])
    }
  }

  @Test("an edge is told once until there is news, and one shot until it is armed again")
  func edges() throws {
    try withEpoll { (test, _) throws in
      let (edge, shot) = (try test.caller.eventfd(count: 1), try test.caller.eventfd(count: 1))
      try test.control(.add, edge, 1 | 1 << 31)
      try test.control(.add, shot, 1 | 1 << 30)
      #expect(try test.wait() == [edge.rawValue: 1, shot.rawValue: 1])
      #expect(try test.wait() == [:])
      try test.add(edge)
      try test.add(shot)
      #expect(try test.wait() == [edge.rawValue: 1])
      try test.control(.modify, shot, 1 | 1 << 30)
      #expect(try test.wait() == [shot.rawValue: 1])
    }
  }

  @Test("a full list takes turns")
  func turns() throws {
    try withEpoll { (test, _) throws in
      let files = try (0..<3).map { _ in try test.caller.eventfd(count: 1) }
      for file in files { try test.control(.add, file) }
      let seen = try (0..<3).map { _ in try test.wait(count: 1).keys.first }
      #expect(Set(seen) == Set(files.map(\.rawValue)))
    }
  }

  @Test("a wait ends at its limit, when a timer expires, and by a signal, with its mask in force meanwhile")
  func waiting() throws {
    try withEpoll { (test, machine) throws in
      let room = UserPointer<EpollEvent>(address: machine.memory.room(12).address)
      #expect(try test.wait(30) == [:])
      #expect(Instant.now.nanoseconds == 1_030_000_000)
      let limit = machine.memory.put(TimeSpec(seconds: 0, nanoseconds: 5))
      #expect(try test.caller.epoll_pwait2(test.epoll, into: room, count: 1, timeout: limit, mask: .null, size: 8) == 0)
      #expect(Instant.now.nanoseconds == 1_030_000_005)
      let timer = try test.caller.timerfd_create(clock: TimerClock(register: 1), flags: [])
      let setting = TimerSetting(
        interval: TimeSpec(seconds: 0, nanoseconds: 0), value: TimeSpec(seconds: 2, nanoseconds: 0))
      try test.caller.timerfd_settime(timer, flags: [], new: machine.memory.put(setting), old: .null)
      try test.control(.add, timer)
      #expect(try test.wait(-1) == [timer.rawValue: 1])
      try test.control(.delete, timer)
      test.caller.process.signals[.alarm].handler = 0x1000
      test.caller.process.setBlocked(Signal.alarm.set, of: test.caller.thread)
      _ = test.caller.process.send(SignalInformation(.alarm), scheduler: machine.scheduler)
      #expect(try test.wait(1) == [:], "blocked")
      let none = machine.memory.put(SignalSet())
      #expect(throws: Errno.interrupted) {
        try test.caller.epoll_pwait(test.epoll, into: room, count: 1, timeout: -1, mask: none, size: 8)
      }
      #expect(test.caller.thread.signals.maskAfterCall == Signal.alarm.set)
      #expect(throws: Errno.invalidArgument) {
        try test.caller.epoll_pwait(test.epoll, into: room, count: 1, timeout: 0, mask: none, size: 4)
      }
    }
  }

  @Test("a hang-up is told unasked")
  func hangUp() throws {
    try withEpoll { (test, machine) throws in
      let ends = machine.memory.put(-1, -1) as UserPointer<Int32>
      try test.caller.pipe2(ends: ends, flags: [])
      let (reading, writing) = (Descriptor(rawValue: try ends.read()), Descriptor(rawValue: try ends.advanced(by: 1).read()))
      try test.control(.add, reading, 0)
      #expect(try test.wait() == [:])
      try test.caller.close(writing)
      #expect(try test.wait() == [reading.rawValue: 0x10])
    }
  }

  @Test("one watches another, but never in a circle or too deep")
  func nesting() throws {
    try withEpoll { (test, _) throws in
      let inner = try test.caller.epoll_create(size: 1)
      let counter = try test.caller.eventfd(count: 0)
      try test.control(.add, counter, in: inner)
      try test.control(.add, inner)
      #expect(throws: Errno.tooManySymbolicLinks) { try test.control(.add, test.epoll, in: inner) }
      #expect(try test.wait() == [:])
      try test.add(counter)
      #expect(try test.wait() == [inner.rawValue: 1])
      #expect(throws: Errno.invalidArgument) { try test.control(.add, test.epoll) }
    }
  }

  @Test("what cannot be is refused, in Linux's order")
  func refusals() throws {
    try withEpoll { (test, machine) throws in
      let counter = try test.caller.eventfd(count: 0)
      let room = UserPointer<EpollEvent>(address: machine.memory.room(12).address)
      #expect(throws: Errno.invalidArgument) { try test.caller.epoll_create(size: 0) }
      #expect(throws: Errno.noSuchFile) { try test.control(.delete, counter) }
      #expect(throws: Errno.noSuchFile) { try test.control(.modify, counter) }
      try test.control(.add, counter)
      #expect(throws: Errno.fileExists) { try test.control(.add, counter) }
      #expect(throws: Errno.invalidArgument) { try test.control(EpollOperation(9), counter) }
      #expect(throws: Errno.badDescriptor) { try test.control(.add, Descriptor(rawValue: 50)) }
      #expect(throws: Errno.badDescriptor) { try test.control(.add, counter, in: Descriptor(rawValue: 50)) }
      #expect(throws: Errno.invalidArgument) { try test.control(.add, test.epoll, in: counter) }
      #expect(throws: Errno.badAddress) { try test.caller.epoll_ctl(test.epoll, operation: .add, on: counter, event: .bad) }
      #expect(throws: Errno.invalidArgument) { try test.wait(count: 0) }
      #expect(throws: Errno.invalidArgument) { try test.caller.epoll_wait(counter, into: room, count: 1, timeout: 0) }
      let malformed = machine.memory.put(TimeSpec(seconds: 0, nanoseconds: -1))
      #expect(throws: Errno.invalidArgument) {
        try test.caller.epoll_pwait2(test.epoll, into: room, count: 1, timeout: malformed, mask: .null, size: 8)
      }
      try test.add(counter)
      #expect(throws: Errno.badAddress) { try test.caller.epoll_wait(test.epoll, into: .bad, count: 1, timeout: 0) }
    }
  }
}
