import ABI
import Files
import KernelTesting
import ProcessDouble
import Processes
import Testing

@testable import PosixFiles

@Suite("sendfile and copy_file_range", .machine)
struct SendfileTests {
  private let files = FilesCaller()
  private var caller: Caller { files.caller }
  private let source: Descriptor, target: Descriptor

  init() throws {
    try files.make("source", "0123456789")
    try files.make("target")
    source = try files.open("source")
    target = try files.open("target", .readWrite)
  }

  private func send(_ count: UInt, at offset: UserPointer<Int64> = .null, to other: Descriptor? = nil) throws(Errno) -> Int {
    try caller.sendfile(to: other ?? target, from: source, at: offset, count: count)
  }

  private func copy(
    _ count: UInt, _ from: UserPointer<Int64> = .null, _ to: UserPointer<Int64> = .null, into other: Descriptor? = nil,
    flags: UInt32 = 0
  ) throws(Errno) -> Int {
    try caller.copy_file_range(from: source, at: from, to: other ?? target, at: to, count: count, flags: flags)
  }

  @Test("sendfile moves the position, or the offset that it was given")
  func sending() throws {
    #expect(try send(4) == 4)
    let offset = files.memory.put(8) as UserPointer<Int64>
    #expect(try send(100, at: offset) == 2)
    #expect(try offset.read() == 10)
    #expect(try files.contents("target") == "012389")
    #expect(try caller.lseek(source, to: 0, from: 1) == 4)
    #expect(try send(1, at: offset) == 0)
  }

  @Test("sendfile refuses wrong offsets, directions and targets")
  func sendRefusals() throws {
    #expect(throws: Errno.invalidArgument) { try send(1, at: files.memory.put(-1)) }
    #expect(throws: Errno.badAddress) { try send(1, at: .bad) }
    #expect(throws: Errno.badDescriptor) { try send(1, to: source) }
    #expect(throws: Errno.invalidArgument) { try send(1, to: files.open("target", [.writeOnly, .append])) }
    #expect(throws: Errno.badDescriptor) {
      try caller.sendfile(to: target, from: files.open("target", .writeOnly), at: .null, count: 1)
    }
  }

  @Test("copy_file_range moves both positions, or both offsets, and ends with the file")
  func copying() throws {
    #expect(try copy(4) == 4)
    #expect(try caller.lseek(target, to: 0, from: 1) == 4)
    let (from, to) = (files.memory.put(8) as UserPointer<Int64>, files.memory.put(6) as UserPointer<Int64>)
    #expect(try copy(100, from, to) == 2)
    #expect(try from.read() == 10 && to.read() == 8)
    #expect(try files.contents("target") == "0123\0\u{0}89")
    #expect(try copy(100, from, to) == 0)
  }

  @Test("copy_file_range refuses what overlaps, what is no regular file, and flags")
  func copyRefusals() throws {
    let same = try files.open("source", .readWrite)
    #expect(throws: Errno.invalidArgument) { try copy(4, .null, files.memory.put(2), into: same) }
    #expect(try copy(3, .null, files.memory.put(5), into: same) == 3)
    #expect(throws: Errno.invalidArgument) { try copy(1, flags: 1) }
    #expect(throws: Errno.isDirectory) { try copy(1, into: files.open("/")) }
    #expect(throws: Errno.badDescriptor) { try copy(1, into: source) }
    #expect(throws: Errno.badDescriptor) { try copy(1, into: files.open("target", [.writeOnly, .append])) }
    #expect(throws: Errno.invalidArgument) { try copy(1, files.memory.put(-1)) }
    #expect(throws: Errno.overflow) { try copy(2, .null, files.memory.put(.max)) }
  }
}
