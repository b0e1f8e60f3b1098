import ABI
import KernelTesting
import PlatformDouble
import ProcessDouble
import Processes
import Testing
import Threads

@testable import PosixSignals

@Suite("rt_sigaction", .machine)
struct SigactionTests {
  private let usr1 = SignalArgument(register: 10)

  @Test("keeps what it knows of an action and gives it back")
  func keeping() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      var action = SignalAction()
      action.handler = 0x1000
      action.flags = SignalActionFlags(rawValue: .max)
      action.mask = SignalSet(rawValue: .max)
      _ = try inMemory(action) { try caller.rt_sigaction(signal: usr1, new: $0, old: .null, size: 8) }
      let kept = try inMemory(SignalAction()) { try caller.rt_sigaction(signal: usr1, new: .null, old: $0, size: 8) }
      #expect(kept.handler == 0x1000)
      #expect(kept.flags == .known)
      #expect(kept.mask == SignalSet.unblockable.inverted)
      #expect(platform_double_disposition(10) == 1)
    }
  }

  @Test("ignoring a signal drops it where it waits, from the process and its threads")
  func ignoring() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      caller.process.setBlocked(SignalSet(rawValue: .max), of: caller.thread)
      try caller.kill(process: 1, signal: usr1)
      try caller.tkill(thread: 1, signal: usr1)
      var action = SignalAction()
      action.handler = 1
      _ = try inMemory(action) { try caller.rt_sigaction(signal: usr1, new: $0, old: .null, size: 8) }
      #expect(caller.process.takeSignal(of: SignalSet(rawValue: .max), for: caller.thread) == nil)
      #expect(platform_double_disposition(10) == 2)
    }
  }

  @Test("refuses what nobody may change, but tells of it")
  func refusals() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      for number: UInt in [9, 19, 0, 65] {
        _ = inMemory(SignalAction()) { action in
          #expect(throws: Errno.invalidArgument) {
            try caller.rt_sigaction(signal: SignalArgument(register: number), new: action, old: .null, size: 8)
          }
        }
      }
      try caller.rt_sigaction(signal: SignalArgument(register: 9), new: .null, old: .null, size: 8)
      #expect(throws: Errno.invalidArgument) { try caller.rt_sigaction(signal: usr1, new: .null, old: .null, size: 4) }
      #expect(throws: Errno.badAddress) { try caller.rt_sigaction(signal: usr1, new: .bad, old: .null, size: 8) }
    }
  }
}
