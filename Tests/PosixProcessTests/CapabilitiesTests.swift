import ABI
import KernelTesting
import ProcessDouble
import Processes
import Testing

@testable import PosixProcess

@Suite("capget and capset", .machine)
struct CapabilitiesTests {
  private typealias Word = (UInt32, UInt32, UInt32)

  private func header(_ machine: TestMachine, _ number: Int32 = 0, version: UInt32 = 0x2008_0522) -> UInt {
    machine.memory.put(CapabilityHeader(version: version, number: number)).address
  }

  @Test("root has all, others none, and each takes what it has")
  func sets() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let room = machine.memory.put((9, 9, 9), (9, 9, 9)) as UserPointer<Word>
      try caller.capget(header: header(machine), into: room.address)
      #expect(try room.read() == (.max, .max, 0) && room.advanced(by: 1).read() == (0x1ff, 0x1ff, 0))
      try caller.capset(header: header(machine), from: room.address)
      caller.process.credentials.user = 1
      #expect(throws: Errno.operationNotPermitted) { try caller.capset(header: header(machine), from: room.address) }
      try caller.capget(header: header(machine, 1), into: room.address)
      #expect(try room.read() == (0, 0, 0))
    }
  }

  @Test("an unknown version is told the one to use")
  func versions() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let old = header(machine, version: 7)
      try caller.capget(header: old, into: 0)
      #expect(try UserPointer<UInt32>(address: old).read() == 0x2008_0522)
      let room = machine.memory.room(24).address
      #expect(throws: Errno.invalidArgument) { try caller.capget(header: header(machine, version: 7), into: room) }
      #expect(throws: Errno.noSuchProcess) { try caller.capget(header: header(machine, 9), into: room) }
      #expect(throws: Errno.invalidArgument) { try caller.capget(header: header(machine, -1), into: room) }
      #expect(throws: Errno.badAddress) { try caller.capget(header: 16, into: room) }
      #expect(throws: Errno.operationNotPermitted) { try caller.capset(header: header(machine, 9), from: room) }
    }
  }
}
