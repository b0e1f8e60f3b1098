import ABI
import Files
import KernelTesting
import PlatformDouble
import PosixFiles
import ProcessDouble
import Processes
import Testing
import Threads

@testable import PosixProcess

@Suite("Processes as files, and what is waited for", .machine)
struct PidfdTests {
  @Test("a descriptor names the process, and gives its files")
  func files() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      _ = machine.thread(2, of: caller.process)
      let named = try caller.pidfd_open(of: 1, flags: .nonBlocking)
      #expect(try caller.process.descriptors.closesOnExec(named))
      #expect(throws: Errno.invalidArgument) { try caller.pidfd_open(of: 0, flags: []) }
      #expect(throws: Errno.invalidArgument, "a thread that is not the first") { try caller.pidfd_open(of: 2, flags: []) }
      #expect(throws: Errno.noSuchProcess) { try caller.pidfd_open(of: 3, flags: []) }
      #expect(throws: Errno.invalidArgument) { try PidfdFlags(register: 1) }
      let got = try caller.pidfd_getfd(of: named, named, flags: 0)
      #expect(try got != named && caller.process.descriptors.file(at: got) === caller.process.descriptors.file(at: named))
      #expect(throws: Errno.badDescriptor) { try caller.pidfd_getfd(of: named, Descriptor(rawValue: 50), flags: 0) }
      #expect(throws: Errno.badDescriptor) { try caller.pidfd_getfd(of: Descriptor(rawValue: 50), named, flags: 0) }
      #expect(throws: Errno.invalidArgument) { try caller.pidfd_getfd(of: named, named, flags: 1) }
    }
  }

  @Test("kcmp finds equal files equal, and puts others in order")
  func comparison() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      _ = machine.thread(2, of: caller.process)
      let one = try caller.pidfd_open(of: 1, flags: []), two = try caller.pidfd_open(of: 1, flags: [])
      let copy = try caller.dup(one)
      func order(_ left: Descriptor, _ right: Descriptor) throws(Errno) -> Int32 {
        try caller.kcmp(1, 2, resource: .file, UInt(left.rawValue), UInt(right.rawValue))
      }
      #expect(try order(one, copy) == 0)
      #expect(try Set([order(one, two), order(two, copy)]) == [1, 2])
      #expect(throws: Errno.badDescriptor) { try order(one, Descriptor(rawValue: 9)) }
      #expect(try caller.kcmp(1, 2, resource: .memory, 0, 0) == 0)
      #expect(throws: Errno.noSuchProcess) { try caller.kcmp(1, 3, resource: .memory, 0, 0) }
      #expect(throws: Errno.invalidArgument) { try ComparedResource(register: 7) }
    }
  }

  @Test("who has no children waits for nobody, once the question is a good one")
  func waiting() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      #expect(throws: Errno.noChild) { try caller.wait4(for: -1, status: .null, options: [], usage: 0) }
      #expect(throws: Errno.invalidArgument) {
        try caller.wait4(for: -1, status: .null, options: WaitOptions(rawValue: 4), usage: 0)
      }
      #expect(throws: Errno.noSuchProcess) { try caller.wait4(for: .min, status: .null, options: [], usage: 0) }
      func wait(_ target: WaitTarget, _ number: Int32, _ options: UInt32 = 4) throws(Errno) {
        try caller.waitid(for: target, number, into: 0, options: WaitOptions(rawValue: options), usage: 0)
      }
      #expect(throws: Errno.noChild) { try wait(.anyone, 0) }
      #expect(throws: Errno.invalidArgument, "no change is named") { try wait(.anyone, 0, 1) }
      #expect(throws: Errno.invalidArgument) { try wait(.process, 0) }
      #expect(throws: Errno.invalidArgument) { try wait(.group, -1) }
      #expect(throws: Errno.badDescriptor) { try wait(.descriptor, 0) }
      #expect(throws: Errno.noChild) { try wait(.descriptor, caller.pidfd_open(of: 1, flags: []).rawValue) }
      #expect(throws: Errno.invalidArgument) { try WaitTarget(register: 4) }
    }
  }

  @Test("exit_group powers the machine off with the status's low byte")
  func end() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      platform_double_begin()
      TestMachine.use { $0.process(1).exit_group(status: 0x103) }
    }
    let told = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(told.contains("powered off (status 3, signal 0)"))
  }
}
