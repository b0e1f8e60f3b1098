import ABI
import Files
import KernelTesting
import Memory
import PlatformDouble
import Testing
import VFS

@testable import RamFS

@Suite("Files in memory", .machine)
final class RamFileTests {
  private let system = RamFileSystem(device: 7)

  private func file(_ name: String = "file") throws -> RamFile {
    let bytes = Array(name.utf8)
    let inode = try system.root.create(
      bytes.span, mode: FileMode(kind: .regular, permissions: 0o644), device: 0, by: 0, 0)
    return try #require(inode as? RamFile)
  }

  private func write(_ text: String, to file: RamFile, at offset: Int64) throws -> Int {
    let bytes = Array(text.utf8)
    return try unsafe bytes.withUnsafeBytes {
      try file.write(from: UserBuffer(address: UInt(bitPattern: $0.baseAddress), count: $0.count), at: offset)
    }
  }

  private func read(_ count: Int, from file: RamFile, at offset: Int64) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0xee, count: count)
    let got = try unsafe bytes.withUnsafeMutableBytes {
      try file.read(into: UserBuffer(address: UInt(bitPattern: $0.baseAddress), count: $0.count), at: offset)
    }
    return Array(bytes.prefix(got))
  }

  private func read(from file: OpenFile) throws {
    var byte: UInt8 = 0
    let count = try unsafe withUnsafeMutablePointer(to: &byte) {
      try file.read(into: UserBuffer(address: UInt(bitPattern: $0), count: 1), at: 0)
    }
    #expect(count == 1)
  }

  private func freePages() throws -> UInt64 { try system.statistics().freeBlocks }

  @Test("what is written across pages is read back, and reading ends at the end")
  func contents() throws {
    let file = try file()
    let text = String(repeating: "0123456789", count: 1000)
    #expect(try write(text, to: file, at: 100) == 10_000)
    #expect(file.attributes.size == 10_100)
    #expect(try read(20_000, from: file, at: 100) == Array(text.utf8))
    #expect(try read(100, from: file, at: 0) == [UInt8](repeating: 0, count: 100))
    #expect(try read(10, from: file, at: 10_100).isEmpty)
    #expect(try read(10, from: file, at: 10_095) == Array("56789".utf8))
  }

  @Test("a hole takes no memory, reads as zeroes, and is found by its edges")
  func holes() throws {
    let file = try file()
    let before = try freePages()
    #expect(try write("x", to: file, at: 1 << 40) == 1)
    #expect(try freePages() == before - 1)
    #expect(file.attributes.blocks == 8)
    #expect(try read(3, from: file, at: 1 << 39) == [0, 0, 0])
    #expect(try file.seek(data: true, from: 0) == 1 << 40)
    #expect(try file.seek(data: false, from: 0) == 0)
    #expect(try file.seek(data: false, from: 1 << 40) == 1 << 40 + 1)
    #expect(throws: Errno.noSuchDevice) { _ = try file.seek(data: true, from: 1 << 40 + 1) }
  }

  @Test("truncating and removing give the memory back, and what comes after a cut reads as zeroes")
  func memoryIsGivenBack() throws {
    let before = try freePages()
    let file = try file()
    _ = try write(String(repeating: "y", count: 40_960), to: file, at: 0)
    #expect(try freePages() == before - 10)
    try file.truncate(to: 4100)
    #expect(try freePages() == before - 2)
    try file.truncate(to: 8192)
    #expect(try read(8192, from: file, at: 4090) == Array("yyyyyyyyyy".utf8) + [UInt8](repeating: 0, count: 4092))
    try file.truncate(to: 0)
    #expect(try freePages() == before)
    #expect(file.attributes.blocks == 0)
  }

  @Test("a file that nobody names or holds gives its memory back")
  func unlinkedFile() throws {
    let before = try freePages()
    do {
      _ = try write(String(repeating: "z", count: 8192), to: file("gone"), at: 0)
      #expect(try freePages() == before - 2)
      try system.root.remove(Array("gone".utf8).span, directory: false)
    }
    #expect(try freePages() == before)
  }

  @Test("a full store is ENOSPC, after the bytes that fitted")
  func full() throws {
    let file = try file(), other = try self.file("other")
    platform_double_set_store_growth(32)
    let text = String(repeating: "f", count: 1 << 20)
    var written = 0
    while written < 1 << 32 {
      do { written += try write(text, to: file, at: Int64(written)) } catch {
        #expect(error as? Errno == .noSpace)
        break
      }
    }
    // The 32 pages, and what was given back before.
    #expect(written >= 32 << 12 && written % 4096 == 0 && file.attributes.size == Int64(written))
    #expect(throws: Errno.noSpace) { _ = try write("x", to: other, at: 0) }
    try file.truncate(to: 0)
    #expect(try write("x", to: other, at: 0) == 1)
  }

  @Test("reading moves the access time only when the file changed since")
  func accessTime() throws {
    let file = try file()
    _ = try write("text", to: file, at: 0)
    file.attributes.accessTime = TimeSpec(seconds: 5, nanoseconds: 0)
    let path = OpenPath(mount: Mount(system, root: system.root, over: nil, in: nil, isReadOnly: false), parent: nil, name: [])
    let open = try file.open(flags: [], path: path)
    try read(from: open)
    let first = file.attributes.accessTime
    #expect(first.seconds > 5)
    file.attributes.accessTime = TimeSpec(seconds: first.seconds + 100, nanoseconds: 0)
    try read(from: open)
    #expect(file.attributes.accessTime.seconds == first.seconds + 100)
    file.attributes.accessTime = TimeSpec(seconds: 5, nanoseconds: 0)
    try read(from: file.open(flags: .noAccessTime, path: path))
    #expect(file.attributes.accessTime.seconds == 5)
  }
}
