import ABI
import Files
import KernelTesting
import PosixPipes
import ProcessDouble
import Processes
import Testing

@testable import PosixFiles

@Suite("Sizes, and what makes files durable", .machine)
struct TruncateTests {
  private let files = FilesCaller()
  private var caller: Caller { files.caller }
  private let file: Descriptor

  init() throws {
    try files.make("file", "0123456789")
    file = try files.open("file", .readWrite)
  }

  private func pipe() throws -> Descriptor {
    let ends = files.memory.put(-1, -1) as UserPointer<Int32>
    try caller.pipe2(ends: ends, flags: [])
    return Descriptor(rawValue: try ends.advanced(by: 1).read())
  }

  @Test("a file is cut and grows with zeros, by its name or descriptor")
  func sizes() throws {
    try caller.ftruncate(file, to: 4)
    try caller.truncate(path: files.path("file"), to: 6)
    #expect(try files.contents("file") == "0123\0\0")
    #expect(throws: Errno.invalidArgument) { try caller.ftruncate(file, to: -1) }
    #expect(throws: Errno.invalidArgument) { try caller.truncate(path: files.path("file"), to: -1) }
    #expect(throws: Errno.invalidArgument) { try caller.ftruncate(files.open("file"), to: 1) }
    #expect(throws: Errno.badDescriptor) { try caller.ftruncate(Descriptor(rawValue: 50), to: 1) }
    #expect(throws: Errno.isDirectory) { try caller.truncate(path: files.path("/"), to: 0) }
    #expect(throws: Errno.noSuchFile) { try caller.truncate(path: files.path("none"), to: 0) }
    files.become(5)
    #expect(throws: Errno.permissionDenied) { try caller.truncate(path: files.path("file"), to: 0) }
    try caller.ftruncate(file, to: 0)
  }

  private func allocate(_ mode: AllocateMode, _ offset: Int64, _ count: Int64, _ other: Descriptor? = nil) throws(Errno) {
    try caller.fallocate(other ?? file, mode: mode, from: offset, count: count)
  }

  @Test("fallocate gives memory and makes holes")
  func allocation() throws {
    try allocate([], 0, 12)
    #expect(try files.status("file").size == 12)
    try allocate(.keepSize, 0, 9000)
    #expect(try files.status("file").size == 12 && files.status("file").blocks == 24)
    try allocate([.punchHole, .keepSize], 2, 3)
    #expect(try files.contents("file") == "01\0\0\u{0}56789\0\0")
    #expect(throws: Errno.notSupported, "as tmpfs") { try allocate(.zero, 6, 2) }
    #expect(throws: Errno.invalidArgument) { try allocate([], 0, 0) }
    #expect(throws: Errno.invalidArgument) { try allocate([], -1, 1) }
    #expect(throws: Errno.notSupported) { try allocate(.punchHole, 0, 1) }
    #expect(throws: Errno.fileTooLarge) { try allocate([], .max, 1) }
    #expect(throws: Errno.badDescriptor) { try allocate([], 0, 1, files.open("file")) }
    #expect(throws: Errno.illegalSeek) { try allocate([], 0, 1, pipe()) }
  }

  @Test("what cannot be made durable says so")
  func durability() throws {
    try caller.fsync(file)
    try caller.fdatasync(file)
    try caller.syncfs(file)
    try caller.sync_file_range(file, from: 0, count: 0, flags: SyncRangeFlags(register: 7))
    caller.sync()
    let pipe = try pipe(), closed = Descriptor(rawValue: 50)
    #expect(throws: Errno.invalidArgument) { try caller.fsync(pipe) }
    #expect(throws: Errno.invalidArgument) { try caller.fdatasync(pipe) }
    #expect(throws: Errno.badDescriptor) { try caller.fsync(closed) }
    #expect(throws: Errno.badDescriptor) { try caller.fdatasync(closed) }
    #expect(throws: Errno.badDescriptor) { try caller.syncfs(files.open("file", .path)) }
    #expect(throws: Errno.illegalSeek) { try caller.sync_file_range(pipe, from: 0, count: 0, flags: []) }
    #expect(throws: Errno.invalidArgument) { try caller.sync_file_range(file, from: -1, count: 0, flags: []) }
    #expect(throws: Errno.invalidArgument) { try SyncRangeFlags(register: 8) }
  }

  @Test("advice is taken for files that can be read so")
  func advice() throws {
    try caller.fadvise64(file, from: 0, count: 0, advice: FileAdvice(register: 3))
    try caller.readahead(file, from: 0, count: 100)
    #expect(throws: Errno.invalidArgument) { try caller.fadvise64(file, from: 0, count: 0, advice: FileAdvice(register: 6)) }
    #expect(throws: Errno.invalidArgument) { try caller.fadvise64(file, from: 0, count: -1, advice: FileAdvice(register: 0)) }
    #expect(throws: Errno.illegalSeek) { try caller.fadvise64(pipe(), from: 0, count: 0, advice: FileAdvice(register: 0)) }
    #expect(throws: Errno.badDescriptor) { try caller.readahead(files.open("file", .writeOnly), from: 0, count: 1) }
    #expect(throws: Errno.invalidArgument) { try caller.readahead(files.open("/"), from: 0, count: 1) }
  }
}
