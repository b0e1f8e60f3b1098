import ABI
import KernelTesting
import ProcessDouble
import Processes
import Testing

@testable import PosixProcess

@Suite("Users", .machine)
struct UsersTests {
  private func users(_ caller: Caller, _ machine: TestMachine) throws -> [UInt32] {
    let room = machine.memory.put(0, 0, 0) as UserPointer<UInt32>
    try caller.getresuid(real: room, effective: room.advanced(by: 1), saved: room.advanced(by: 2))
    return try (0..<3).map { try room.advanced(by: $0).read() } + [caller.process.credentials.fileUser]
  }

  @Test("root becomes anybody, for good, and takes all its users with it")
  func root() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      #expect(try users(caller, machine) == [0, 0, 0, 0])
      #expect(throws: Errno.invalidArgument) { try caller.setuid(to: .max) }
      try caller.setuid(to: 10)
      #expect(try users(caller, machine) == [10, 10, 10, 10])
      #expect(caller.getuid() == 10 && caller.geteuid() == 10)
      #expect(throws: Errno.operationNotPermitted) { try caller.setuid(to: 0) }
      try caller.setuid(to: 10)
    }
  }

  @Test("others go back and forth between their own users")
  func others() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      try caller.setresuid(real: 10, effective: 20, saved: 30)
      #expect(try users(caller, machine) == [10, 20, 30, 20])
      try caller.setuid(to: 30)
      #expect(try users(caller, machine) == [10, 30, 30, 30])
      #expect(throws: Errno.operationNotPermitted) { try caller.setuid(to: 20) }
      #expect(throws: Errno.operationNotPermitted) { try caller.setresuid(real: 10, effective: 11, saved: 30) }
      try caller.setresuid(real: .max, effective: 10, saved: .max)
      #expect(try users(caller, machine) == [10, 10, 30, 10])
      #expect(throws: Errno.badAddress) { try caller.getresuid(real: .bad, effective: .bad, saved: .bad) }
    }
  }

  @Test("setreuid saves the new effective user unless only that goes back to the real one")
  func saved() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      try caller.setresuid(real: 10, effective: 20, saved: 30)
      #expect(throws: Errno.operationNotPermitted) { try caller.setreuid(real: 30, effective: .max) }
      try caller.setreuid(real: .max, effective: 10)
      #expect(try users(caller, machine) == [10, 10, 30, 10])
      try caller.setreuid(real: .max, effective: 30)
      #expect(try users(caller, machine) == [10, 30, 30, 30])
      try caller.setreuid(real: 30, effective: 10)
      #expect(try users(caller, machine) == [30, 10, 10, 10])
    }
  }

  @Test("setfsuid changes the user for files alone, and always tells the old one")
  func files() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      try caller.setresuid(real: 10, effective: 20, saved: 30)
      #expect(caller.setfsuid(to: 30) == 20)
      #expect(caller.setfsuid(to: 31) == 30)
      #expect(caller.setfsuid(to: .max) == 30)
      #expect(try users(caller, machine) == [10, 20, 30, 30])
    }
  }
}
