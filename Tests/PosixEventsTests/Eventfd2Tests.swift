import ABI
import Files
import KernelTesting
import PosixFiles
import ProcessDouble
import Processes
import Testing
import Threads

@testable import PosixEvents

@Suite("eventfd", .machine)
struct Eventfd2Tests {
  private func add(_ count: UInt64, to descriptor: Descriptor, _ caller: Caller, _ machine: TestMachine) throws(Errno) {
    let word = machine.memory.put(count)
    let written = try caller.write(to: descriptor, from: UserBuffer(address: word.address, count: 8))
    #expect(written == 8)
  }

  private func take(_ descriptor: Descriptor, _ caller: Caller, _ machine: TestMachine) throws(Errno) -> UInt64 {
    let word = machine.memory.put(0) as UserPointer<UInt64>
    let count = try caller.read(from: descriptor, into: UserBuffer(address: word.address, count: 8))
    #expect(count == 8)
    return try word.read()
  }

  @Test("a counter gives all at once")
  func counter() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let counter = try caller.eventfd(count: 3)
      try add(4, to: counter, caller, machine)
      #expect(try take(counter, caller, machine) == 7)
      #expect(try !caller.process.descriptors.closesOnExec(counter))
    }
  }

  @Test("a semaphore gives out one unit per read")
  func semaphore() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let semaphore = try caller.eventfd2(count: 2, flags: [.semaphore, .nonBlocking, .closeOnExec])
      #expect(try take(semaphore, caller, machine) == 1)
      #expect(try take(semaphore, caller, machine) == 1)
      #expect(throws: Errno.wouldBlock) { try take(semaphore, caller, machine) }
      #expect(try caller.process.descriptors.closesOnExec(semaphore))
    }
  }

  @Test("it is full one below the highest number, and needs eight bytes")
  func limits() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let counter = try caller.eventfd2(count: 0, flags: .nonBlocking)
      let file = try caller.process.descriptors.file(at: counter)
      #expect(file.ready == .writable)
      try add(.max - 2, to: counter, caller, machine)
      #expect(file.ready == [.readable, .writable])
      #expect(throws: Errno.wouldBlock) { try add(2, to: counter, caller, machine) }
      try add(1, to: counter, caller, machine)
      #expect(file.ready == .readable)
      #expect(throws: Errno.invalidArgument) { try add(.max, to: counter, caller, machine) }
      #expect(throws: Errno.invalidArgument) { try caller.read(from: counter, into: machine.memory.room(7)) }
      #expect(throws: Errno.invalidArgument) { try caller.write(to: counter, from: machine.memory.room(7)) }
      #expect(throws: Errno.badAddress) { try caller.write(to: counter, from: UserBuffer(address: 16, count: 8)) }
      #expect(throws: Errno.invalidArgument) { try EventfdFlags(register: 2) }
    }
  }

  @Test("a signal that is to be handled ends a wait")
  func interruption() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let counter = try caller.eventfd(count: 0)
      caller.process.signals[.alarm].handler = 0x1000
      _ = caller.process.send(SignalInformation(.alarm), scheduler: machine.scheduler)
      #expect(throws: Errno.restartAfterSignal) { try take(counter, caller, machine) }
    }
  }
}
