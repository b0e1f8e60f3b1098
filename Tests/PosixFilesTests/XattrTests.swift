import ABI
import Files
import KernelTesting
import Testing
import VFS

@testable import PosixFiles

@Suite("Extended attributes", .machine)
struct XattrTests {
  private let files = FilesCaller()

  private func set(_ path: String, _ name: String, _ value: String = "x", _ flags: XattrFlags = []) throws(Errno) {
    try files.with(path) { (caller, path) throws(Errno) in
      try files.with(name, value) { (_, name, text) throws(Errno) in
        try caller.lsetxattr(
          path: path, name: XattrName(register: name.address),
          value: UserBuffer(address: text.address, count: value.utf8.count), flags: flags)
      }
    }
  }

  private func get(_ path: String, _ name: String, room: Int = 100) throws(Errno) -> String {
    try files.with(path, name) { (caller, path, name) throws(Errno) in
      try files.filled(room) { (buffer) throws(Errno) in
        try caller.lgetxattr(path: path, name: XattrName(register: name.address), into: buffer)
      }
    }
  }

  private func list(_ path: String) throws(Errno) -> String {
    try files.with(path) { (caller, path) throws(Errno) in
      try files.filled(100) { (buffer) throws(Errno) in try caller.listxattr(path: path, into: buffer) }
    }
  }

  @Test("trusted and security attributes are the superuser's, and trusted ones are hidden from others")
  func spaces() throws {
    try files.make("file")
    try files.changeMode("file", 0o666)
    try set("file", "trusted.a")
    try set("file", "security.a")
    try set("file", "user.a")
    #expect(try list("file") == "trusted.a\0security.a\0user.a\0")
    files.become(5)
    #expect(try list("file") == "security.a\0user.a\0")
    #expect(throws: Errno.noData) { _ = try get("file", "trusted.a") }
    #expect(try get("file", "security.a") == "x")
    #expect(throws: Errno.operationNotPermitted) { try set("file", "security.b") }
    #expect(throws: Errno.notSupported) { try set("file", "other.a") }
  }

  @Test("attributes of users follow the permissions, and only files and directories have them")
  func users() throws {
    try files.make("file")
    try files.changeMode("file", 0o600)
    try set("file", "user.a", "value")
    #expect(try get("file", "user.a") == "value")
    #expect(throws: Errno.outOfRange) { _ = try get("file", "user.a", room: 4) }
    files.become(5)
    #expect(throws: Errno.permissionDenied) { _ = try get("file", "user.a") }
    #expect(throws: Errno.permissionDenied) { try set("file", "user.a") }
    files.become(0)
    try files.with("file", "link") { (caller, target, path) throws(Errno) in try caller.symlink(to: target, path: path) }
    #expect(throws: Errno.operationNotPermitted) { try set("link", "user.a") }
    try files.makeDirectory("sticky")
    try files.changeMode("sticky", 0o1777)
    files.become(5)
    #expect(throws: Errno.operationNotPermitted) { try set("sticky", "user.a") }
  }

  @Test("names have a length, a prefix and something behind it")
  func names() throws {
    try files.make("file")
    #expect(throws: Errno.outOfRange) { try set("file", "") }
    #expect(throws: Errno.outOfRange) { try set("file", "user." + String(repeating: "n", count: 251)) }
    try set("file", "user." + String(repeating: "n", count: 250))
    #expect(throws: Errno.invalidArgument) { try set("file", "user.") }
    #expect(throws: Errno.argumentListTooLong) { try set("file", "user.a", String(repeating: "v", count: 65537)) }
    #expect(throws: Errno.noSuchFile) { try set("none", "user.a") }
  }
}
