import ABI
import Files
import KernelTesting
import PosixPipes
import ProcessDouble
import Processes
import Testing

@testable import PosixFiles

@Suite("Reading and writing at positions and from lists", .machine)
struct PreadvTests {
  private let files = FilesCaller()
  private var caller: Caller { files.caller }
  private var memory: ApplicationMemory { files.memory }
  private let file: Descriptor

  init() throws {
    try files.make("file", "0123456789")
    file = try files.open("file", .readWrite)
  }

  private func position() throws(Errno) -> Int64 { try caller.lseek(file, to: 0, from: 1) }

  @Test("pread64 and pwrite64 leave the position alone")
  func atPositions() throws {
    let room = memory.room(4)
    #expect(try caller.pread64(from: file, into: room, at: 3) == 4)
    #expect(room.text(4) == "3456")
    #expect(try caller.pread64(from: file, into: room, at: 8) == 2)
    #expect(try caller.pread64(from: file, into: room, at: 10) == 0)
    #expect(try caller.pwrite64(to: file, from: memory.text("ab"), at: 12) == 2)
    #expect(try position() == 0)
    #expect(try files.contents("file") == "0123456789\0\0ab")
    #expect(throws: Errno.invalidArgument) { try caller.pread64(from: file, into: room, at: -1) }
    #expect(throws: Errno.invalidArgument) { try caller.pwrite64(to: file, from: room, at: -1) }
    #expect(throws: Errno.badDescriptor) { try caller.pwrite64(to: files.open("file"), from: room, at: 0) }
    #expect(throws: Errno.badAddress) { try caller.pread64(from: file, into: UserBuffer(address: 16, count: 4), at: 0) }
    let ends = memory.put(-1, -1) as UserPointer<Int32>
    try caller.pipe2(ends: ends, flags: [])
    #expect(throws: Errno.illegalSeek) { try caller.pread64(from: Descriptor(rawValue: ends.read()), into: room, at: 0) }
  }

  @Test("a list is filled in turn and moves the position by the sum")
  func lists() throws {
    let (one, two) = (memory.room(3), memory.room(4))
    #expect(try caller.readv(from: file, into: memory.vector(one, memory.room(0), two)) == 7)
    #expect(one.text(3) == "012" && two.text(4) == "3456")
    #expect(try caller.readv(from: file, into: memory.vector(two, one)) == 3)
    #expect(try position() == 10)
    #expect(try caller.writev(to: file, from: memory.vector(memory.text("ab"), memory.text("cd"))) == 4)
    #expect(try files.contents("file") == "0123456789abcd")
    #expect(throws: Errno.badDescriptor) { try caller.readv(from: Descriptor(rawValue: 9), into: memory.vector()) }
    #expect(throws: Errno.invalidArgument) { try UserVector(address: 0, count: 1025) }
  }

  @Test("a bad element ends the list, and is told when it is the first")
  func badElements() throws {
    let bad = UserBuffer(address: 16, count: 2)
    #expect(try caller.writev(to: file, from: memory.vector(memory.text("xy"), bad)) == 2)
    #expect(throws: Errno.badAddress) { try caller.writev(to: file, from: memory.vector(bad)) }
    #expect(throws: Errno.badAddress) { try caller.readv(from: file, into: memory.vector(bad)) }
    #expect(throws: Errno.badAddress) { try caller.readv(from: file, into: UserVector(address: 16, count: 1)) }
  }

  @Test("preadv and pwritev go on where the element before ended, at their own position")
  func listsAtPositions() throws {
    let (one, two) = (memory.room(2), memory.room(3))
    #expect(try caller.preadv(from: file, into: memory.vector(one, two), at: 4) == 5)
    #expect(one.text(2) == "45" && two.text(3) == "678")
    #expect(try caller.pwritev(to: file, from: memory.vector(memory.text("A"), memory.text("BC")), at: 1) == 3)
    #expect(try files.contents("file") == "0ABC456789")
    #expect(try position() == 0)
    #expect(throws: Errno.invalidArgument) { try caller.preadv(from: file, into: memory.vector(one), at: -1) }
    #expect(throws: Errno.invalidArgument) { try caller.pwritev(to: file, from: memory.vector(one), at: -1) }
  }

  @Test("the second kind takes flags for one call, and the position with -1")
  func flags() throws {
    let room = memory.room(2)
    #expect(try caller.preadv2(from: file, into: memory.vector(room), at: -1, flags: .noWait) == 2)
    #expect(try position() == 2)
    #expect(try caller.preadv2(from: file, into: memory.vector(room), at: 8, flags: .highPriority) == 2)
    #expect(room.text(2) == "89")
    #expect(try caller.pwritev2(to: file, from: memory.vector(memory.text("end")), at: 0, flags: [.append, .sync]) == 3)
    #expect(try files.contents("file") == "0123456789end")
    #expect(try !caller.process.descriptors.file(at: file).flags.contains(.append))
    #expect(try caller.pwritev2(to: file, from: memory.vector(memory.text("X")), at: -1, flags: .dataSync) == 1)
    #expect(try files.contents("file") == "01X3456789end")
    #expect(throws: Errno.invalidArgument) { try caller.preadv2(from: file, into: memory.vector(room), at: -2, flags: []) }
    #expect(throws: Errno.notSupported) { try TransferFlags(register: 32) }
  }
}
