import ABI
import CMachine
import Foundation
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
      machine.giveStack(to: caller)
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

  private func call(_ number: Int, _ first: UInt = 0, _ second: UInt = 0, _ third: UInt = 0, _ fourth: UInt = 0, _ fifth: UInt = 0)
    -> Int
  {
    swiftlet_call(number, first, second, third, fourth, fifth, 0)
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
      forgetWhatWasSaid()
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
      forgetWhatWasSaid()
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
      forgetWhatWasSaid()
      #expect(call(56, 0x4111, 0x1000) == -38)
      #expect(log.contains("clone(0x4111, 0x1000, NULL, NULL, NULL) is not supported: it answers ENOSYS (row `clone`)"), "\(log)")
    }
  }

  /// How often the log says `line` of an unsupported call.
  private func count(_ line: String) -> Int { log.components(separatedBy: "swiftlet: \(line)\n").count - 1 }

  @Test("what the house refuses is the same error, and has the same number")
  func unsupportedErrors() {
    let refused = Errno.unsupported(.invalidArgument)
    #expect(refused == .invalidArgument && refused != .busy && refused.rawValue == 22)
    #expect(refused.isUnsupported && !Errno.invalidArgument.isUnsupported)
    #expect(Errno.restartUnlessHandled.rawValue == 514 && Errno(rawValue: 4095).rawValue == 4095)
  }

  /// Lets the log say again what it has said.
  private func forgetWhatWasSaid() {
    unsafe saidCalls = (0, 0, 0, 0, 0, 0, 0, 0)
    unsafe saidCases = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
  }

  @Test("a flag that the house refuses is said once for each case, with its error")
  func refusedFlags() throws {
    try withProcess { (_, machine) throws in
      forgetWhatWasSaid()
      let name = machine.memory.text("x").address
      for _ in 0..<2 { #expect(call(319, name, 4) == -22) }
      #expect(count("memfd_create(\"x\", 0x4) is not supported: it answers EINVAL (row `memfd_create`)") == 1, "\(log)")
      #expect(call(319, name, 0x5400_0004) == -22)
      #expect(count("memfd_create(\"x\", 0x54000004) is not supported: it answers EINVAL (row `memfd_create`)") == 1, "\(log)")
      // PR_SET_SECCOMP and PR_CAPBSET_DROP, whose other arguments do not count.
      for first in UInt(1)...3 { #expect(call(157, 22, first) == -22 && call(157, 24, first) == -22) }
      #expect(count("prctl(22, 0x1, 0x0, 0x0, 0x0) is not supported: it answers EINVAL (row `prctl`)") == 1, "\(log)")
      #expect(count("prctl(24, 0x1, 0x0, 0x0, 0x0) is not supported: it answers EINVAL (row `prctl`)") == 1, "\(log)")
      #expect(call(9, 0, 4096, 3, 0x122, .max) == -95)
      #expect(log.contains(", 0x122, -1, 0) is not supported: it answers EOPNOTSUPP (row `mmap`)"), "\(log)")
      // Who tries everything does not flood the log.
      let before = log.split(separator: "\n").count
      for size in UInt(0)..<64 { #expect(call(319, name, size << 26 | 4) == -22) }
      #expect(log.split(separator: "\n").count <= before + 16)
    }
  }

  @Test("what Linux refuses as well is not said")
  func refusedByLinux() throws {
    try withProcess { (_, machine) throws in
      forgetWhatWasSaid()
      let before = log
      let name = machine.memory.text("x").address
      // A bit nobody knows, the size of huge pages without them; an operation that does not exist; nothing mapped.
      #expect(call(319, name, 0x20) == -22 && call(319, name, 0x5400_0000) == -22)
      #expect(call(157, 1000) == -22 && call(9, 0, 0, 3, 0x22, .max) == -22)
      #expect(call(72, 7, 1024, 0) == -9)
      #expect(log == before, "\(log)")
    }
  }

  @Test(
    "every row that refuses a part says it",
    arguments: [
      (number: 16, arguments: [0, 0x5452, 0], answer: -25, name: "ioctl"), (72, [0, 1024, 0], -22, "fcntl"),
      (158, [0x1001, 0], -22, "arch_prctl"), (324, [128, 0, 0], -22, "membarrier"), (9, [0, 4096, 3, 0x40022], -12, "mmap"),
      (330, [0, 0], -22, "pkey_alloc"), (29, [0, 4096, 0o4000], -12, "shmget"), (31, [0, 3, 0], -22, "shmctl"),
      (103, [2, 0, 0], -95, "syslog"), (169, [0xfee1_dead, 0x2812_1969, 0xd000_fce2], -22, "reboot"),
      (312, [1, 1, 7, 0], -22, "kcmp"), (230, [2, 0, 0, 0], -95, "clock_nanosleep"), (153, [], -1, "vhangup"),
      (167, [0, 0], -1, "swapon"), (168, [0], -1, "swapoff"), (164, [0, 0], -1, "settimeofday"),
    ])
  func refusedParts(number: Int, arguments: [UInt], answer: Int, name: String) throws {
    try withProcess { (_, machine) throws in
      forgetWhatWasSaid()
      #expect(call(293, machine.memory.put(-1, -1).address, 0) == 0)
      let registers = arguments + Array(repeating: 0, count: 4 - arguments.count)
      #expect(call(number, registers[0], registers[1], registers[2], registers[3]) == answer)
      #expect(log.contains("swiftlet: \(name)(") && log.contains("(row `\(name)`)"), "\(log)")
    }
  }

  @Test("work that is pending is done on the way out, and the result stays")
  func pendingWork() throws {
    try withProcess { (caller, machine) throws in
      var hasRun = false
      machine.start(of: caller.process) { _ in hasRun = true }
      unsafe caller.thread.machine.pointee.record_position = 0
      machine_set_pending(UInt32(MACHINE_PENDING_RESCHEDULE))
      #expect(sys_lseek(7, 0, 0) == -9)
      #expect(machine_pending() & UInt32(MACHINE_PENDING_RESCHEDULE) == 0)
      machine.runThreads()
      #expect(hasRun)
    }
  }
}
