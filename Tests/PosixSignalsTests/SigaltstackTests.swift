import ABI
import KernelTesting
import ProcessDouble
import Processes
import Testing
import Threads

@testable import PosixSignals

@Suite("sigaltstack", .machine)
struct SigaltstackTests {
  @Test("takes a stack, tells of it, and gives it up")
  func keeping() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      #expect(try current(of: caller).flags == SignalStack.disabled)
      try set(stack(size: 4096), for: caller)
      #expect(try current(of: caller).size == 4096)
      try set(SignalStack(disabledWith: 0), for: caller)
      #expect(try current(of: caller).flags == SignalStack.disabled)
    }
  }

  @Test("refuses a small stack, unknown flags, and a change of the stack that is in use")
  func refusals() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      #expect(throws: Errno.outOfMemory) { try set(stack(size: 2047), for: caller) }
      #expect(throws: Errno.invalidArgument) { try set(stack(size: 4096, flags: 4), for: caller) }
      #expect(throws: Errno.badAddress) { try caller.sigaltstack(new: .bad, old: .null) }
      // The test's own stack, as far as anyone can tell.
      var all = stack(size: .max / 2)
      all.start = 1
      try set(all, for: caller)
      #expect(try current(of: caller).flags == SignalStack.inUse)
      #expect(throws: Errno.operationNotPermitted) { try set(stack(size: 4096), for: caller) }
    }
  }

  private func stack(size: UInt, flags: Int32 = 0) -> SignalStack {
    var stack = SignalStack()
    (stack.start, stack.size, stack.flags) = (0x10000, size, flags)
    return stack
  }

  private func set(_ stack: SignalStack, for caller: Caller) throws {
    _ = try inMemory(stack) { try caller.sigaltstack(new: $0, old: .null) }
  }

  private func current(of caller: Caller) throws -> SignalStack {
    try inMemory(SignalStack()) { try caller.sigaltstack(new: .null, old: $0) }
  }
}
