import ABI
import CMachine
import KernelTesting
import ProcessDouble
import Processes
import Testing
import Threads

@testable import PosixSignals

@Suite("rt_sigprocmask and rt_sigpending", .machine)
struct SigprocmaskTests {
  @Test("add, remove and replace blocked signals, of the calling thread alone")
  func changes() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let other = machine.thread(2, of: caller.process)
      try change(caller, how: 0, 0b110)
      try change(caller, how: 1, 0b010)
      #expect(caller.thread.signals.blocked.rawValue == 0b100)
      try change(caller, how: 2, .max)
      #expect(caller.thread.signals.blocked == SignalSet.unblockable.inverted)
      #expect(other.thread.signals.blocked.isEmpty)
      #expect(throws: Errno.invalidArgument) { try change(caller, how: 3, 0) }
      try caller.rt_sigprocmask(how: MaskChange(register: 3), set: .null, old: .null, size: 8)
    }
  }

  @Test("what waits is told, and handled once it is unblocked")
  func pending() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let other = machine.thread(2, of: caller.process)
      for blocked in [caller, other] { blocked.process.setBlocked(SignalSet(rawValue: .max), of: blocked.thread) }
      caller.process.signals[Signal(rawValue: 10)].handler = 0x1000
      try caller.kill(process: 1, signal: SignalArgument(register: 10))
      try caller.tkill(thread: 2, signal: SignalArgument(register: 12))
      #expect(try pending(of: caller).rawValue == 1 << 9)
      #expect(try pending(of: other).rawValue == 1 << 9 | 1 << 11)
      machine_clear_pending(.max)
      try change(caller, how: 2, 0)
      #expect(caller.thread.signals.hasDeliverable && machine_pending() & UInt32(MACHINE_PENDING_SIGNAL) != 0)
      #expect(throws: Errno.invalidArgument) { try caller.rt_sigpending(into: .bad, size: 9) }
      #expect(throws: Errno.badAddress) { try caller.rt_sigpending(into: .bad, size: 8) }
    }
  }

  private func change(_ caller: Caller, how: UInt, _ set: UInt64) throws {
    _ = try inMemory(SignalSet(rawValue: set)) {
      try caller.rt_sigprocmask(how: MaskChange(register: how), set: $0, old: .null, size: 8)
    }
  }

  private func pending(of caller: Caller) throws -> SignalSet {
    try inMemory(SignalSet()) { try caller.rt_sigpending(into: $0, size: 8) }
  }
}
