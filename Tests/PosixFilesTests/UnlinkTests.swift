import ABI
import Files
import KernelTesting
import Testing
import VFS

@testable import PosixFiles

@Suite("unlink, rmdir and deleted directories", .machine)
struct UnlinkTests {
  private let files = FilesCaller()

  private func unlink(_ path: String, _ flags: AtFlags = []) throws(Errno) {
    try files.with(path) { (caller, path) throws(Errno) in
      try caller.unlinkat(in: .workingDirectory, path: path, flags: flags)
    }
  }

  @Test("a file goes by its name, a directory by rmdir, and each says what it is not")
  func kinds() throws {
    try files.make("file")
    try files.makeDirectory("d")
    try files.make("d/inside")
    #expect(throws: Errno.isDirectory) { try unlink("d") }
    #expect(throws: Errno.notDirectory) { try unlink("file", .removeDirectory) }
    #expect(throws: Errno.notDirectory) { try unlink("file/") }
    #expect(throws: Errno.directoryNotEmpty) { try unlink("d", .removeDirectory) }
    #expect(throws: Errno.invalidArgument) { try unlink("d/.", .removeDirectory) }
    #expect(throws: Errno.directoryNotEmpty) { try unlink("d/..", .removeDirectory) }
    #expect(throws: Errno.busy) { try unlink("/", .removeDirectory) }
    #expect(throws: Errno.isDirectory) { try unlink("/") }
    try unlink("d/inside")
    try unlink("d/", .removeDirectory)
    #expect(throws: Errno.noSuchFile) { try unlink("d", .removeDirectory) }
  }

  @Test("an open file lives on without a name")
  func openFile() throws {
    try files.make("file", "alive")
    let descriptor = try files.open("file")
    try unlink("file")
    #expect(try files.read(descriptor) == "alive")
    let status = try files.stored(FileStatus()) { (result) throws(Errno) in
      try files.caller.fstat(descriptor, into: result)
    }
    #expect(status.linkCount == 0)
  }

  @Test("in a removed working directory nothing is made, its path is gone, and .. still leads up")
  func removedWorkingDirectory() throws {
    try files.makeDirectory("above")
    try files.makeDirectory("above/here")
    try files.with("above/here") { (caller, path) throws(Errno) in try caller.chdir(path: path) }
    try unlink("../here", .removeDirectory)
    #expect(throws: Errno.noSuchFile) { try files.make("new") }
    #expect(throws: Errno.noSuchFile) {
      _ = try files.filled(64) { (buffer) throws(Errno) in try files.caller.getcwd(into: buffer) }
    }
    try files.with("..") { (caller, path) throws(Errno) in try caller.chdir(path: path) }
    #expect(try files.filled(64) { (buffer) throws(Errno) in try files.caller.getcwd(into: buffer) } == "/above\0")
  }
}
