import ABI
import KernelTesting
import ProcessDouble
import Processes
import Testing

@testable import PosixProcess

@Suite("prctl and personality", .machine)
struct PrctlTests {
  private func set(_ caller: Caller, _ operation: ProcessOperation, _ value: UInt) throws(Errno) -> Int {
    try caller.prctl(operation: operation, value, 0, 0, 0)
  }

  @Test("a thread's name is cut to fifteen bytes, and each thread has its own")
  func names() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let other = machine.thread(2, of: caller.process)
      let told = machine.memory.room(16)
      #expect(try set(caller, .setName, machine.memory.path("a name that is too long").address) == 0)
      #expect(try set(caller, .getName, told.address) == 0)
      #expect(told.text(16) == "a name that is \0")
      #expect(try set(other, .getName, told.address) == 0)
      #expect(told.text(1) == "\0")
      #expect(throws: Errno.badAddress) { try set(caller, .setName, 16) }
      #expect(throws: Errno.badAddress) { try set(caller, .getName, 16) }
    }
  }

  @Test(
    "what is set is told",
    arguments: [
      (.setDumpable, .getDumpable, 0), (.setKeepsCapabilities, .getKeepsCapabilities, 1),
      (.setTimerSlack, .getTimerSlack, 77), (.setNoNewPrivileges, .getNoNewPrivileges, 1),
      (.setNoHugePages, .getNoHugePages, 1),
    ] as [(ProcessOperation, ProcessOperation, UInt)])
  func values(set: ProcessOperation, get: ProcessOperation, value: UInt) throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      #expect(try self.set(caller, get, 0) != Int(value))
      #expect(try self.set(caller, set, value) == 0)
      #expect(try self.set(caller, get, 0) == Int(value))
    }
  }

  @Test(
    "and where the answer is stored",
    arguments: [
      (.setParentDeathSignal, .getParentDeathSignal, 9), (.setAdoptsOrphans, .getAdoptsOrphans, 1),
      (.setCycleCounter, .getCycleCounter, 1),
    ] as [(ProcessOperation, ProcessOperation, UInt)])
  func storedValues(set: ProcessOperation, get: ProcessOperation, value: UInt) throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      #expect(try self.set(caller, set, value) == 0)
      let told = machine.memory.put(-1) as UserPointer<Int32>
      #expect(try self.set(caller, get, told.address) == 0)
      #expect(try told.read() == Int32(value))
      #expect(throws: Errno.badAddress) { try self.set(caller, get, 16) }
    }
  }

  @Test("values that cannot be are refused")
  func refusals() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let wrong: [(ProcessOperation, UInt)] = [
        (.setDumpable, 2), (.setKeepsCapabilities, 2), (.setParentDeathSignal, 65), (.setTiming, 1), (.setCycleCounter, 2),
        (.setNoNewPrivileges, 0), (.hasBoundingCapability, 41),
      ]
      for (operation, value) in wrong {
        #expect(throws: Errno.invalidArgument, "\(operation)") { try set(caller, operation, value) }
      }
      #expect(throws: Errno.invalidArgument) { try caller.prctl(operation: .setNoNewPrivileges, 1, 1, 0, 0) }
      #expect(throws: Errno.invalidArgument) { try ProcessOperation(register: 9999) }
      #expect(try set(caller, .hasBoundingCapability, 40) == 1)
    }
  }

  @Test("a personality is kept, and told before it changes")
  func personality() throws {
    TestMachine.use { machine in
      let caller = machine.process(1)
      #expect(caller.personality(0x8) == 0)
      #expect(caller.personality(.max) == 0x8)
      #expect(caller.personality(0) == 0x8)
    }
  }
}
