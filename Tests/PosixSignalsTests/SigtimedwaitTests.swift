import ABI
import CMachine
import Ground
import KernelTesting
import ProcessDouble
import Processes
import Testing
import Threads

@testable import PosixSignals

@Suite("rt_sigtimedwait, rt_sigqueueinfo and rt_sigsuspend", .machine)
struct SigtimedwaitTests {
  private let all = SignalSet(rawValue: .max)

  @Test("takes queued signals by number, and those of one number in order of arrival")
  func order() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      caller.process.setBlocked(all, of: caller.thread)
      for (signal, value) in [(35, 1), (34, 2), (35, 3)] { try queue(UInt(signal), value: UInt64(value), by: caller) }
      var taken: [UInt64] = []
      for _ in 0..<3 {
        let information = try inMemory(SignalInformation(.alarm)) { information in
          _ = try wait(for: all, by: caller, into: information)
        }
        taken.append(information.value)
      }
      #expect(taken == [2, 1, 3])
    }
  }

  @Test("waits as long as it may")
  func timeout() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      #expect(throws: Errno.wouldBlock) {
        try wait(for: all, by: caller, into: .null, timeout: TimeSpec(seconds: 2, nanoseconds: 0))
      }
      #expect(Instant.now.nanoseconds == 3_000_000_000)
      #expect(throws: Errno.wouldBlock) {
        try wait(for: all, by: caller, into: .null, timeout: TimeSpec(seconds: 0, nanoseconds: 0))
      }
      #expect(Instant.now.nanoseconds == 3_000_000_000)
      #expect(throws: Errno.invalidArgument) {
        try wait(for: all, by: caller, into: .null, timeout: TimeSpec(seconds: 0, nanoseconds: -1))
      }
    }
  }

  @Test("ends when another signal is to be handled")
  func interruption() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      caller.process.signals[Signal(rawValue: 10)].handler = 0x1000
      try caller.kill(process: 1, signal: SignalArgument(register: 10))
      #expect(throws: Errno.interrupted) {
        try wait(for: Signal.alarm.set, by: caller, into: .null, timeout: TimeSpec(seconds: 2, nanoseconds: 0))
      }
    }
  }

  @Test("another process may not be told lies about the sender")
  func lies() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      _ = machine.process(2)
      _ = inMemory(SignalInformation(.alarm, code: SignalInformation.fromUser)) { information in
        let usr1 = SignalArgument(register: 10)
        #expect(throws: Errno.operationNotPermitted) {
          try caller.rt_sigqueueinfo(to: 2, signal: usr1, information: information)
        }
        #expect(throws: Errno.operationNotPermitted) {
          try caller.rt_tgsigqueueinfo(to: 2, thread: 2, signal: usr1, information: information)
        }
        #expect(throws: Never.self) { try caller.rt_sigqueueinfo(to: 1, signal: usr1, information: information) }
      }
    }
  }

  @Test("rt_sigsuspend handles under its own mask and remembers the old one")
  func suspend() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      caller.process.signals[Signal(rawValue: 10)].handler = 0x1000
      caller.process.setBlocked(all, of: caller.thread)
      try caller.kill(process: 1, signal: SignalArgument(register: 10))
      _ = inMemory(SignalSet(rawValue: 1)) { mask in
        #expect(throws: Errno.restartUnlessHandled) { try caller.rt_sigsuspend(mask: mask, size: 8) }
      }
      #expect(caller.thread.signals.blocked.rawValue == 1)
      #expect(caller.thread.signals.maskAfterCall == SignalSet.unblockable.inverted)
      caller.restoreMask()
      #expect(caller.thread.signals.blocked == SignalSet.unblockable.inverted)
    }
  }

  private func queue(_ signal: UInt, value: UInt64, by caller: Caller) throws {
    var information = SignalInformation(.alarm, code: -1)
    information.value = value
    _ = try inMemory(information) {
      try caller.rt_sigqueueinfo(to: caller.process.identifier, signal: SignalArgument(register: signal), information: $0)
    }
  }

  @discardableResult
  private func wait(
    for set: SignalSet, by caller: Caller, into information: UserPointer<SignalInformation>, timeout: TimeSpec? = nil
  ) throws -> Int32 {
    var signal: Int32 = 0
    _ = try inMemory(set) { set in
      guard let timeout else {
        signal = try caller.rt_sigtimedwait(set: set, into: information, timeout: .null, size: 8)
        return
      }
      _ = try inMemory(timeout) {
        signal = try caller.rt_sigtimedwait(set: set, into: information, timeout: $0, size: 8)
      }
    }
    return signal
  }
}
