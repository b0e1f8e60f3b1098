import ABI
import Files
import KernelTesting
import ProcessDouble
import Processes
import Testing

@testable import PosixFiles

@Suite("memfd_create and its seals", .machine)
struct MemfdCreateTests {
  private let files = FilesCaller()
  private var caller: Caller { files.caller }

  private func make(_ flags: MemoryFileFlags = []) throws(Errno) -> Descriptor {
    try caller.memfd_create(name: files.path("name"), flags: flags)
  }

  private func seal(_ file: Descriptor, _ seals: FileSeals) throws(Errno) {
    _ = try caller.fcntl(file, command: .addSeals, argument: UInt(seals.rawValue))
  }

  @Test("it is a file to read and write, without a name")
  func use() throws {
    let file = try make(.closeOnExec)
    #expect(try files.write("text", to: file) == 4)
    #expect(try caller.lseek(file, to: 1, from: 0) == 1)
    #expect(try files.read(file) == "ext")
    let status = try files.stored(FileStatus()) { (result) throws(Errno) in try caller.fstat(file, into: result) }
    #expect(status.linkCount == 0 && status.mode == 0o100777 && status.size == 4)
    #expect(try caller.process.descriptors.closesOnExec(file))
  }

  @Test("names have a length")
  func names() throws {
    let longest = String(repeating: "n", count: 249)
    #expect(try caller.memfd_create(name: files.path(longest), flags: []).rawValue == 0)
    #expect(throws: Errno.invalidArgument) { try caller.memfd_create(name: files.path(longest + "n"), flags: []) }
    #expect(throws: Errno.badAddress) { try caller.memfd_create(name: UserPath(register: 16), flags: []) }
    #expect(throws: Errno.invalidArgument) { try MemoryFileFlags(register: 4) }
  }

  @Test("seals hold for ever, and need leave from the start")
  func seals() throws {
    let file = try make(.allowSealing)
    _ = try files.write("text", to: file)
    try seal(file, .grow)
    #expect(throws: Errno.operationNotPermitted) { _ = try files.write("more", to: file) }
    #expect(throws: Errno.operationNotPermitted) { try caller.ftruncate(file, to: 9) }
    try caller.ftruncate(file, to: 3)
    try seal(file, [.shrink, .write])
    #expect(throws: Errno.operationNotPermitted) { try caller.ftruncate(file, to: 2) }
    #expect(throws: Errno.operationNotPermitted) { _ = try caller.pwrite64(to: file, from: files.memory.text("x"), at: 0) }
    #expect(try caller.fcntl(file, command: .getSeals, argument: 0) == Int(FileSeals([.grow, .shrink, .write]).rawValue))
    try seal(file, .seal)
    #expect(throws: Errno.operationNotPermitted) { try seal(file, .futureWrite) }
    #expect(throws: Errno.operationNotPermitted) { try seal(make(), .grow) }
    #expect(throws: Errno.invalidArgument) { try seal(file, FileSeals(rawValue: 0x20)) }
  }
}
