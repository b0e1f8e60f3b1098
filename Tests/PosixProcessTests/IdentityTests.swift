import ABI
import Files
import KernelTesting
import PosixFiles
import ProcessDouble
import Processes
import Testing

@testable import PosixProcess

@Suite("Numbers of processes, groups and sessions", .machine)
struct IdentityTests {
  @Test("two callers of two processes see two numbers, two masks and two tables of descriptors")
  func twoProcesses() throws {
    try TestMachine.use { (machine) throws in
      let (one, two) = (machine.process(1), machine.process(2))
      two.process.parentIdentifier = 1
      machine.run(one)
      #expect(Caller.current.getpid() == 1 && Caller.current.getppid() == 0)
      machine.run(two)
      #expect(Caller.current.getpid() == 2 && Caller.current.getppid() == 1)
      #expect(one.umask(FileMode(rawValue: 0o077)).rawValue == 0o022)
      #expect(two.umask(FileMode(rawValue: 0o002)).rawValue == 0o022)
      #expect(one.umask(FileMode(rawValue: 0)).rawValue == 0o077)
      #expect(two.umask(FileMode(rawValue: 0)).rawValue == 0o002)
      let first = try one.pidfd_open(of: 1, flags: [])
      #expect(first.rawValue == 0)
      #expect(throws: Errno.badDescriptor) { try two.dup(first) }
      #expect(try two.pidfd_open(of: 2, flags: []) == first)
      try one.close(first)
      #expect(try two.dup(first).rawValue == 1)
    }
  }

  @Test("a leader of a session keeps its group, others move to one of their own or stay")
  func groups() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(5)
      #expect(caller.getpgrp() == 5)
      #expect(try caller.getpgid(of: 0) == 5 && caller.getpgid(of: 5) == 5 && caller.getsid(of: 0) == 5)
      #expect(throws: Errno.noSuchProcess) { try caller.getpgid(of: 6) }
      #expect(throws: Errno.noSuchProcess) { try caller.getsid(of: 6) }
      #expect(throws: Errno.operationNotPermitted) { try caller.setpgid(of: 0, to: 0) }
      #expect(throws: Errno.operationNotPermitted) { try caller.setsid() }
      (caller.process.session, caller.process.group) = (1, 1)
      #expect(throws: Errno.invalidArgument) { try caller.setpgid(of: 0, to: -1) }
      #expect(throws: Errno.noSuchProcess) { try caller.setpgid(of: 6, to: 0) }
      #expect(throws: Errno.operationNotPermitted) { try caller.setpgid(of: 0, to: 77) }
      try caller.setpgid(of: 5, to: 0)
      #expect(caller.getpgrp() == 5)
      #expect(throws: Errno.operationNotPermitted) { try caller.setsid() }
      caller.process.group = 1
      #expect(try caller.setsid() == 5)
      #expect(try caller.getsid(of: 5) == 5 && caller.getpgrp() == 5)
    }
  }
}
