import ABI
import Files
import KernelTesting
import Testing
import VFS

@testable import PosixFiles

@Suite("getdents64 and getdents", .machine)
struct Getdents64Tests {
  private let files = FilesCaller()

  private func word(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> UInt64 {
    (0..<count).reduce(0) { $0 | UInt64(bytes[offset + $1]) << UInt64($1 * 8) }
  }

  private func names(_ bytes: [UInt8], head: Int) -> [String] {
    var names: [String] = []
    var offset = 0
    while offset < bytes.count {
      let name = bytes[(offset + head)...].prefix { $0 != 0 }
      names.append(String(decoding: name, as: UTF8.self))
      let length = Int(word(bytes, offset + 16, 2))
      #expect(length % 8 == 0 && length > head + name.count)
      offset += length
    }
    return names
  }

  private func read(_ directory: Descriptor, _ room: Int) throws(Errno) -> [UInt8] {
    try files.filledBytes(room) { (buffer) throws(Errno) in try files.caller.getdents64(from: directory, into: buffer) }
  }

  @Test("records tell number, type and name, in both shapes")
  func shapes() throws {
    try files.make("file")
    try files.makeDirectory("sub")
    let directory = try files.open(".")
    let modern = try read(directory, 500)
    #expect(names(modern, head: 19) == [".", "..", "file", "sub"])
    #expect(word(modern, 48, 8) == (try files.status("file").inode))
    #expect(modern[48 + 18] == 8)
    #expect(try read(directory, 500).isEmpty)
    #expect(try files.caller.lseek(directory, to: 0, from: 0) == 0)
    let old = try files.filledBytes(500) { (buffer) throws(Errno) in
      try files.caller.getdents(from: directory, into: buffer)
    }
    #expect(names(old, head: 18) == [".", "..", "file", "sub"])
    #expect(old[Int(word(old, 16, 2)) - 1] == 4)
  }

  @Test("a position leads back to its entry, and a small buffer takes one after the other")
  func positions() throws {
    for number in 0..<10 { try files.make("file\(number)") }
    let directory = try files.open(".")
    var seen: [String] = []
    var positions: [Int64] = []
    while true {
      positions.append(try files.caller.lseek(directory, to: 0, from: 1))
      let part = names(try read(directory, 40), head: 19)
      guard !part.isEmpty else { break }
      seen += part
    }
    #expect(seen.count == 12)
    _ = try files.caller.lseek(directory, to: positions[5], from: 0)
    #expect(names(try read(directory, 40), head: 19).first == seen[5])
    #expect(throws: Errno.invalidArgument) {
      _ = try files.caller.lseek(directory, to: 0, from: 0)
      _ = try read(directory, 23)
    }
  }

  @Test("files and removed directories have no entries, and O_PATH reads none")
  func refusals() throws {
    try files.make("file")
    try files.makeDirectory("d")
    let file = try files.open("file"), directory = try files.open("d"), path = try files.open("d", .path)
    #expect(throws: Errno.notDirectory) { _ = try read(file, 100) }
    #expect(throws: Errno.badDescriptor) { _ = try read(path, 100) }
    try files.with("d") { (caller, path) throws(Errno) in try caller.rmdir(path: path) }
    #expect(throws: Errno.noSuchFile) { _ = try read(directory, 100) }
  }
}
