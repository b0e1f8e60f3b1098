import ABI
import CMachine
import KernelTesting
import PlatformDouble
import ProcessDouble
import Processes
import Testing
import Threads

@testable import Entry

@Suite("Doors", .machine)
struct DoorTests {
  /// Calls `body` in the name of a process whose thread has a kernel stack for full doors.
  private func withProcess(_ body: (Caller, TestMachine) throws -> Void) throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let stack = UnsafeMutableRawPointer.allocate(byteCount: 256 << 10, alignment: 4096)
      defer { unsafe stack.deallocate() }
      unsafe caller.thread.machine.pointee.kernel_stack_top = UInt64(UInt(bitPattern: stack) + 256 << 10)
      try body(caller, machine)
    }
  }

  /// The newest call in the flight recorder.
  private func lastRecord(of caller: Caller) -> (number: UInt32, result: Int64, first: UInt64, count: UInt64) {
    unsafe withUnsafeBytes(of: &caller.thread.machine.pointee.records) { bytes in
      let count = unsafe caller.thread.machine.pointee.record_position
      // The recorder is an array of records.
      let record = unsafe bytes.assumingMemoryBound(to: machine_record.self)[Int((count &- 1) % UInt64(MACHINE_RECORDS))]
      return (record.number, record.result, record.arguments.0, count)
    }
  }

  private func call(_ number: Int, _ first: UInt = 0, _ second: UInt = 0, _ third: UInt = 0, _ fourth: UInt = 0) -> Int {
    swiftlet_call(number, first, second, third, fourth, 0, 0)
  }

  @Test("a leaf answers who runs, and records nothing")
  func leaf() throws {
    try withProcess { (caller, machine) throws in
      #expect(sys_getpid() == 1)
      let other = machine.process(2)
      machine.run(other)
      #expect(sys_getpid() == 2 && call(39) == 2)
      #expect(lastRecord(of: other).count == 0)
    }
  }

  @Test("a short door records the call, its arguments and what came of it")
  func short() throws {
    try withProcess { (caller, _) throws in
      #expect(sys_lseek(7, 0, 0) == -9)
      let record = lastRecord(of: caller)
      #expect(record.number == 8 && record.result == -9 && record.first == 7 && record.count == 1)
      #expect(!machine_inside())
    }
  }

  @Test("a full door runs on the thread's kernel stack, and keeps what it got for another try")
  func full() throws {
    try withProcess { (caller, machine) throws in
      let ends = machine.memory.put(-1, -1) as UserPointer<Int32>
      #expect(call(293, ends.address, 0o4000) == 0)
      #expect(try ends.read() == 0 && ends.advanced(by: 1).read() == 1)
      #expect(call(0, 0, machine.memory.room(8).address, 8) == -11)
      #expect(lastRecord(of: caller).number == 0)
      let text = machine.memory.text("text")
      #expect(call(1, 1, text.address, 4) == 4)
      let record = lastRecord(of: caller)
      #expect(record.number == 1 && record.result == 4)
      #expect(unsafe caller.thread.machine.pointee.door_frame != 0 && !machine_inside())
    }
  }

  @Test("what an argument cannot be is refused before the handler is asked")
  func decoding() throws {
    try withProcess { (caller, machine) throws in
      let ends = machine.memory.put(-1, -1) as UserPointer<Int32>
      #expect(call(293, ends.address, 1) == -22)
      #expect(try ends.read() == -1)
      #expect(caller.process.descriptors.nextOpen(from: 0) == nil)
    }
  }

  private var log: String { unsafe String(cString: platform_double_log()) }

  @Test("a call that is not there says so, in the log at the first time only")
  func absent() throws {
    try withProcess { (_, _) throws in
      #expect(call(57) == -38 && call(57) == -38)
      #expect(log.contains("swiftlet: fork() is not supported: it answers ENOSYS (row `fork`)\n"))
      let before = log.count
      #expect(call(57) == -38)
      #expect(log.count == before)
      #expect(call(-1) == -38)
      #expect(call(100_000, 1) == -38)
      #expect(log.contains("syscall(100000, 0x1, 0x0, 0x0, 0x0, 0x0, 0x0) is not supported"), "\(log)")
    }
  }

  @Test("the log decodes a call that is not there, and reads only what the program may")
  func absentDecoded() throws {
    try withProcess { (_, machine) throws in
      let path = machine.memory.text("/bin/a\npath of more than thirty-two bytes")
      #expect(call(322, UInt(bitPattern: -100), path.address, 0, 16) == -38)
      #expect(
        log.contains("execveat(AT_FDCWD, \"/bin/a?path of more than thirty-\"..., NULL, 0x10, 0x0) is not supported"), "\(log)")
      #expect(call(59, 8, 0, 0) == -38)
      #expect(log.contains("execve(0x8, NULL, NULL) is not supported: it answers ENOSYS (row `execve`)"), "\(log)")
      #expect(call(41, 1, 2, UInt(bitPattern: -1)) == -38 && log.contains("socket(1, 0x2, -1) is not supported"), "\(log)")
    }
  }

  @Test("the part of a call that is not there is said as well")
  func partlyAbsent() throws {
    try withProcess { (_, _) throws in
      #expect(call(56, 0x4111, 0x1000) == -38)
      #expect(log.contains("clone(0x4111, 0x1000, NULL, NULL, NULL) is not supported: it answers ENOSYS (row `clone`)"), "\(log)")
    }
  }

  @Test("work that is pending is done on the way out, and the result stays")
  func pendingWork() throws {
    try withProcess { (caller, machine) throws in
      var hasRun = false
      machine.start(of: caller.process) { _ in hasRun = true }
      caller.thread.machine.pointee.record_position = 0
      machine_set_pending(UInt32(MACHINE_PENDING_RESCHEDULE))
      #expect(sys_lseek(7, 0, 0) == -9)
      #expect(machine_pending() & UInt32(MACHINE_PENDING_RESCHEDULE) == 0)
      machine.runThreads()
      #expect(hasRun)
    }
  }
}
