import ABI
import KernelTesting
import ProcessDouble
import Processes
import Testing
import Threads

@testable import PosixTime

@Suite("alarm, getitimer and setitimer", .machine)
struct IntervalTimersTests {
  @Test("a timer sends its signal once, and again after every interval once that is taken")
  func expirations() throws {
    try TestMachine.use { (machine) throws in
      let caller = blockingCaller(of: machine)
      try set(.real, of: caller, value: 10, interval: 20)
      machine.advance(milliseconds: 9)
      #expect(!caller.takes(.alarm))
      machine.advance(milliseconds: 1)
      #expect(caller.takes(.alarm))
      machine.advance(milliseconds: 19)
      #expect(!caller.takes(.alarm))
      machine.advance(milliseconds: 1)
      #expect(caller.takes(.alarm))
      try set(.real, of: caller, value: 0, interval: 20)
      machine.advance(milliseconds: 100)
      #expect(!caller.takes(.alarm))
    }
  }

  @Test("processor time is counted for itself")
  func processorTime() throws {
    try TestMachine.use { (machine) throws in
      let caller = blockingCaller(of: machine)
      try set(.virtual, of: caller, value: 10)
      try set(.profiling, of: caller, value: 20)
      // The double's processor works half of the time.
      machine.advance(milliseconds: 19)
      #expect(!caller.takes(.virtualAlarm))
      machine.advance(milliseconds: 1)
      #expect(caller.takes(.virtualAlarm) && !caller.takes(.profilingAlarm))
      machine.advance(milliseconds: 20)
      #expect(caller.takes(.profilingAlarm))
    }
  }

  @Test("what is left is told, and alarm rounds it to seconds but never to none")
  func remaining() throws {
    try TestMachine.use { (machine) throws in
      let caller = blockingCaller(of: machine)
      #expect(caller.alarm(seconds: 0) == 0)
      #expect(caller.alarm(seconds: 10) == 0)
      machine.advance(milliseconds: 600)
      #expect(try left(.real, of: caller).value.seconds == 9)
      #expect(caller.alarm(seconds: 2) == 9)
      machine.advance(milliseconds: 400)
      #expect(caller.alarm(seconds: 1) == 2)
      machine.advance(milliseconds: 700)
      #expect(caller.alarm(seconds: 0) == 1)
      #expect(try left(.real, of: caller).value.microseconds == 0)
    }
  }

  @Test("malformed times and timers are refused")
  func refusals() throws {
    try TestMachine.use { (machine) throws in
      let caller = blockingCaller(of: machine)
      #expect(throws: Errno.invalidArgument) { try IntervalTimer(register: 3) }
      let wrong = IntervalSetting(interval: TimeValue(.zero), value: TimeValue(seconds: 0, microseconds: 1_000_000))
      _ = inMemory(wrong) { new in
        #expect(throws: Errno.invalidArgument) { try caller.setitimer(which: .real, new: new, old: .null) }
      }
      #expect(throws: Errno.badAddress) { try caller.setitimer(which: .real, new: .bad, old: .null) }
      try set(.real, of: caller, value: 10)
      try caller.setitimer(which: .real, new: .null, old: .null)
      #expect(try left(.real, of: caller).value.microseconds == 0)
    }
  }

  private func set(_ timer: IntervalTimer, of caller: Caller, value: Int64, interval: Int64 = 0) throws {
    let setting = IntervalSetting(
      interval: TimeValue(seconds: 0, microseconds: interval * 1000), value: TimeValue(seconds: 0, microseconds: value * 1000))
    _ = try inMemory(setting) { try caller.setitimer(which: timer, new: $0, old: .null) }
  }

  private func left(_ timer: IntervalTimer, of caller: Caller) throws -> IntervalSetting {
    try inMemory(IntervalSetting(interval: TimeValue(.zero), value: TimeValue(.zero))) {
      try caller.getitimer(which: timer, into: $0)
    }
  }
}

/// A process that blocks every signal, so that what was sent waits to be looked at.
func blockingCaller(of machine: TestMachine) -> Caller {
  let caller = machine.process(1)
  caller.process.setBlocked(SignalSet(rawValue: .max), of: caller.thread)
  return caller
}

extension Caller {
  /// Whether `signal` waits; it does not any more then.
  func takes(_ signal: Signal) -> Bool { process.takeSignal(of: signal.set, for: thread) != nil }
}
