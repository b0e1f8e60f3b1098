import ABI
import Files
import KernelTesting
import Testing
import VFS

@testable import PosixFiles

@Suite("mknod and fifos", .machine)
struct MknodTests {
  private let files = FilesCaller()

  private func mknod(_ path: String, _ mode: UInt32, device: UInt = 0) throws(Errno) {
    try files.with(path) { (caller, path) throws(Errno) in
      try caller.mknod(path: path, mode: FileMode(rawValue: mode), device: device)
    }
  }

  @Test("each kind is made with the mask, devices only by the superuser")
  func kinds() throws {
    try mknod("plain", 0o666)
    try mknod("regular", 0o100666)
    try mknod("fifo", 0o010666)
    try mknod("socket", 0o140666)
    try mknod("device", 0o020666, device: 0x103)
    #expect(try files.status("plain").mode == 0o100644)
    #expect(try files.status("fifo").mode == 0o010644)
    #expect(try files.status("device").representedDevice == 0x103)
    #expect(throws: Errno.noSuchDevice) { try files.open("socket") }
    #expect(throws: Errno.operationNotPermitted) { try mknod("directory", 0o040755) }
    #expect(throws: Errno.invalidArgument) { try mknod("link", 0o120777) }
    #expect(throws: Errno.fileExists) { try mknod("plain", 0o666) }
    #expect(throws: Errno.noSuchFile) { try mknod("new/", 0o666) }
    try files.changeMode("/", 0o777)
    files.become(5)
    #expect(throws: Errno.operationNotPermitted) { try mknod("other", 0o020666, device: 0x103) }
    try mknod("whiteout", 0o020666)
  }

  @Test("what is written to a fifo is read from it, and goes with the last who has it open")
  func fifo() throws {
    try mknod("fifo", 0o010666)
    #expect(throws: Errno.noSuchDevice) { try files.open("fifo", [.writeOnly, .nonBlocking]) }
    let reader = try files.open("fifo", .nonBlocking)
    let writer = try files.open("fifo", [.writeOnly, .nonBlocking])
    #expect(try files.write("through", to: writer) == 7)
    #expect(try files.read(reader) == "through")
    #expect(throws: Errno.wouldBlock) { _ = try files.read(reader) }
    #expect(throws: Errno.illegalSeek) { _ = try files.caller.lseek(reader, to: 0, from: 0) }
    #expect(try files.write("lost", to: writer) == 4)
    try files.caller.close(writer)
    try files.caller.close(reader)
    let both = try files.open("fifo", [.readWrite, .nonBlocking])
    #expect(throws: Errno.wouldBlock) { _ = try files.read(both) }
    #expect(try files.write("kept", to: both) == 4)
    #expect(try files.read(both) == "kept")
  }
}
