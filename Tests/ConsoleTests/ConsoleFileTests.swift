import ABI
import Files
import Foundation
import KernelTesting
import ProcessDouble
import Processes
import Testing
import Threads

@testable import Console

@Suite("The standard streams", .machine)
struct ConsoleFileTests {
  /// The ends of a pipe of the host.
  private func hostPipe() -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    #expect(unsafe pipe(&ends) == 0)
    return (ends[0], ends[1])
  }

  @Test("bytes go to the host's file and come from it, and its end is told")
  func bytes() throws {
    try TestMachine.use { (machine) throws in
      let ends = hostPipe()
      let input = ConsoleFile(stream: ends.reading, flags: .nonBlocking)
      let output = ConsoleFile(stream: ends.writing, flags: .writeOnly)
      let room = machine.memory.room(10)
      #expect(input.ready.isEmpty && output.ready.contains(.writable))
      #expect(throws: Errno.wouldBlock) { _ = try input.read(into: room) }
      #expect(try output.write(from: machine.memory.text("text")) == 4)
      #expect(input.ready.contains([.readable, .readNormal]))
      #expect(try input.read(into: room) == 4)
      #expect(room.text(4) == "text")
      #expect(throws: Errno.badDescriptor) { _ = try input.write(from: room) }
      #expect(throws: Errno.badDescriptor) { _ = try output.read(into: room) }
      output.released()
      #expect(input.ready.contains(.hangUp))
      #expect(try input.read(into: room) == 0)
      input.released()
    }
  }

  @Test("a reader sleeps until the host has something")
  func waiting() throws {
    try TestMachine.use { (machine) throws in
      let process = machine.process(1).process
      let ends = hostPipe()
      let input = ConsoleFile(stream: ends.reading, flags: [])
      let room = machine.memory.room(10)
      var count = -1
      let reader = machine.start(of: process) { _ in count = (try? input.read(into: room)) ?? -2 }
      machine.scheduler.yield()
      #expect(reader.isWaiting && count == -1)
      #expect(unsafe write(ends.writing, "abc", 3) == 3)
      machine.scheduler.pollEvents()
      machine.runThreads()
      #expect(count == 3 && room.text(3) == "abc")
      for end in [ends.reading, ends.writing] { close(end) }
    }
  }

  @Test("it is what the host's file is")
  func kinds() throws {
    try TestMachine.use { (machine) throws in
      _ = machine.process(1)
      let ends = hostPipe()
      let stream = ConsoleFile(stream: ends.reading, flags: [])
      #expect(try FileMode(rawValue: stream.status().mode).kind == .fifo)
      #expect(stream.isLinkNameNumbered && stream.isPollable)
      #expect(throws: Errno.notTerminal) { _ = try stream.control(0x5401, machine.memory.room(64).address) }
      let left = machine.memory.put(-1) as UserPointer<Int32>
      #expect(unsafe write(ends.writing, "abc", 3) == 3)
      #expect(try stream.control(0x541b, left.address) == 0)
      #expect(try left.read() == 3)
      for end in [ends.reading, ends.writing] { close(end) }
      #expect(throws: Errno.badDescriptor) { _ = try stream.status() }
    }
  }
}
