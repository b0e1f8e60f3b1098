import ABI
import Files
import KernelTesting
import PosixPipes
import ProcessDouble
import Testing
import VFS

@testable import PosixFiles

@Suite("statx and statfs", .machine)
struct StatxTests {
  private let files = FilesCaller()

  private func statx(_ path: String, _ flags: AtFlags = [], _ mask: StatxMask = .birthTime) throws(Errno) -> Statx {
    try files.with(path) { (caller, path) throws(Errno) in
      try files.stored(Statx()) { (result) throws(Errno) in
        try caller.statx(in: .workingDirectory, path: path, flags: flags, mask: mask, into: result)
      }
    }
  }

  @Test("it tells what stat tells, when the file was made, and the mount")
  func fields() throws {
    try files.make("file", "12345")
    let record = try statx("file"), status = try files.status("file")
    #expect(record.mask == 0x1fff)
    #expect(record.size == 5 && record.blocks == 8 && record.linkCount == 1)
    #expect(record.inode == status.inode && UInt32(record.mode) == status.mode)
    #expect(record.deviceMajor == 0 && record.deviceMinor == 7)
    #expect(record.birthTime.seconds > 1_000_000)
    #expect(record.mount == 1 && record.attributes == 0)
    #expect(try statx("/").attributes == 0x2000)
    #expect(try statx("file", [], .basic).mask == 0x17ff)
    #expect(try statx("", .emptyPath).mode & 0o170000 == 0o040000)
    #expect(throws: Errno.invalidArgument) { _ = try statx("file", .statxSync) }
    #expect(throws: Errno.invalidArgument) { _ = try StatxMask(register: 0x8000_0000) }
  }

  @Test("fstatfs tells the type of what has no name too")
  func fstatfs() throws {
    func type(_ descriptor: Descriptor) throws(Errno) -> Int64 {
      try files.stored(FileSystemStatus()) { (result) throws(Errno) in
        try files.caller.fstatfs(descriptor, into: result)
      }.type
    }
    #expect(try type(files.open("/")) == 0x0102_1994)
    let ends = files.memory.put(-1, -1) as UserPointer<Int32>
    try files.caller.pipe2(ends: ends, flags: [])
    #expect(try type(Descriptor(rawValue: ends.read())) == 0x5049_5045)
    #expect(throws: Errno.badDescriptor) { try type(Descriptor(rawValue: 50)) }
  }

  @Test("statfs tells type, blocks and names of the file system")
  func statfs() throws {
    try files.make("file", "x")
    let status = try files.with("file") { (caller, path) throws(Errno) in
      try files.stored(FileSystemStatus()) { (result) throws(Errno) in try caller.statfs(path: path, into: result) }
    }
    #expect(status.type == 0x0102_1994)
    #expect(status.blockSize == 4096 && status.maximumNameLength == 255)
    #expect(status.freeBlocks < status.blocks)
    #expect(status.identifier == 7)
  }
}
