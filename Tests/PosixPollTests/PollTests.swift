import ABI
import Files
import Ground
import KernelTesting
import PosixEvents
import PosixFiles
import PosixPipes
import ProcessDouble
import Processes
import Testing
import Threads

@testable import PosixPoll

@Suite("poll, ppoll, select and pselect6", .machine)
struct PollTests {
  /// A process with an event counter that is ready for writing only, as descriptor 0, and a pipe, as 1 and 2.
  private struct Fixture {
    let caller: Caller
    let machine: TestMachine
    var memory: ApplicationMemory { machine.memory }

    /// What is so of `entries`, pairs of a descriptor and what is asked, and how many are ready.
    func poll(_ entries: [(Int32, Int16)], _ timeout: Int32 = 0) throws(Errno) -> (Int, [Int16]) {
      let list = UserPointer<PollDescriptor>(address: memory.room(8 * entries.count).address)
      for (index, entry) in entries.enumerated() {
        try list.advanced(by: index).write(PollDescriptor(descriptor: entry.0, events: entry.1, result: -1))
      }
      let ready = try caller.poll(list, count: UInt(entries.count), timeout: timeout)
      var results: [Int16] = []
      for index in 0..<entries.count { results.append(try list.advanced(by: index).read().result) }
      return (ready, results)
    }

    /// The sets after the call, and how many bits are in them.
    func select(
      _ count: Int32, _ read: UInt64, _ write: UInt64, timeout: TimeValue? = TimeValue(seconds: 0, microseconds: 0)
    ) throws(Errno) -> (Int, UInt64, UInt64) {
      let sets = memory.put(DescriptorSetWord(bits: read), DescriptorSetWord(bits: write))
      let limit = timeout.map { memory.put($0) } ?? .null
      let ready = try caller.select(count: count, read: sets, write: sets.advanced(by: 1), except: .null, timeout: limit)
      return (ready, try sets.read().bits, try sets.advanced(by: 1).read().bits)
    }
  }

