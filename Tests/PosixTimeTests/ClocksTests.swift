import ABI
import KernelTesting
import ProcessDouble
import Processes
import Testing
import Threads

@testable import PosixTime

@Suite("The clocks", .machine)
struct ClocksTests {
  @Test("show what the platform's show, the coarse ones in steps")
  func readings() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      machine.advance(milliseconds: 7)
      #expect(try reading(.monotonic, by: caller) == 1_007_000_000)
      #expect(try reading(.monotonicCoarse, by: caller) == 1_004_000_000)
      #expect(try reading(.realtime, by: caller) == 1_700_000_001_007_000_000)
      #expect(try reading(.process, by: caller) == 503_500_000)
      #expect(try reading(.processNumbered(1), by: caller) == 503_500_000)
      #expect(throws: Errno.invalidArgument) { try reading(.processNumbered(2), by: caller) }
      #expect(throws: Errno.badAddress) { try caller.clock_gettime(clock: .realtime, into: .bad) }
    }
  }

  @Test("gettimeofday and time tell the wall clock in their units")
  func wallClock() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      machine.advance(milliseconds: 7)
      let now = try inMemory(TimeValue(seconds: 0, microseconds: 0)) { try caller.gettimeofday(into: $0, zone: .null) }
      #expect(now == TimeValue(seconds: 1_700_000_001, microseconds: 7000))
      #expect(try caller.time(into: .null) == 1_700_000_001)
      #expect(throws: Errno.badAddress) { try caller.time(into: .bad) }
    }
  }

  @Test("the kernel's numbers name them, those of processes and threads too")
  func numbers() throws {
    #expect(try ClockIdentifier(register: 0) == .realtime)
    #expect(try ClockIdentifier(register: 7) == .monotonic)
    #expect(try ClockIdentifier(register: UInt(bitPattern: Int(~5 << 3 | 2))) == .processNumbered(5))
    #expect(try ClockIdentifier(register: UInt(bitPattern: Int(~5 << 3 | 6))) == .threadNumbered(5))
    for wrong in [10, 12, 99, ~5 << 3 | 1] {
      #expect(throws: Errno.invalidArgument) { try ClockIdentifier(register: UInt(bitPattern: wrong)) }
    }
  }

  @Test("their resolution is a nanosecond, and a tick of the coarse ones")
  func resolutions() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      func resolution(_ clock: ClockIdentifier) throws(Errno) -> Int64 {
        let room = machine.memory.put(TimeSpec(seconds: 9, nanoseconds: 9))
        try caller.clock_getres(clock: clock, into: room)
        return try room.read().totalNanoseconds
      }
      #expect(try resolution(.monotonic) == 1 && resolution(.realtime) == 1 && resolution(.process) == 1)
      #expect(try resolution(.monotonicCoarse) == 4_000_000)
      try caller.clock_getres(clock: .monotonic, into: .null)
      #expect(throws: Errno.badAddress) { try caller.clock_getres(clock: .monotonic, into: .bad) }
      #expect(throws: Errno.invalidArgument) { try caller.clock_getres(clock: .processNumbered(2), into: .null) }
    }
  }

  @Test("times counts in hundredths of a second")
  func ticks() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      machine.advance(milliseconds: 1000)
      let room = machine.memory.put(ProcessTimes(user: -1))
      #expect(try caller.times(into: room) == 200)
      #expect(try room.read().user == 100 && room.read().childrenUser == 0)
      #expect(throws: Errno.badAddress) { try caller.times(into: .bad) }
      #expect(try caller.times(into: .null) == 200)
    }
  }

  @Test("nobody sets them")
  func setting() throws {
    TestMachine.use { machine in
      let caller = machine.process(1)
      _ = inMemory(TimeSpec(seconds: 5, nanoseconds: 0)) { time in
        #expect(throws: Errno.operationNotPermitted) { try caller.clock_settime(clock: .realtime, to: time) }
        #expect(throws: Errno.invalidArgument) { try caller.clock_settime(clock: .monotonic, to: time) }
      }
      #expect(throws: Errno.operationNotPermitted) { try caller.settimeofday(to: .null, zone: .null) }
      #expect(throws: Errno.badAddress) { try caller.settimeofday(to: .bad, zone: .null) }
      _ = inMemory(ClockAdjustment(modes: 0, now: TimeSpec(seconds: 0, nanoseconds: 0))) { state in
        #expect(throws: Never.self) { try caller.adjtimex(state) }
        #expect(throws: Errno.notSupported) { try caller.clock_adjtime(clock: .monotonic, state) }
      }
      _ = inMemory(ClockAdjustment(modes: 1, now: TimeSpec(seconds: 0, nanoseconds: 0))) { state in
        #expect(throws: Errno.operationNotPermitted) { try caller.adjtimex(state) }
      }
    }
  }

  @Test("sleeps take as long as they should")
  func sleeps() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      _ = try inMemory(TimeSpec(seconds: 2, nanoseconds: 5)) { try caller.nanosleep(request: $0, remaining: .null) }
      #expect(try reading(.monotonic, by: caller) == 3_000_000_005)
      _ = try inMemory(TimeSpec(seconds: 4, nanoseconds: 0)) {
        try caller.clock_nanosleep(clock: .monotonic, flags: .absolute, request: $0, remaining: .null)
      }
      #expect(try reading(.monotonic, by: caller) == 4_000_000_000)
      caller.process.signals[.alarm].handler = 0x1000
      _ = caller.alarm(seconds: 1)
      let left = try inMemory(TimeSpec(seconds: 0, nanoseconds: 0)) { left in
        _ = try inMemory(TimeSpec(seconds: 5, nanoseconds: 0)) { request in
          #expect(throws: Errno.interrupted) { try caller.nanosleep(request: request, remaining: left) }
        }
      }
      #expect(left.totalNanoseconds == 4_000_000_000)
    }
  }

  private func reading(_ clock: ClockIdentifier, by caller: Caller) throws -> Int64 {
    try inMemory(TimeSpec(seconds: 0, nanoseconds: 0)) { try caller.clock_gettime(clock: clock, into: $0) }
      .totalNanoseconds
  }
}
