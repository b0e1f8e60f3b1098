import ABI
import CMachine
import KernelTesting
import Processes
import Testing
import Threads

@testable import PosixThreads

@Suite("The calls of scheduling", .machine) struct SchedulingTests {
  private func set(_ test: ThreadCaller, _ policy: Int32, _ priority: Int32, of number: Int32 = 0) throws(Errno) {
    test[0] = UInt32(bitPattern: priority)
    try test.caller.sched_setscheduler(of: number, policy: policy, parameters: UserPointer(address: test.address(0)))
  }

  @Test("root sets any policy, with a priority that it has") func root() throws {
    try ThreadCaller.run { test throws in
      try set(test, 1, 50)
      #expect(try test.caller.sched_getscheduler(of: 0) == 1)
      try test.caller.sched_getparam(of: 0, into: UserPointer(address: test.address(1)))
      #expect(test[1] == 50)
      try set(test, 2 | 0x4000_0000, 1)
      #expect(try test.caller.sched_getscheduler(of: 0) == 2 | 0x4000_0000)
      #expect(throws: Errno.invalidArgument) { try set(test, 1, 0) }
      #expect(throws: Errno.invalidArgument) { try set(test, 0, 1) }
      #expect(throws: Errno.invalidArgument) { try set(test, 6, 0) }
      #expect(throws: Errno.invalidArgument) { try set(test, -1, 0) }
      #expect(throws: Errno.noSuchProcess) { try set(test, 0, 0, of: 99) }
    }
  }

  @Test("others are held to their limits") func others() throws {
    try ThreadCaller.run(user: 1000) { test throws in
      #expect(throws: Errno.operationNotPermitted) { try set(test, 1, 1) }
      test.process.limits[.realTimePriority].soft = 10
      try set(test, 1, 10)
      #expect(throws: Errno.operationNotPermitted) { try set(test, 1, 11) }
      try set(test, 0 | 0x4000_0000, 0)
      #expect(throws: Errno.operationNotPermitted) { try set(test, 0, 0) }
    }
  }

  @Test("attributes may be shorter and longer than the kernel knows") func attributes() throws {
    try ThreadCaller.run { test throws in
      let room = UserPointer<SchedulingAttributes>(address: test.address(0))
      test[12] = 77
      try test.caller.sched_getattr(of: 0, into: room, size: 48, flags: 0)
      #expect(test[0] == 48 && test[12] == 77)
      try test.caller.sched_getattr(of: 0, into: room, size: 4096, flags: 0)
      #expect(test[0] == 56 && test[12] == 0)
      test[0] = 60
      test[4] = UInt32(bitPattern: 5)
      try test.caller.sched_setattr(of: 0, attributes: room, flags: 0)
      #expect(test.thread.scheduling.niceness == 5)
      test[14] = 1
      #expect(throws: Errno.argumentListTooLong) { try test.caller.sched_setattr(of: 0, attributes: room, flags: 0) }
      #expect(test[0] == 56)
    }
  }

  @Test("a clone that is no thread is refused, and says why") func clone() throws {
    try ThreadCaller.run { test throws in
      func clone(_ flags: UInt, stack: UInt = 4096, storage: UInt = 0) throws(Errno) -> Int32 {
        try test.caller.clone(
          flags: CloneFlags(register: flags), stack: stack, parent: UserPointer(address: 0), child: UserPointer(address: 0),
          storage: storage)
      }
      #expect(throws: Errno.invalidArgument) { try clone(0x10000) }
      #expect(throws: Errno.invalidArgument) { try clone(0x10800) }
      #expect(throws: Errno.notImplemented) { try clone(17) }
      #expect(throws: Errno.invalidArgument) { try clone(0x10f00, stack: 0) }
      #expect(throws: Errno.operationNotPermitted) { try clone(0x90f00, storage: .max) }
    }
  }
}