  private func withFiles(_ body: (Fixture) throws -> Void) throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      _ = try caller.eventfd(count: 0)
      try caller.pipe(ends: machine.memory.put(-1, -1))
      try body(Fixture(caller: caller, machine: machine))
    }
  }

  private let alarm = SignalInformation(.alarm)

  @Test("poll tells each descriptor's state, of what was asked and what is always told")
  func poll() throws {
    try withFiles { (test) throws in
      #expect(try test.poll([(0, 5), (1, 1), (2, 4), (-1, 1)]) == (2, [4, 0, 4, 0]))
      #expect(try test.poll([(50, 1), (0, 1)]) == (1, [0x20, 0]))
      try test.caller.close(Descriptor(rawValue: 2))
      #expect(try test.poll([(1, 0)]) == (1, [0x10]))
      #expect(throws: Errno.badAddress) { try test.caller.poll(.bad, count: 1, timeout: 0) }
      #expect(throws: Errno.invalidArgument) { try test.caller.poll(.null, count: 1025, timeout: 0) }
    }
  }

  @Test("a wait lasts as long as it may, or until a file tells something")
  func waiting() throws {
    try withFiles { (test) throws in
      #expect(try test.poll([(1, 1)], 20).0 == 0)
      #expect(Instant.now.nanoseconds == 1_020_000_000)
      let timer = try test.caller.timerfd_create(clock: TimerClock(register: 1), flags: [])
      let setting = TimerSetting(interval: TimeSpec(totalNanoseconds: 0), value: TimeSpec(totalNanoseconds: 5_000_000))
      try test.caller.timerfd_settime(timer, flags: [], new: test.memory.put(setting), old: .null)
      #expect(try test.poll([(1, 1), (timer.rawValue, 1)], -1) == (1, [0, 1]))
      #expect(Instant.now.nanoseconds == 1_025_000_000)
    }
  }

  @Test("ppoll tells the time that is left, and blocks other signals meanwhile")
  func ppoll() throws {
    try withFiles { (test) throws in
      let list = test.memory.put(PollDescriptor(descriptor: 2, events: 4, result: 0))
      let limit = test.memory.put(TimeSpec(seconds: 3, nanoseconds: 5))
      #expect(try test.caller.ppoll(list, count: 1, timeout: limit, mask: .null, size: 8) == 1)
      #expect(try limit.read() == TimeSpec(seconds: 3, nanoseconds: 5))
      try list.write(PollDescriptor(descriptor: 1, events: 1, result: 0))
      #expect(try test.caller.ppoll(list, count: 1, timeout: limit, mask: .null, size: 8) == 0)
      #expect(try limit.read() == TimeSpec(seconds: 0, nanoseconds: 0))
      let malformed = test.memory.put(TimeSpec(seconds: 0, nanoseconds: 1_000_000_000))
      #expect(throws: Errno.invalidArgument) {
        try test.caller.ppoll(list, count: 1, timeout: malformed, mask: .null, size: 8)
      }
      test.caller.process.signals[.alarm].handler = 0x1000
      _ = test.caller.process.send(alarm, scheduler: test.machine.scheduler)
      let alarms = test.memory.put(Signal.alarm.set)
      try limit.write(TimeSpec(seconds: 1, nanoseconds: 0))
      #expect(try test.caller.ppoll(list, count: 1, timeout: limit, mask: alarms, size: 8) == 0)
      #expect(throws: Errno.interrupted) { try test.caller.ppoll(list, count: 1, timeout: .null, mask: .null, size: 8) }
    }
  }

  @Test("select leaves the ready ones in the sets, and looks below the count only")
  func select() throws {
    try withFiles { (test) throws in
      #expect(try test.select(3, 0b011, 0b101) == (2, 0, 0b101))
      #expect(try test.select(2, 0b011, 0b101) == (1, 0, 0b001))
      #expect(throws: Errno.badDescriptor) { try test.select(8, 0b1000, 0) }
      #expect(throws: Errno.invalidArgument) { try test.select(-1, 0, 0) }
      #expect(throws: Errno.invalidArgument) { try test.select(1, 0, 0, timeout: TimeValue(seconds: -1, microseconds: 0)) }
      #expect(throws: Errno.badAddress) {
        try test.caller.select(count: 1, read: .bad, write: .null, except: .null, timeout: .null)
      }
      #expect(try test.select(3, 0b010, 0, timeout: TimeValue(seconds: 2, microseconds: 0)).0 == 0)
      #expect(Instant.now.nanoseconds == 3_000_000_000)
    }
  }

  @Test("pselect6 takes its mask from where the pair of address and size says")
  func pselect6() throws {
    try withFiles { (test) throws in
      let set = test.memory.put(DescriptorSetWord(bits: 0b010))
      let limit = test.memory.put(TimeSpec(seconds: 1, nanoseconds: 0))
      test.caller.process.signals[.alarm].handler = 0x1000
      _ = test.caller.process.send(alarm, scheduler: test.machine.scheduler)
      func select(_ mask: UserPointer<SignalMaskArgument>) throws(Errno) -> Int {
        try test.caller.pselect6(count: 2, read: set, write: .null, except: .null, timeout: limit, mask: mask)
      }
      #expect(throws: Errno.interrupted) { try select(.null) }
      #expect(try set.read().bits == 0b010, "as it was")
      let alarms = test.memory.put(Signal.alarm.set)
      #expect(throws: Errno.invalidArgument) {
        try select(test.memory.put(SignalMaskArgument(address: alarms.address, byteCount: 4)))
      }
      #expect(try select(test.memory.put(SignalMaskArgument(address: alarms.address, byteCount: 8))) == 0)
      #expect(try set.read().bits == 0 && limit.read().totalNanoseconds == 0)
    }
  }
}
