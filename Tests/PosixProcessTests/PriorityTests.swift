import ABI
import KernelTesting
import ProcessDouble
import Processes
import Testing
import Threads

@testable import PosixProcess

@Suite("Priorities of processor and disk", .machine)
struct PriorityTests {
  @Test("niceness is told as 20 minus it, cut to its range, and not taken back without a right")
  func niceness() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      #expect(try caller.getpriority(which: .process, who: 0) == 20)
      try caller.setpriority(which: .process, who: 1, to: 100)
      #expect(try caller.getpriority(which: .process, who: 1) == 1)
      try caller.setpriority(which: .user, who: 0, to: -100)
      #expect(try caller.getpriority(which: .group, who: 0) == 40)
      try caller.setpriority(which: .process, who: 0, to: 5)
      caller.process.credentials.user = 1
      #expect(throws: Errno.permissionDenied) { try caller.setpriority(which: .process, who: 0, to: 4) }
      caller.process.limits[.niceness].soft = 16
      try caller.setpriority(which: .process, who: 0, to: 4)
      #expect(throws: Errno.permissionDenied) { try caller.setpriority(which: .process, who: 0, to: 3) }
      #expect(throws: Errno.noSuchProcess) { try caller.getpriority(which: .process, who: 9) }
      #expect(throws: Errno.noSuchProcess) { try caller.setpriority(which: .user, who: 9, to: 0) }
      #expect(throws: Errno.invalidArgument) { try PriorityTarget(register: 3) }
    }
  }

  @Test("each thread has its niceness, and a group's is the least nice one's")
  func threads() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let other = machine.thread(2, of: caller.process)
      try caller.setpriority(which: .process, who: 2, to: 7)
      #expect(try caller.getpriority(which: .process, who: 0) == 20)
      #expect(try other.getpriority(which: .process, who: 0) == 13)
      #expect(try other.getpriority(which: .group, who: 1) == 20)
    }
  }

  @Test("a class of disk access has levels, and the first is root's")
  func disk() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      #expect(try caller.ioprio_get(which: 1, who: 0) == 0)
      #expect(try caller.ioprio_get(which: 3, who: 0) == 2 << 13 | 4, "best effort, by the niceness")
      try caller.ioprio_set(which: 1, who: 1, to: 3 << 13)
      #expect(try caller.ioprio_get(which: 1, who: 0) == 3 << 13)
      try caller.ioprio_set(which: 1, who: 0, to: 1 << 13 | 2)
      caller.process.credentials.user = 1
      #expect(throws: Errno.operationNotPermitted) { try caller.ioprio_set(which: 1, who: 0, to: 1 << 13) }
      #expect(throws: Errno.invalidArgument) { try caller.ioprio_set(which: 1, who: 0, to: 4 << 13) }
      #expect(throws: Errno.invalidArgument) { try caller.ioprio_set(which: 0, who: 0, to: 0) }
      #expect(throws: Errno.noSuchProcess) { try caller.ioprio_get(which: 1, who: 9) }
      #expect(try caller.ioprio_get(which: 1, who: 0) == 1 << 13 | 2)
    }
  }
}
