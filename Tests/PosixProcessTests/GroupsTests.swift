import ABI
import KernelTesting
import ProcessDouble
import Processes
import Testing

@testable import PosixProcess

@Suite("Groups", .machine)
struct GroupsTests {
  private func groups(_ caller: Caller, _ machine: TestMachine) throws -> [UInt32] {
    let room = machine.memory.put(0, 0, 0) as UserPointer<UInt32>
    try caller.getresgid(real: room, effective: room.advanced(by: 1), saved: room.advanced(by: 2))
    return try (0..<3).map { try room.advanced(by: $0).read() } + [caller.process.credentials.fileGroup]
  }

  @Test("root takes any group, and takes all its groups with it")
  func root() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      #expect(try groups(caller, machine) == [0, 0, 0, 0])
      #expect(throws: Errno.invalidArgument) { try caller.setgid(to: .max) }
      try caller.setgid(to: 10)
      #expect(try groups(caller, machine) == [10, 10, 10, 10])
      caller.process.credentials.user = 1
      #expect(caller.getgid() == 10 && caller.getegid() == 10)
      #expect(throws: Errno.operationNotPermitted) { try caller.setgid(to: 0) }
      try caller.setgid(to: 10)
    }
  }

  @Test("others go back and forth between their own groups")
  func others() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      try caller.setresgid(real: 10, effective: 20, saved: 30)
      caller.process.credentials.user = 1
      #expect(try groups(caller, machine) == [10, 20, 30, 20])
      try caller.setgid(to: 30)
      #expect(try groups(caller, machine) == [10, 30, 30, 30])
      #expect(throws: Errno.operationNotPermitted) { try caller.setgid(to: 20) }
      #expect(throws: Errno.operationNotPermitted) { try caller.setresgid(real: 10, effective: 11, saved: 30) }
      try caller.setresgid(real: .max, effective: 10, saved: .max)
      #expect(try groups(caller, machine) == [10, 10, 30, 10])
      #expect(throws: Errno.badAddress) { try caller.getresgid(real: .bad, effective: .bad, saved: .bad) }
    }
  }

  @Test("setregid saves the new effective group unless only that goes back to the real one")
  func saved() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      try caller.setresgid(real: 10, effective: 20, saved: 30)
      caller.process.credentials.user = 1
      #expect(throws: Errno.operationNotPermitted) { try caller.setregid(real: 30, effective: .max) }
      try caller.setregid(real: .max, effective: 10)
      #expect(try groups(caller, machine) == [10, 10, 30, 10])
      try caller.setregid(real: .max, effective: 30)
      #expect(try groups(caller, machine) == [10, 30, 30, 30])
      try caller.setregid(real: 30, effective: 10)
      #expect(try groups(caller, machine) == [30, 10, 10, 10])
    }
  }

  @Test("setfsgid changes the group for files alone, and always tells the old one")
  func files() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      try caller.setresgid(real: 10, effective: 20, saved: 30)
      caller.process.credentials.user = 1
      #expect(caller.setfsgid(to: 30) == 20)
      #expect(caller.setfsgid(to: 31) == 30)
      #expect(caller.setfsgid(to: .max) == 30)
      #expect(try groups(caller, machine) == [10, 20, 30, 30])
    }
  }

  @Test("the supplementary groups are told where there is room, and root's to set")
  func supplementary() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let room = machine.memory.put(7, 8, 9) as UserPointer<UInt32>
      try caller.setgroups(count: 3, from: room)
      let told = machine.memory.put(0, 0, 0) as UserPointer<UInt32>
      #expect(try caller.getgroups(count: 0, into: .null) == 3)
      #expect(throws: Errno.invalidArgument) { try caller.getgroups(count: 2, into: told) }
      #expect(throws: Errno.invalidArgument) { try caller.getgroups(count: -1, into: told) }
      #expect(try caller.getgroups(count: 3, into: told) == 3)
      #expect(try told.read() == 7 && told.advanced(by: 2).read() == 9)
      #expect(throws: Errno.badAddress) { try caller.getgroups(count: 3, into: .bad) }
      #expect(throws: Errno.badAddress) { try caller.setgroups(count: 1, from: .bad) }
      #expect(throws: Errno.invalidArgument) { try caller.setgroups(count: 65537, from: room) }
      caller.process.credentials.user = 1
      #expect(throws: Errno.operationNotPermitted) { try caller.setgroups(count: 0, from: .null) }
      #expect(try caller.getgroups(count: 0, into: .null) == 3)
    }
  }
}
