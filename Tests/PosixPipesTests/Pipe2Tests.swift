import ABI
import Files
import KernelTesting
import PosixFiles
import ProcessDouble
import Processes
import Testing

@testable import PosixPipes

@Suite("pipe2 and vmsplice", .machine)
struct Pipe2Tests {
  private func pipe(_ flags: PipeFlags, by caller: Caller, _ machine: TestMachine) throws(Errno) -> (Descriptor, Descriptor) {
    let ends = machine.memory.put(-1, -1) as UserPointer<Int32>
    try caller.pipe2(ends: ends, flags: flags)
    return (Descriptor(rawValue: try ends.read()), Descriptor(rawValue: try ends.advanced(by: 1).read()))
  }

  @Test("both ends have the flags, and each its direction")
  func flags() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let (reading, writing) = try pipe([.nonBlocking, .closeOnExec], by: caller, machine)
      #expect(reading.rawValue == 0 && writing.rawValue == 1)
      for end in [reading, writing] {
        #expect(try caller.process.descriptors.closesOnExec(end))
        #expect(try caller.process.descriptors.file(at: end).flags.contains(.nonBlocking))
      }
      let room = machine.memory.room(4)
      #expect(throws: Errno.wouldBlock) { try caller.read(from: reading, into: room) }
      #expect(throws: Errno.badDescriptor) { try caller.read(from: writing, into: room) }
      #expect(throws: Errno.badDescriptor) { try caller.write(to: reading, from: room) }
      #expect(throws: Errno.invalidArgument) { try PipeFlags(register: 1) }
    }
  }

  @Test("packets are read one by one, and what has no room is lost")
  func packets() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let (reading, writing) = try pipe(.packets, by: caller, machine)
      for text in ["abcd", "ef"] { _ = try caller.write(to: writing, from: machine.memory.text(text)) }
      let room = machine.memory.room(3)
      #expect(try caller.read(from: reading, into: room) == 3)
      #expect(room.text(3) == "abc")
      #expect(try caller.read(from: reading, into: room) == 2)
      #expect(room.text(2) == "ef")
    }
  }

  @Test("no descriptor is taken when the numbers cannot be told, or one is missing")
  func failures() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      #expect(throws: Errno.badAddress) { try caller.pipe2(ends: .bad, flags: []) }
      caller.process.descriptors.limit = 1
      #expect(throws: Errno.tooManyFiles) { _ = try pipe([], by: caller, machine) }
      caller.process.descriptors.limit = 2
      let (reading, writing) = try pipe([], by: caller, machine)
      #expect(reading.rawValue == 0 && writing.rawValue == 1)
    }
  }

  @Test("vmsplice writes a list to one end and reads a list from the other")
  func vmsplice() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let memory = machine.memory
      let (reading, writing) = try pipe([], by: caller, machine)
      #expect(try caller.vmsplice(writing, vectors: memory.vector(memory.text("ab"), memory.text("cde")), flags: []) == 5)
      let (one, two) = (memory.room(1), memory.room(10))
      #expect(try caller.vmsplice(reading, vectors: memory.vector(one, two), flags: []) == 5)
      #expect(one.text(1) == "a" && two.text(4) == "bcde")
      #expect(throws: Errno.wouldBlock) { try caller.vmsplice(reading, vectors: memory.vector(one), flags: .nonBlocking) }
      #expect(try caller.vmsplice(reading, vectors: memory.vector(), flags: []) == 0)
      #expect(throws: Errno.badDescriptor) { try caller.vmsplice(Descriptor(rawValue: 9), vectors: memory.vector(), flags: []) }
    }
  }
}
