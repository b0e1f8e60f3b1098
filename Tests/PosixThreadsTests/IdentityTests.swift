import ABI
import KernelTesting
import PlatformDouble
import ProcessDouble
import Processes
import Testing
import Threads

@testable import PosixThreads

@Suite("Numbers, processors and ends of threads", .machine)
struct IdentityTests {
  @Test("each thread has its number, and remembers what to clear at its end")
  func numbers() throws {
    TestMachine.use { machine in
      let one = machine.process(1)
      let two = machine.thread(2, of: one.process)
      #expect(Caller.current.gettid() == 1)
      machine.run(two)
      #expect(Caller.current.gettid() == 2)
      #expect(two.set_tid_address(64) == 2)
      #expect(two.thread.clearAtExit == 64 && one.thread.clearAtExit == 0)
    }
  }

  @Test("there is one processor, which a set must have")
  func affinity() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let mask = machine.memory.put(.max, .max) as UserPointer<UInt64>
      #expect(try caller.sched_getaffinity(of: 0, count: 16, into: mask) == 8)
      #expect(try mask.read() == 1 && mask.advanced(by: 1).read() == .max)
      #expect(throws: Errno.invalidArgument) { try caller.sched_getaffinity(of: 0, count: 4, into: mask) }
      #expect(throws: Errno.invalidArgument) { try caller.sched_getaffinity(of: 0, count: 9, into: mask) }
      #expect(throws: Errno.noSuchProcess) { try caller.sched_getaffinity(of: 9, count: 8, into: mask) }
      let bytes = machine.memory.put(3, 2) as UserPointer<UInt8>
      try caller.sched_setaffinity(of: 1, count: 1, from: bytes)
      #expect(throws: Errno.invalidArgument) { try caller.sched_setaffinity(of: 1, count: 1, from: bytes.advanced(by: 1)) }
      #expect(throws: Errno.invalidArgument) { try caller.sched_setaffinity(of: 1, count: 0, from: bytes) }
      #expect(throws: Errno.noSuchProcess) { try caller.sched_setaffinity(of: 9, count: 1, from: bytes) }
      #expect(throws: Errno.badAddress) { try caller.sched_setaffinity(of: 0, count: 1, from: .bad) }
    }
  }

  @Test("getcpu stores what is asked for")
  func processor() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let words = machine.memory.put(7, 7) as UserPointer<UInt32>
      try caller.getcpu(processor: words, node: .null)
      #expect(try words.read() == 0 && words.advanced(by: 1).read() == 7)
      try caller.getcpu(processor: .null, node: words.advanced(by: 1))
      #expect(try words.advanced(by: 1).read() == 0)
      #expect(throws: Errno.badAddress) { try caller.getcpu(processor: .bad, node: .null) }
    }
  }

  @Test("the thread pointer is told, and lies in the application's memory")
  func threadPointer() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      unsafe caller.thread.machine.pointee.thread_pointer = 0x1234
      let room = machine.memory.put(0) as UserPointer<UInt64>
      #expect(try caller.arch_prctl(operation: .getThreadPointer, address: room.address) == 0)
      #expect(try room.read() == 0x1234)
      #expect(throws: Errno.badAddress) { try caller.arch_prctl(operation: .getThreadPointer, address: 16) }
      #expect(throws: Errno.operationNotPermitted) {
        try caller.arch_prctl(operation: .setThreadPointer, address: 0x7fff_ffff_f000)
      }
      #expect(throws: Errno.invalidArgument) { try ArchPrctlOperation(register: 0x1001) }
    }
  }

  @Test("a private barrier needs its own registration")
  func barriers() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      #expect(try caller.membarrier(command: .query, flags: 0, cpu: 0) == 127)
      #expect(try caller.membarrier(command: .global, flags: 0, cpu: 0) == 0)
      #expect(throws: Errno.operationNotPermitted) { try caller.membarrier(command: .privateExpedited, flags: 0, cpu: 0) }
      #expect(try caller.membarrier(command: .registerPrivateExpedited, flags: 0, cpu: 0) == 0)
      #expect(try caller.membarrier(command: .privateExpedited, flags: 0, cpu: 0) == 0)
      #expect(throws: Errno.operationNotPermitted) {
        try caller.membarrier(command: .privateExpeditedSynchronizing, flags: 0, cpu: 0)
      }
      #expect(throws: Errno.invalidArgument) { try caller.membarrier(command: .query, flags: 1, cpu: 0) }
      #expect(throws: Errno.invalidArgument) { try BarrierCommand(register: 128) }
    }
  }

  @Test("the list of robust locks is each thread's own")
  func robustLists() throws {
    try TestMachine.use { (machine) throws in
      let one = machine.process(1)
      let two = machine.thread(2, of: one.process)
      try two.set_robust_list(head: 4096, size: 24)
      let words = machine.memory.put(9, 9) as UserPointer<UInt>
      try one.get_robust_list(of: 2, head: words, size: words.advanced(by: 1))
      #expect(try words.read() == 4096 && words.advanced(by: 1).read() == 24)
      try one.get_robust_list(of: 0, head: words, size: words.advanced(by: 1))
      #expect(try words.read() == 0)
      #expect(throws: Errno.noSuchProcess) { try one.get_robust_list(of: 9, head: words, size: words) }
      #expect(throws: Errno.badAddress) { try one.get_robust_list(of: 0, head: words, size: .bad) }
    }
  }

  @Test("the last thread's end is the process's, with the status that the first one left")
  func end() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      platform_double_begin()
      TestMachine.use { machine in
        let caller = machine.process(1)
        caller.exit(status: 0x107)
      }
    }
    let told = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(told.contains("powered off (status 7, signal 0)"))
  }
}
