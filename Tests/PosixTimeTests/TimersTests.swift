import ABI
import Ground
import KernelTesting
import ProcessDouble
import Processes
import Testing
import Threads

@testable import PosixTime

@Suite("Timers of timer_create", .machine)
struct TimersTests {
  @Test("send what the event says, with their number")
  func event() throws {
    try TestMachine.use { (machine) throws in
      let caller = blockingCaller(of: machine)
      let plain = try create(for: caller)
      let chosen = try create(for: caller, TimerEvent(value: 4711, signal: 34, notification: 0, thread: 0))
      try set(plain, of: caller, value: 10)
      try set(chosen, of: caller, value: 10)
      machine.advance(milliseconds: 10)
      let first = caller.process.takeSignal(of: Signal.alarm.set, for: caller.thread)
      #expect(first?.code == SignalInformation.fromTimer && first?.value == UInt64(plain))
      let second = caller.process.takeSignal(of: Signal(rawValue: 34).set, for: caller.thread)
      #expect(second?.value == 4711 && second?.first == UInt64(chosen))
    }
  }

  @Test("count what expired while the signal waited")
  func overrun() throws {
    try TestMachine.use { (machine) throws in
      let caller = blockingCaller(of: machine)
      let timer = try create(for: caller)
      try set(timer, of: caller, value: 10, interval: 10)
      machine.advance(milliseconds: 45)
      let information = caller.process.takeSignal(of: Signal.alarm.set, for: caller.thread)
      #expect(information?.first == UInt64(timer) | 3 << 32)
      #expect(try caller.timer_getoverrun(timer) == 3)
      #expect(try left(timer, of: caller) == 5_000_000)
      machine.advance(milliseconds: 5)
      #expect(caller.takes(.alarm))
      #expect(try caller.timer_getoverrun(timer) == 0)
    }
  }

  @Test("of SIGEV_NONE run on in silence")
  func silent() throws {
    try TestMachine.use { (machine) throws in
      let caller = blockingCaller(of: machine)
      let timer = try create(for: caller, TimerEvent(value: 0, signal: 0, notification: 1, thread: 0))
      try set(timer, of: caller, value: 10, interval: 10)
      machine.advance(milliseconds: 25)
      #expect(caller.process.pendingSignals.signals.isEmpty)
      #expect(try left(timer, of: caller) == 5_000_000)
    }
  }

  @Test("expire at a moment when that is asked for, at once when it has passed")
  func absolute() throws {
    try TestMachine.use { (machine) throws in
      let caller = blockingCaller(of: machine)
      let timer = try create(for: caller)
      try set(timer, of: caller, value: 1005, flags: .absolute)
      machine.advance(milliseconds: 5)
      #expect(caller.takes(.alarm))
      try set(timer, of: caller, value: 500, flags: .absolute)
      machine.scheduler.pollEvents()
      #expect(caller.takes(.alarm))
    }
  }

  @Test("one thread gets the signal when the event names it")
  func oneThread() throws {
    try TestMachine.use { (machine) throws in
      let caller = blockingCaller(of: machine)
      let other = machine.thread(2, of: caller.process)
      _ = machine.process(3)
      let timer = try create(for: caller, TimerEvent(value: 0, signal: 34, notification: 4, thread: 2))
      try set(timer, of: caller, value: 10)
      machine.advance(milliseconds: 10)
      #expect(other.thread.signals.pending.signals == Signal(rawValue: 34).set)
      #expect(throws: Errno.invalidArgument) {
        try create(for: caller, TimerEvent(value: 0, signal: 34, notification: 4, thread: 3))
      }
    }
  }

  @Test("are known by number until they are deleted")
  func numbers() throws {
    try TestMachine.use { (machine) throws in
      let caller = blockingCaller(of: machine)
      let timer = try create(for: caller)
      try set(timer, of: caller, value: 10)
      try caller.timer_delete(timer)
      machine.advance(milliseconds: 20)
      #expect(!caller.takes(.alarm))
      #expect(throws: Errno.invalidArgument) { try caller.timer_delete(timer) }
      #expect(throws: Errno.invalidArgument) { try caller.timer_getoverrun(-1) }
      let stranger = machine.process(3)
      _ = try create(for: caller)
      #expect(throws: Errno.invalidArgument) { try stranger.timer_getoverrun(timer) }
    }
  }

  @Test("refuse malformed events and clocks without timers")
  func refusals() throws {
    try TestMachine.use { (machine) throws in
      let caller = blockingCaller(of: machine)
      for (signal, notification) in [(Int32(65), Int32(0)), (0, 0), (34, 3)] {
        #expect(throws: Errno.invalidArgument) {
          try create(for: caller, TimerEvent(value: 0, signal: signal, notification: notification, thread: 0))
        }
      }
      #expect(throws: Errno.notSupported) { try caller.timer_create(clock: .monotonicRaw, event: .null, into: .bad) }
      #expect(throws: Errno.badAddress) { try caller.timer_create(clock: .monotonic, event: .null, into: .bad) }
    }
  }

  @discardableResult
  private func create(for caller: Caller, _ event: TimerEvent? = nil) throws -> Int32 {
    try inMemory(Int32(-1)) { identifier in
      guard let event else { return try caller.timer_create(clock: .monotonic, event: .null, into: identifier) }
      _ = try inMemory(event) { try caller.timer_create(clock: .monotonic, event: $0, into: identifier) }
    }
  }

  /// Sets a timer; times in milliseconds.
  private func set(_ timer: Int32, of caller: Caller, value: Int64, interval: Int64 = 0, flags: SleepFlags = []) throws {
    let setting = TimerSetting(
      interval: TimeSpec(totalNanoseconds: interval * 1_000_000), value: TimeSpec(totalNanoseconds: value * 1_000_000))
    _ = try inMemory(setting) { try caller.timer_settime(timer, flags: flags, new: $0, old: .null) }
  }

  private func left(_ timer: Int32, of caller: Caller) throws -> Int64 {
    let none = TimeSpec(seconds: 0, nanoseconds: 0)
    return try inMemory(TimerSetting(interval: none, value: none)) { try caller.timer_gettime(timer, into: $0) }
      .value.totalNanoseconds
  }
}
