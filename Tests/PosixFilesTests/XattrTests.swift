import ABI
import Files
import KernelTesting
import ProcessDouble
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

  private func name(_ text: String) -> XattrName { XattrName(register: files.path(text).address) }

  @Test("a path's, a link's and a descriptor's are set, told, listed and taken away")
  func ways() throws {
    try files.make("file")
    try files.with("file", "link") { (caller, target, path) throws(Errno) in try caller.symlink(to: target, path: path) }
    let (caller, memory) = (files.caller, files.memory)
    let descriptor = try files.open("file")
    let (file, link, room) = (files.path("file"), files.path("link"), memory.room(40))
    try caller.setxattr(path: link, name: name("user.a"), value: memory.text("one"), flags: .create)
    #expect(throws: Errno.fileExists) {
      try caller.setxattr(path: file, name: name("user.a"), value: memory.text("two"), flags: .create)
    }
    #expect(throws: Errno.noData) {
      try caller.fsetxattr(descriptor, name: name("user.b"), value: memory.text("two"), flags: .replace)
    }
    try caller.fsetxattr(descriptor, name: name("user.b"), value: memory.text("four"), flags: [])
    try caller.lsetxattr(path: link, name: name("trusted.c"), value: memory.text("five5"), flags: [])
    #expect(try caller.getxattr(path: link, name: name("user.a"), into: room) == 3)
    #expect(room.text(3) == "one")
    #expect(try caller.fgetxattr(descriptor, name: name("user.b"), into: room.prefix(0)) == 4)
    #expect(try caller.llistxattr(path: link, into: room) == 10)
    #expect(room.text(10) == "trusted.c\0")
    #expect(try caller.flistxattr(descriptor, into: room) == 14)
    #expect(room.text(14) == "user.a\0user.b\0")
    #expect(throws: Errno.outOfRange) { try caller.flistxattr(descriptor, into: room.prefix(13)) }
    try caller.lremovexattr(path: link, name: name("trusted.c"))
    try caller.removexattr(path: link, name: name("user.a"))
    try caller.fremovexattr(descriptor, name: name("user.b"))
    #expect(throws: Errno.noData) { try caller.fremovexattr(descriptor, name: name("user.b")) }
    #expect(throws: Errno.noData) { try caller.removexattr(path: file, name: name("user.a")) }
    #expect(throws: Errno.noData) { try caller.lremovexattr(path: link, name: name("trusted.c")) }
    #expect(try caller.flistxattr(descriptor, into: room) == 0)
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
