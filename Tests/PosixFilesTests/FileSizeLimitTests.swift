import ABI
import Files
import KernelTesting
import PosixPipes
import ProcessDouble
import Processes
import Testing
import Threads

@testable import PosixFiles

@Suite("RLIMIT_FSIZE", .machine)
struct FileSizeLimitTests {
  private let files = FilesCaller()
  private var caller: Caller { files.caller }
  private var memory: ApplicationMemory { files.memory }
  private let file: Descriptor, signals = Signals()

  /// The signals that were sent.
  private final class Signals {
    var sent: [Signal] = []
  }

  /// A file of three bytes, which may become four bytes long.
  init() throws {
    try files.make("file", "012")
    try files.make("source", "abcdefghij")
    file = try files.open("file", .readWrite)
    caller.process.limits[.fileSize].soft = 4
    caller.thread.scheduler.raiseSignal = { [signals] in signals.sent.append($1) }
  }

  /// States what `call` returns, or that it is too much, and how many signals it sends.
  private func expect(_ expected: Int?, signals count: Int = 0, _ call: () throws(Errno) -> Int) {
    signals.sent = []
    do throws(Errno) {
      let result = try call()
      #expect(result == expected)
    } catch { #expect(error == .fileTooLarge && expected == nil) }
    #expect(signals.sent == [Signal](repeating: .fileSizeExceeded, count: expected == nil ? 1 : count))
  }

  private func seek(_ descriptor: Descriptor, _ offset: Int64) throws { _ = try caller.lseek(descriptor, to: offset, from: 0) }

  @Test("a file may be made as long as it is, or shorter, but not longer")
  func sizes() throws {
    try files.make("long")
    let long = try files.open("long", .readWrite)
    caller.process.limits[.fileSize].soft = ResourceLimit.infinity
    try caller.ftruncate(long, to: 10)
    caller.process.limits[.fileSize].soft = 4
    for length in [10, 7] as [Int64] {
      expect(0) { () throws(Errno) in
        try caller.ftruncate(long, to: length)
        try caller.truncate(path: files.path("long"), to: length)
        try caller.fallocate(long, mode: [], from: 0, count: length)
        try caller.fallocate(long, mode: .keepSize, from: 0, count: length)
        return 0
      }
    }
    expect(nil) { () throws(Errno) in
      try caller.ftruncate(long, to: 8); return 0
    }
    expect(nil) { () throws(Errno) in
      try caller.truncate(path: files.path("long"), to: 8); return 0
    }
    expect(nil) { () throws(Errno) in
      try caller.fallocate(long, mode: [], from: 6, count: 2); return 0
    }
    expect(nil) { () throws(Errno) in
      try caller.fallocate(long, mode: .keepSize, from: 6, count: 2); return 0
    }
    #expect(try files.status("long").size == 7)
    expect(0) { () throws(Errno) in
      try caller.fallocate(long, mode: [.punchHole, .keepSize], from: 0, count: 8192)
      return 0
    }
  }

  @Test("writing is cut at the limit and refused behind it, wherever it writes")
  func writing() throws {
    let appender = try files.open("file", [.writeOnly, .append])
    expect(1) { () throws(Errno) in try caller.write(to: appender, from: memory.text("3456")) }
    expect(nil) { () throws(Errno) in try caller.write(to: appender, from: memory.text("4")) }
    expect(nil) { () throws(Errno) in try caller.pwrite64(to: appender, from: memory.text("4"), at: 0) }
    expect(2) { () throws(Errno) in try caller.pwrite64(to: file, from: memory.text("xyz"), at: 2) }
    expect(0) { () throws(Errno) in try caller.pwrite64(to: file, from: memory.text(""), at: 9) }
    #expect(try files.contents("file") == "01xy")
    signals.sent = []
    #expect(throws: Errno.badDescriptor) { try caller.pwrite64(to: files.open("file"), from: memory.text("x"), at: 9) }
    #expect(throws: Errno.invalidArgument) { try caller.pwrite64(to: file, from: memory.text("x"), at: .max) }
    #expect(signals.sent.isEmpty)
  }

  @Test("a list is cut within an element or between two, and sends no signal then")
  func lists() throws {
    let list = memory.vector(memory.text("ab"), memory.text("cd"), memory.text("ef"))
    expect(4) { () throws(Errno) in try caller.writev(to: file, from: list) }
    expect(nil) { () throws(Errno) in try caller.writev(to: file, from: list) }
    expect(3) { () throws(Errno) in try caller.pwritev(to: file, from: list, at: 1) }
    #expect(try files.contents("file") == "aabc")
    expect(nil) { () throws(Errno) in try caller.pwritev2(to: file, from: list, at: 0, flags: .append) }
    try caller.ftruncate(file, to: 2)
    expect(2) { () throws(Errno) in try caller.pwritev2(to: file, from: list, at: 0, flags: .append) }
    #expect(try files.contents("file") == "aaab")
  }

  @Test("sendfile sends a signal for what is there and goes beyond, and for nothing else")
  func sending() throws {
    let source = try files.open("source")
    func send(_ count: UInt) throws(Errno) -> Int {
      try caller.sendfile(to: file, from: source, at: .null, count: count)
    }
    try seek(file, 1)
    expect(3, signals: 1) { () throws(Errno) in try send(100) }
    expect(nil) { () throws(Errno) in try send(100) }
    #expect(try caller.lseek(source, to: 0, from: 1) == 3)
    try seek(file, 2)
    expect(2) { () throws(Errno) in try send(2) }
    try seek(file, 2)
    try seek(source, 8)
    expect(2) { () throws(Errno) in try send(100) }
    expect(0) { () throws(Errno) in try send(100) }
    #expect(try files.contents("file") == "0aij")
  }

  @Test("copy_file_range is cut, and refused behind the limit even when it has nothing to copy")
  func copying() throws {
    let source = try files.open("source", .readWrite)
    let end = memory.put(10) as UserPointer<Int64>
    expect(4) { () throws(Errno) in
      try caller.copy_file_range(from: source, at: .null, to: file, at: .null, count: 10, flags: 0)
    }
    expect(nil) { () throws(Errno) in
      try caller.copy_file_range(from: source, at: end, to: file, at: .null, count: 10, flags: 0)
    }
    expect(1) { () throws(Errno) in
      try caller.copy_file_range(
        from: source, at: memory.put(0), to: source, at: memory.put(3), count: 5, flags: 0)
    }
    #expect(try files.contents("source") == "abcaefghij")
  }

  @Test("splice leaves in the pipe what goes beyond")
  func splicing() throws {
    let ends = memory.put(-1, -1) as UserPointer<Int32>
    try caller.pipe2(ends: ends, flags: [])
    let reading = Descriptor(rawValue: try ends.read()), writing = Descriptor(rawValue: try ends.advanced(by: 1).read())
    expect(10) { () throws(Errno) in try caller.write(to: writing, from: memory.text("0123456789")) }
    func splice(_ count: UInt) throws(Errno) -> Int {
      try caller.splice(from: reading, at: .null, to: file, at: .null, count: count, flags: .nonBlocking)
    }
    expect(2) { () throws(Errno) in try splice(2) }
    expect(2, signals: 1) { () throws(Errno) in try splice(100) }
    expect(nil) { () throws(Errno) in try splice(100) }
    #expect(try files.read(reading) == "456789")
    signals.sent = []
    #expect(throws: Errno.wouldBlock) { try splice(100) }
    #expect(signals.sent.isEmpty)
    #expect(try files.contents("file") == "0123")
  }
}
