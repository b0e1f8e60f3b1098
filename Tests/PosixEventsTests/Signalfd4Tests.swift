import ABI
import Files
import KernelTesting
import PosixFiles
import ProcessDouble
import Processes
import Testing
import Threads

@testable import PosixEvents

@Suite("signalfd", .machine)
struct Signalfd4Tests {
  private let user1 = Signal(rawValue: 10), user2 = Signal(rawValue: 12)

  private func send(_ signal: Signal, value: UInt64 = 0, to caller: Caller, _ machine: TestMachine) {
    // SI_QUEUE.
    var information = SignalInformation(signal, code: -1, sender: 7, user: 8)
    information.value = value
    _ = caller.process.send(information, scheduler: machine.scheduler)
  }

  @Test("a read takes as many signals as wait and have room, with what came with them")
  func reading() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let set = user1.set.union(user2.set)
      caller.process.setBlocked(set, of: caller.thread)
      let file = try caller.signalfd(Descriptor(rawValue: -1), mask: machine.memory.put(set), size: 8)
      send(user2, value: 5, to: caller, machine)
      send(user1, value: 6, to: caller, machine)
      send(.alarm, to: caller, machine)
      let room = machine.memory.room(3 * 128)
      #expect(throws: Errno.invalidArgument) { try caller.read(from: file, into: room.prefix(127)) }
      #expect(try caller.read(from: file, into: room) == 2 * 128)
      let first = try UserPointer<SignalRecord>(address: room.address).read()
      #expect(first.signal == 10 && first.sender == 7 && first.user == 8 && first.integer == 6 && first.code == -1)
      #expect(try UserPointer<SignalRecord>(address: room.address + 128).read().signal == 12)
    }
  }

  @Test("another set takes the old one's place, and what is no such file is refused")
  func changing() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let both = user1.set.union(user2.set)
      caller.process.setBlocked(both, of: caller.thread)
      let file = try caller.signalfd4(
        Descriptor(rawValue: -1), mask: machine.memory.put(user1.set), size: 8, flags: [.nonBlocking, .closeOnExec])
      #expect(try caller.process.descriptors.closesOnExec(file))
      send(user2, to: caller, machine)
      let room = machine.memory.room(128)
      #expect(throws: Errno.wouldBlock) { try caller.read(from: file, into: room) }
      #expect(try caller.signalfd4(file, mask: machine.memory.put(both), size: 8, flags: []) == file)
      #expect(try caller.read(from: file, into: room) == 128)
      let other = try caller.eventfd(count: 0)
      #expect(throws: Errno.invalidArgument) { try caller.signalfd(other, mask: machine.memory.put(both), size: 8) }
      #expect(throws: Errno.badDescriptor) {
        try caller.signalfd(Descriptor(rawValue: 50), mask: machine.memory.put(both), size: 8)
      }
      #expect(throws: Errno.invalidArgument) { try caller.signalfd(file, mask: machine.memory.put(both), size: 4) }
      #expect(throws: Errno.badAddress) { try caller.signalfd(file, mask: .bad, size: 8) }
    }
  }
}
