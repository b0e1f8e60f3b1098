import ABI
import CMachine
import Files
import KernelTesting
import ProcessDouble
import Processes
import Testing
import Threads

@testable import PosixSignals

@Suite("pause, rt_sigreturn, restart_syscall and pidfd_send_signal", .machine)
struct PauseTests {
  private let user1 = Signal(rawValue: 10)

  @Test("pause ends by a signal that is to be handled, and is not begun again after it")
  func pause() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      caller.process.signals[user1].handler = 0x1000
      try caller.kill(process: 1, signal: SignalArgument(register: 10))
      #expect(throws: Errno.restartUnlessHandled) { try caller.pause() }
      #expect(machine_pending() & UInt32(MACHINE_PENDING_SIGNAL) != 0)
    }
  }

  @Test("the way back from a handler is left to the way out of the door, and no call goes on by itself")
  func returning() throws {
    TestMachine.use { machine in
      let caller = machine.process(1)
      caller.rt_sigreturn()
      #expect(caller.thread.signals.isReturningFromHandler)
      #expect(machine_pending() & UInt32(MACHINE_PENDING_SIGNAL) != 0)
      #expect(throws: Errno.interrupted) { try caller.restart_syscall() }
    }
  }

  @Test("a process's descriptor takes signals, of oneself with any information")
  func descriptors() throws {
    try TestMachine.use { (machine) throws in
      let (caller, other) = (machine.process(1), machine.process(2))
      for process in [caller.process, other.process] { process.signals[user1].handler = 0x1000 }
      let own = try caller.process.descriptors.install(ProcessFile(process: caller.process, flags: .readWrite))
      let theirs = try caller.process.descriptors.install(ProcessFile(process: other.process, flags: .readWrite))
      func send(
        _ descriptor: Descriptor, _ information: UserPointer<SignalInformation> = .null, _ signal: UInt = 10, flags: UInt32 = 0
      ) throws(Errno) {
        try caller.pidfd_send_signal(
          to: descriptor, signal: SignalArgument(register: signal), information: information, flags: flags)
      }
      let fromUser = machine.memory.put(SignalInformation(user1, code: SignalInformation.fromUser))
      try send(own, fromUser)
      #expect(caller.process.pendingSignals.signals == user1.set)
      #expect(throws: Errno.operationNotPermitted, "only a process's own may look as if kill sent it") {
        try send(theirs, fromUser)
      }
      #expect(other.process.pendingSignals.signals.isEmpty)
      try send(theirs, machine.memory.put(SignalInformation(user1, code: -1)))
      #expect(other.process.pendingSignals.signals == user1.set)
      #expect(throws: Errno.invalidArgument, "another signal") { try send(own, fromUser, 12) }
      #expect(throws: Errno.invalidArgument) { try send(own, flags: 1) }
      #expect(throws: Errno.badDescriptor) { try send(Descriptor(rawValue: 9)) }
      #expect(throws: Errno.badAddress) { try send(own, .bad) }
      try send(own, .null, 0)
    }
  }
}
