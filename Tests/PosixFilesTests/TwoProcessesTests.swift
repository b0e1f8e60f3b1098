import ABI
import Files
import KernelTesting
import Testing
import VFS

@testable import PosixFiles

@Suite("Two processes in one tree", .machine)
struct TwoProcessesTests {
  private let one = FilesCaller()
  private let two: FilesCaller

  init() { two = FilesCaller(2, beside: one) }

  @Test("each has its mask, its working directory and its descriptors, and both see the same files")
  func separateState() throws {
    #expect(one.caller.umask(FileMode(rawValue: 0o027)) == FileMode(rawValue: 0o022))
    #expect(two.caller.umask(FileMode(rawValue: 0)) == FileMode(rawValue: 0o022))
    try one.makeDirectory("one")
    try two.makeDirectory("two")
    try one.with("one") { (caller, path) throws(Errno) in try caller.chdir(path: path) }
    try two.with("two") { (caller, path) throws(Errno) in try caller.chdir(path: path) }
    try one.make("file", "of one")
    try two.make("file", "of two")
    #expect(try one.contents("/two/file") == "of two")
    #expect(try two.contents("../one/file") == "of one")
    #expect(try one.status("file").mode & 0o777 == 0o640)
    #expect(try two.status("file").mode & 0o777 == 0o666)
    #expect(try one.filled(64) { (buffer) throws(Errno) in try one.caller.getcwd(into: buffer) } == "/one\0")
    #expect(try two.filled(64) { (buffer) throws(Errno) in try two.caller.getcwd(into: buffer) } == "/two\0")
    let descriptor = try one.open("file")
    #expect(throws: Errno.badDescriptor) { _ = try two.read(descriptor) }
    #expect(try two.open("file") == descriptor)
    #expect(try two.read(descriptor) == "of two")
    #expect(try one.read(descriptor) == "of one")
  }

  @Test("the root directory of one is not the other's")
  func separateRoots() throws {
    try one.makeDirectory("cage")
    try one.make("cage/inside", "x")
    try one.with("cage") { (caller, path) throws(Errno) in try caller.chroot(path: path) }
    #expect(try one.contents("/inside") == "x")
    #expect(try one.contents("/../inside") == "x")
    #expect(throws: Errno.noSuchFile) { _ = try two.contents("/inside") }
    #expect(try one.filled(64) { (buffer) throws(Errno) in try one.caller.getcwd(into: buffer) } == "(unreachable)/\0")
  }

  @Test("who owns a file decides, and the superuser always")
  func owners() throws {
    try one.makeDirectory("shared", mode: 0o777)
    try one.changeMode("shared", 0o1777)
    two.become(5)
    try two.make("shared/file", "mine", mode: 0o600)
    #expect(try one.status("shared/file").user == 5)
    let other = FilesCaller(3, beside: one, user: 6)
    #expect(throws: Errno.permissionDenied) { _ = try other.open("shared/file") }
    #expect(throws: Errno.operationNotPermitted) { try other.changeMode("shared/file", 0o666) }
    #expect(throws: Errno.operationNotPermitted) {
      try other.with("shared/file") { (caller, path) throws(Errno) in try caller.unlink(path: path) }
    }
    #expect(try one.contents("shared/file") == "mine")
    #expect(throws: Errno.permissionDenied) { try other.make("new") }
  }
}
