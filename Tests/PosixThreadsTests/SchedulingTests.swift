import ABI
import CMachine
import Ground
import KernelTesting
import PlatformDouble
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

  @Test("sched_setparam changes the priority within the policy, and round robin tells its slice")
  func parameters() throws {
    try ThreadCaller.run { test throws in
      func priority(_ value: Int32) throws(Errno) {
        test[0] = UInt32(bitPattern: value)
        try test.caller.sched_setparam(of: 0, parameters: UserPointer(address: test.address(0)))
      }
      func slice() throws(Errno) -> Int64 {
        let room = UserPointer<TimeSpec>(address: test.address(8))
        try test.caller.sched_rr_get_interval(of: 0, into: room)
        return try room.read().totalNanoseconds
      }
      #expect(throws: Errno.invalidArgument) { try priority(1) }
      #expect(try slice() == test.thread.scheduling.slice.nanoseconds)
      try set(test, 1, 50)
      try priority(60)
      #expect(test.thread.scheduling.priority == 60)
      #expect(try slice() == 0)
      #expect(throws: Errno.invalidArgument) { try priority(100) }
      #expect(throws: Errno.invalidArgument) { try test.caller.sched_setparam(of: 0, parameters: UserPointer(address: 0)) }
      #expect(throws: Errno.noSuchProcess) {
        try test.caller.sched_setparam(of: 99, parameters: UserPointer(address: test.address(0)))
      }
      #expect(throws: Errno.invalidArgument) {
        try test.caller.sched_rr_get_interval(of: -1, into: UserPointer(address: test.address(8)))
      }
    }
  }

  @Test("real-time policies have priorities from 1 to 99, the others only 0")
  func priorities() throws {
    try ThreadCaller.run { test throws in
      for policy in [SchedulingPolicy.firstInFirstOut, .roundRobin] {
        #expect(try test.caller.sched_get_priority_min(of: policy) == 1)
        #expect(try test.caller.sched_get_priority_max(of: policy) == 99)
      }
      for policy in [SchedulingPolicy.other, .idle] {
        #expect(try test.caller.sched_get_priority_min(of: policy) == 0)
        #expect(try test.caller.sched_get_priority_max(of: policy) == 0)
      }
    }
  }

  @Test("who yields to a sleeper whose time has come wakes it")
  func yielding() throws {
    try ThreadCaller.run { test throws in
      var hasFired = false
      let timer = NotedTimer { hasFired = true }
      test.scheduler.arm(timer, at: .now + Duration(milliseconds: 1))
      test.caller.sched_yield()
      #expect(!hasFired)
      platform_double_advance(1_000_000)
      test.caller.sched_yield()
      #expect(hasFired)
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
      for namespace: UInt in [0x2_0000, 0x1000_0000, 0x2000_0000] {
        let error = #expect(throws: Errno.self) { try clone(0x10f00 | namespace) }
        #expect(error == .invalidArgument && error?.isUnsupported == false, "Linux refuses it too")
      }
      for missing: UInt in [0x1000, 0x4000, 0x200_0000, 0x400_0000, 0x800_0000, 0x4000_0000] {
        let error = #expect(throws: Errno.self) { try clone(0x10f00 | missing) }
        #expect(error == .invalidArgument && error?.isUnsupported == true)
      }
    }
  }
}

private final class NotedTimer: Timer {
  private let note: () -> Void
  init(_ note: @escaping () -> Void) {
    self.note = note
    super.init(deadline: .never)
  }
  override func fire() { note() }
}
