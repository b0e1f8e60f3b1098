import ABI
import KernelTesting
import ProcessDouble
import Processes
import Testing

@testable import PosixProcess

@Suite("process_vm_readv and process_vm_writev", .machine)
struct ProcessMemoryTests {
  private let bad = UserBuffer(address: 16, count: 4)

  @Test("bytes go from list to list, whatever the pieces are")
  func copies() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let memory = machine.memory
      let (one, two) = (memory.room(3), memory.room(10))
      let remote = memory.vector(memory.text("ab"), memory.text(""), memory.text("cdefg"))
      #expect(try caller.process_vm_readv(of: 1, into: memory.vector(one, two), from: remote, flags: 0) == 7)
      #expect(one.text(3) == "abc" && two.text(5) == "defg\0")
      #expect(try caller.process_vm_writev(of: 1, from: memory.vector(one), into: memory.vector(two), flags: 0) == 3)
      #expect(two.text(5) == "abcg\0")
    }
  }

  @Test("a bad address cuts the copy short, and is told when it is the first")
  func badAddresses() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let memory = machine.memory
      let room = memory.vector(memory.room(10))
      #expect(try caller.process_vm_readv(of: 1, into: room, from: memory.vector(memory.text("ab"), bad), flags: 0) == 2)
      #expect(throws: Errno.badAddress) { try caller.process_vm_readv(of: 1, into: room, from: memory.vector(bad), flags: 0) }
      #expect(throws: Errno.noSuchProcess) { try caller.process_vm_readv(of: 9, into: room, from: room, flags: 0) }
      #expect(throws: Errno.invalidArgument) { try caller.process_vm_writev(of: 1, from: room, into: room, flags: 1) }
    }
  }
}
