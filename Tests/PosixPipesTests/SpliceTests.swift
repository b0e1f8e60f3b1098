import ABI
import Files
import KernelTesting
import Pipes
import ProcessDouble
import Processes
import Testing

@testable import PosixPipes

@Suite("Moving bytes between pipes and files", .machine)
struct SpliceTests {
  @Test("splice takes from one pipe what it puts into the other, as far as there is room")
  func betweenPipes() throws {
    try withPipes { pipes in
      let one = try pipes.pipe(), two = try pipes.pipe()
      #expect(try pipes.write("hello", to: one.writing) == 5)
      #expect(try pipes.splice(one.reading, two.writing, 3) == 3)
      #expect(try pipes.read(two.reading) == "hel")
      #expect(try pipes.read(one.reading) == "lo")
      #expect(throws: Errno.wouldBlock) { _ = try pipes.splice(one.reading, two.writing, 1, .nonBlocking) }
      #expect(try pipes.write(String(repeating: "x", count: 65_536), to: two.writing) == 65_536)
      #expect(try pipes.write("y", to: one.writing) == 1)
      #expect(throws: Errno.wouldBlock) { _ = try pipes.splice(one.reading, two.writing, 1, .nonBlocking) }
      #expect(try pipes.read(one.reading) == "y")
    }
  }

  @Test("tee leaves the bytes where they are")
  func tee() throws {
    try withPipes { pipes in
      let one = try pipes.pipe(), two = try pipes.pipe()
      #expect(try pipes.write("hello", to: one.writing) == 5)
      #expect(try pipes.caller.tee(from: one.reading, to: two.writing, count: 4, flags: []) == 4)
      #expect(try pipes.read(two.reading) == "hell")
      #expect(try pipes.read(one.reading) == "hello")
      #expect(throws: Errno.invalidArgument) {
        _ = try pipes.caller.tee(from: one.reading, to: one.writing, count: 1, flags: [])
      }
    }
  }

  @Test("what is no pipe, or the wrong end, is refused before anything moves")
  func refusals() throws {
    try withPipes { pipes in
      let one = try pipes.pipe(), two = try pipes.pipe()
      #expect(throws: Errno.invalidArgument) { _ = try pipes.splice(one.reading, one.writing, 1) }
      #expect(throws: Errno.badDescriptor) { _ = try pipes.splice(one.writing, two.writing, 1) }
      #expect(throws: Errno.badDescriptor) { _ = try pipes.splice(Descriptor(rawValue: 99), two.writing, 1) }
      #expect(try pipes.splice(Descriptor(rawValue: 99), two.writing, 0) == 0)
      #expect(throws: Errno.illegalSeek) {
        _ = try pipes.caller.splice(
          from: one.reading, at: UserPointer(address: 16), to: two.writing, at: .null, count: 1, flags: [])
      }
      #expect(throws: Errno.invalidArgument) { _ = try SpliceFlags(register: 16) }
    }
  }

  @Test("the end of the last writer is the end of the bytes")
  func end() throws {
    try withPipes { pipes in
      let one = try pipes.pipe(), two = try pipes.pipe()
      try pipes.caller.process.descriptors.remove(one.writing).letGo()
      #expect(try pipes.splice(one.reading, two.writing, 1) == 0)
      #expect(try pipes.caller.tee(from: one.reading, to: two.writing, count: 1, flags: []) == 0)
    }
  }

  /// Calls `body` with a process that has no descriptors yet.
  private func withPipes(_ body: (PipeCaller) throws -> Void) throws {
    try TestMachine.use { machine in try body(PipeCaller(caller: machine.process(1))) }
  }
}

/// Calls on pipes with Swift's strings in place of addresses.
private struct PipeCaller {
  let caller: Caller

  func pipe() throws(Errno) -> (reading: Descriptor, writing: Descriptor) {
    var ends = (Int32(-1), Int32(-1))
    let result = unsafe withUnsafeMutablePointer(to: &ends) { ends -> Result<Void, Errno> in
      do throws(Errno) { return .success(try caller.pipe(ends: UserPointer(address: UInt(bitPattern: ends)))) } catch {
        return .failure(error)
      }
    }
    try result.get()
    return (Descriptor(rawValue: ends.0), Descriptor(rawValue: ends.1))
  }

  func splice(
    _ from: Descriptor, _ to: Descriptor, _ count: UInt, _ flags: SpliceFlags = []
  ) throws(Errno) -> Int {
    try caller.splice(from: from, at: .null, to: to, at: .null, count: count, flags: flags)
  }

  func write(_ text: String, to descriptor: Descriptor) throws -> Int {
    let file = try caller.process.descriptors.file(at: descriptor)
    let bytes = Array(text.utf8)
    return try unsafe bytes.withUnsafeBytes {
      try file.write(from: UserBuffer(address: UInt(bitPattern: $0.baseAddress), count: $0.count))
    }
  }

  func read(_ descriptor: Descriptor) throws -> String {
    let file = try caller.process.descriptors.file(at: descriptor)
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = try unsafe bytes.withUnsafeMutableBytes {
      try file.read(into: UserBuffer(address: UInt(bitPattern: $0.baseAddress), count: $0.count))
    }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
