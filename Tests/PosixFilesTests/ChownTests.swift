import ABI
import Files
import KernelTesting
import Testing
import VFS

@testable import PosixFiles

@Suite("chown and chmod", .machine)
struct ChownTests {
  private let files = FilesCaller()

  private func chown(_ path: String, _ owner: UInt32, _ group: UInt32) throws(Errno) {
    try files.with(path) { (caller, path) throws(Errno) in try caller.chown(path: path, owner: owner, group: group) }
  }

  @Test("only the superuser gives a file away; an owner gives it to a group of hers")
  func owners() throws {
    try files.make("file")
    try chown("file", 5, 5)
    files.become(5)
    #expect(throws: Errno.operationNotPermitted) { try chown("file", 6, .max) }
    #expect(throws: Errno.operationNotPermitted) { try chown("file", .max, 9) }
    files.process.credentials.groups = [9]
    try chown("file", 5, 9)
    #expect(try files.status("file").group == 9)
    files.become(6)
    #expect(throws: Errno.operationNotPermitted) { try chown("file", .max, 9) }
    try chown("file", .max, .max)
  }

  @Test("a link changes hands by itself, a file also by its descriptor")
  func ways() throws {
    try files.make("file")
    try files.with("file", "link") { (caller, target, path) throws(Errno) in try caller.symlink(to: target, path: path) }
    try files.caller.lchown(path: files.path("link"), owner: 7, group: 8)
    #expect(try files.status("link").user == 7 && files.status("file").user == 0)
    try files.caller.fchown(files.open("file"), owner: 5, group: .max)
    #expect(try files.status("file").user == 5 && files.status("file").group == 0)
    #expect(throws: Errno.badDescriptor) { try files.caller.fchown(files.open("file", .path), owner: 1, group: 1) }
    #expect(throws: Errno.noSuchFile) { try files.caller.lchown(path: files.path("none"), owner: 1, group: 1) }
  }

  @Test("a file that changes hands loses the bits that lend rights, a directory keeps them")
  func bits() throws {
    try files.make("file")
    try files.changeMode("file", 0o6755)
    try chown("file", .max, .max)
    #expect(try files.status("file").mode & 0o7777 == 0o755)
    try files.changeMode("file", 0o2745)
    try chown("file", 5, 5)
    #expect(try files.status("file").mode & 0o7777 == 0o2745)
    try files.makeDirectory("d")
    try files.changeMode("d", 0o6755)
    try chown("d", 5, 5)
    #expect(try files.status("d").mode & 0o7777 == 0o6755)
  }

  @Test("only the owner changes the mode, and set-group-ID only within the file's group")
  func modes() throws {
    try files.make("file")
    try chown("file", 5, 7)
    files.become(6)
    #expect(throws: Errno.operationNotPermitted) { try files.changeMode("file", 0o600) }
    files.become(5)
    try files.changeMode("file", 0o6755)
    #expect(try files.status("file").mode & 0o7777 == 0o4755)
    files.process.credentials.groups = [7]
    try files.changeMode("file", 0o6755)
    #expect(try files.status("file").mode & 0o7777 == 0o6755)
  }

  @Test("what is made in a set-group-ID directory gets its group, and a directory the bit")
  func inheritedGroup() throws {
    try files.makeDirectory("d")
    try chown("d", .max, 9)
    try files.changeMode("d", 0o2777)
    try files.make("d/file")
    try files.makeDirectory("d/sub", mode: 0o755)
    #expect(try files.status("d/file").group == 9)
    #expect(try files.status("d/sub").group == 9)
    #expect(try files.status("d/sub").mode & 0o7777 == 0o2755)
  }
}
