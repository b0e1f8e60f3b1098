import ABI
import Files
import KernelTesting
import PosixFiles
import ProcessDouble
import Processes
import Testing

@testable import PosixProcess

@Suite("Resource limits", .machine)
struct LimitsTests {
  private func limit(_ soft: UInt64, _ hard: UInt64) -> ResourceLimit { ResourceLimit(soft: soft, hard: hard) }

  @Test("what is set is told, and a soft limit stays below the hard one, which only root raises")
  func setting() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let room = machine.memory.put(limit(100, 200))
      try caller.setrlimit(resource: .data, from: room)
      let told = machine.memory.put(limit(0, 0))
      try caller.getrlimit(resource: .data, into: told)
      #expect(try told.read() == limit(100, 200))
      caller.process.credentials.user = 1
      #expect(throws: Errno.invalidArgument) { try caller.setrlimit(resource: .data, from: machine.memory.put(limit(2, 1))) }
      #expect(throws: Errno.operationNotPermitted) {
        try caller.setrlimit(resource: .data, from: machine.memory.put(limit(100, 201)))
      }
      try caller.setrlimit(resource: .data, from: machine.memory.put(limit(150, 150)))
      try caller.getrlimit(resource: .data, into: told)
      #expect(try told.read() == limit(150, 150))
      #expect(throws: Errno.badAddress) { try caller.getrlimit(resource: .data, into: .bad) }
      #expect(throws: Errno.invalidArgument) { try LimitResource(register: 16) }
    }
  }

  @Test("prlimit64 sets and tells the old limits of the process itself")
  func exchange() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(3)
      let (new, old) = (machine.memory.put(limit(1, 2)), machine.memory.put(limit(0, 0)))
      try caller.prlimit64(of: 3, resource: .stack, new: new, old: old)
      #expect(try old.read() == limit(8 << 20, .max))
      try caller.prlimit64(of: 0, resource: .stack, new: .null, old: old)
      #expect(try old.read() == limit(1, 2))
      #expect(throws: Errno.noSuchProcess) { try caller.prlimit64(of: 4, resource: .stack, new: .null, old: old) }
      #expect(throws: Errno.badAddress) { try caller.prlimit64(of: 0, resource: .stack, new: .bad, old: .null) }
    }
  }

  @Test("no descriptor is given out at the limit of open files or above")
  func openFiles() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      try caller.setrlimit(resource: .openFiles, from: machine.memory.put(limit(2, 10)))
      let first = try caller.pidfd_open(of: 1, flags: [])
      #expect(try caller.dup(first).rawValue == 1)
      #expect(throws: Errno.tooManyFiles) { try caller.dup(first) }
      #expect(throws: Errno.operationNotPermitted) {
        try caller.setrlimit(resource: .openFiles, from: machine.memory.put(limit(2, 1 << 20 + 1)))
      }
    }
  }
}
