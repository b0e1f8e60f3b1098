import ABI
import Files
import Ground
import KernelTesting
import PosixFiles
import ProcessDouble
import Processes
import Testing

@testable import PosixEvents

@Suite("timerfd", .machine)
struct TimerfdTests {
  private func time(_ milliseconds: Int64) -> TimeSpec { TimeSpec(totalNanoseconds: milliseconds * 1_000_000) }

  private func set(
    _ timer: Descriptor, _ value: Int64, every interval: Int64 = 0, _ flags: TimerfdSetFlags = [], by caller: Caller,
    _ machine: TestMachine
  ) throws(Errno) -> TimerSetting {
    let new = machine.memory.put(TimerSetting(interval: time(interval), value: time(value)))
    let old = machine.memory.put(TimerSetting(interval: time(0), value: time(0)))
    try caller.timerfd_settime(timer, flags: flags, new: new, old: old)
    return try old.read()
  }

  private func read(_ timer: Descriptor, by caller: Caller, _ machine: TestMachine) throws(Errno) -> UInt64 {
    let room = machine.memory.room(8)
    _ = try caller.read(from: timer, into: room)
    return try UserPointer<UInt64>(address: room.address).read()
  }

  @Test("a read waits for the expiration, and tells how many there were")
  func expirations() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let timer = try caller.timerfd_create(clock: TimerClock(register: 1), flags: [])
      #expect(try set(timer, 10, every: 20, by: caller, machine).value == time(0))
      #expect(try read(timer, by: caller, machine) == 1)
      #expect(Instant.now.nanoseconds == 1_010_000_000)
      machine.advance(milliseconds: 45)
      #expect(try read(timer, by: caller, machine) == 2)
      let told = machine.memory.put(TimerSetting(interval: time(0), value: time(0)))
      try caller.timerfd_gettime(timer, into: told)
      #expect(try told.read() == TimerSetting(interval: time(20), value: time(15)))
      #expect(try set(timer, 0, by: caller, machine).value == time(15))
      try caller.timerfd_gettime(timer, into: told)
      #expect(try told.read().value == time(0))
    }
  }

  @Test("an absolute time is the clock's own")
  func absolute() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let timer = try caller.timerfd_create(clock: TimerClock(register: 0), flags: [.nonBlocking, .closeOnExec])
      #expect(try caller.process.descriptors.closesOnExec(timer))
      // The double's wall clock shows this at the start.
      _ = try set(timer, 1_700_000_001_500, .absolute, by: caller, machine)
      #expect(throws: Errno.wouldBlock) { try read(timer, by: caller, machine) }
      machine.advance(milliseconds: 499)
      #expect(throws: Errno.wouldBlock) { try read(timer, by: caller, machine) }
      machine.advance(milliseconds: 1)
      #expect(try read(timer, by: caller, machine) == 1)
    }
  }

  @Test("malformed times, other files and unknown clocks are refused")
  func refusals() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let timer = try caller.timerfd_create(clock: TimerClock(register: 7), flags: [])
      let other = try caller.eventfd(count: 0)
      #expect(throws: Errno.invalidArgument) { try set(timer, -1, by: caller, machine) }
      #expect(throws: Errno.invalidArgument) { try set(timer, 1, TimerfdSetFlags(rawValue: 4), by: caller, machine) }
      #expect(throws: Errno.invalidArgument) { try set(other, 1, by: caller, machine) }
      #expect(throws: Errno.badDescriptor) { try set(Descriptor(rawValue: 9), 1, by: caller, machine) }
      #expect(throws: Errno.badAddress) { try caller.timerfd_settime(timer, flags: [], new: .bad, old: .null) }
      #expect(throws: Errno.invalidArgument) { try caller.timerfd_gettime(other, into: .null) }
      #expect(throws: Errno.badAddress) { try caller.timerfd_gettime(timer, into: .bad) }
      #expect(throws: Errno.invalidArgument) { try caller.read(from: timer, into: machine.memory.room(7)) }
      #expect(throws: Errno.invalidArgument) { try TimerClock(register: 2) }
    }
  }
}
