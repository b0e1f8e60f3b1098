import ABI
import Files
import KernelTesting
import RamFS
import Testing
import VFS

@testable import PosixFiles

@Suite("rename, link and their kin", .machine)
struct RenameTests {
  private let files = FilesCaller()

  private func rename(_ old: String, _ new: String, _ flags: RenameFlags = []) throws(Errno) {
    try files.with(old, new) { (caller, old, new) throws(Errno) in
      try caller.renameat2(in: .workingDirectory, path: old, to: .workingDirectory, newPath: new, flags: flags)
    }
  }

  private func link(_ old: String, _ new: String) throws(Errno) {
    try files.with(old, new) { (caller, old, new) throws(Errno) in try caller.link(path: old, to: new) }
  }

  @Test("rename takes the place of what was there, of the same kind")
  func plain() throws {
    try files.make("one", "one")
    try files.make("two", "two")
    try files.makeDirectory("d")
    try files.caller.rename(path: files.path("one"), to: files.path("two"))
    #expect(try files.contents("two") == "one")
    #expect(throws: Errno.noSuchFile) { _ = try files.status("one") }
    #expect(throws: Errno.isDirectory) { try files.caller.rename(path: files.path("two"), to: files.path("d")) }
    #expect(throws: Errno.notDirectory) { try files.caller.rename(path: files.path("d"), to: files.path("two")) }
    #expect(throws: Errno.noSuchFile) { try files.caller.rename(path: files.path("one"), to: files.path("three")) }
  }

  @Test("a name replaces another of its kind, not one of another kind")
  func replacing() throws {
    try files.make("a", "a")
    try files.make("b", "b")
    try files.makeDirectory("d")
    try rename("a", "b")
    #expect(try files.contents("b") == "a")
    #expect(throws: Errno.noSuchFile) { try rename("a", "c") }
    #expect(throws: Errno.isDirectory) { try rename("b", "d") }
    #expect(throws: Errno.notDirectory) { try rename("d", "b") }
    #expect(throws: Errno.notDirectory) { try rename("b", "c/") }
    #expect(throws: Errno.notDirectory) { try rename("b/", "c") }
    #expect(throws: Errno.fileExists) { try rename("b", "d", .noReplace) }
    try rename("d", "e/")
    #expect(try files.status("e").mode & 0o170000 == 0o040000)
  }

  @Test("no directory moves into itself, and none onto one it lies in")
  func loops() throws {
    try files.makeDirectory("d")
    try files.makeDirectory("d/e")
    try files.makeDirectory("d/e/f")
    #expect(throws: Errno.invalidArgument) { try rename("d", "d/e/f/g") }
    #expect(throws: Errno.invalidArgument) { try rename("d", "d/e", .exchange) }
    #expect(throws: Errno.directoryNotEmpty) { try rename("d/e/f", "d") }
    #expect(throws: Errno.busy) { try rename("d/.", "x") }
    #expect(throws: Errno.busy) { try rename("d", "..") }
    #expect(throws: Errno.fileExists) { try rename("d", "..", .noReplace) }
    #expect(throws: Errno.invalidArgument) { try rename("d", "x", [.noReplace, .exchange]) }
  }

  @Test("two names of one file stay both, and a whiteout stays under the old name")
  func sameFileAndWhiteout() throws {
    try files.make("a", "a")
    try link("a", "b")
    try rename("a", "b")
    #expect(try files.status("a").linkCount == 2)
    try rename("a", "c", .whiteout)
    #expect(try files.contents("c") == "a")
    #expect(try files.status("a").mode == 0o020000)
    #expect(try files.status("a").representedDevice == 0)
  }

  @Test("a directory changes place only for who may write it")
  func movingNeedsWriting() throws {
    try files.makeDirectory("to", mode: 0o777)
    files.process.fileModeMask = 0
    try files.makeDirectory("from", mode: 0o777)
    files.become(5)
    try files.makeDirectory("from/mine", mode: 0o555)
    files.become(0)
    try files.changeMode("to", 0o777)
    files.become(5)
    try rename("from/mine", "from/still")
    #expect(throws: Errno.permissionDenied) { try rename("from/still", "to/mine") }
    try files.changeMode("from/still", 0o755)
    try rename("from/still", "to/mine")
  }

  @Test("a link is refused over a name, across mounts, to a directory and to what is another's")
  func linking() throws {
    try files.make("file", "x", mode: 0o600)
    try files.makeDirectory("d")
    try files.process.namespace?.mount(RamFileSystem(device: 8), over: files.place("d"))
    #expect(throws: Errno.fileExists) { try link("file", "d") }
    #expect(throws: Errno.crossDevice) { try link("file", "d/new") }
    try files.makeDirectory("e")
    #expect(throws: Errno.operationNotPermitted) { try link("e", "new") }
    #expect(throws: Errno.noSuchFile) { try link("file", "new/") }
    #expect(throws: Errno.crossDevice) { try rename("file", "d/new") }
    #expect(throws: Errno.busy) { try rename("d", "f") }
    try files.changeMode("/", 0o777)
    files.become(5)
    #expect(throws: Errno.operationNotPermitted) { try link("file", "new") }
  }
}
