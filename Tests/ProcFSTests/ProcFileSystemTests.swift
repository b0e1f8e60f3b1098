import ABI
import Files
import KernelTesting
import ProcessDouble
import Processes
import RamFS
import Testing
import VFS

@testable import ProcFS

@Suite("The files of /proc", .machine)
struct ProcFileSystemTests {
  @Test("a process is a directory, and self leads to who looks")
  func processes() throws {
    try withProcess { (_, proc) throws in
      #expect(try proc.link("self") == "7")
      #expect(try proc.link("thread-self") == "7/task/7")
      #expect(try proc.names("7").suffix(2) == ["fd", "task"])
      #expect(try proc.names("7/task") == [".", "..", "7"])
      #expect(try !proc.names("7/task/7").contains("task"))
      #expect(try proc.names("").contains("7"))
      #expect(throws: Errno.noSuchFile) { _ = try proc.lookup("8") }
      #expect(try proc.lookup("7/stat").attributes.user == 1000)
    }
  }

  @Test("what is known of the process is told")
  func texts() throws {
    try withProcess { (caller, proc) throws in
      caller.thread.name[0] = 0x78
      #expect(try proc.text("7/comm") == "x\n")
      #expect(try proc.text("7/cmdline") == "program\0-x\0")
      #expect(try proc.text("7/status").hasPrefix("Name:\tx\nUmask:\t0022\nState:\tR (running)\nTgid:\t7\n"))
      #expect(try proc.text("7/status").contains("\nUid:\t1000\t1000\t1000\t1000\n"))
      #expect(try proc.text("7/stat").hasPrefix("7 (x) R 0 7 7 "))
      #expect(try proc.text("7/stat").split(separator: " ").count == 52)
      #expect(try proc.text("7/statm").split(separator: " ").count == 7)
      let limits = try proc.text("7/limits").split(separator: "\n")
      #expect(limits.contains("Max open files            1024                 1048576              files     "))
      #expect(try proc.text("7/mounts") == "tmpfs / tmpfs rw 0 0\nproc /proc proc rw 0 0\n")
      #expect(try proc.text("7/mountinfo").hasSuffix("\n2 1 0:4 / /proc rw - proc proc rw\n"))
    }
  }

  @Test("a thread's name can be written")
  func naming() throws {
    try withProcess { (_, proc) throws in
      let file = try proc.open("7/task/7/comm", .writeOnly)
      let name = Array("worker\n".utf8)
      let count = try unsafe name.withUnsafeBytes {
        try file.write(from: UserBuffer(address: UInt(bitPattern: $0.baseAddress), count: $0.count))
      }
      #expect(count == 7)
      #expect(try proc.text("7/comm") == "worker\n")
    }
  }

  @Test("the system's files have their lines")
  func system() throws {
    try withProcess { (_, proc) throws in
      #expect(try proc.text("uptime") == "1.00 0.00\n")
      #expect(try proc.text("meminfo").hasPrefix("MemTotal:        1048576 kB\nMemFree:  "))
      #expect(try proc.text("sys/kernel/ostype") == "Linux\n")
      #expect(try proc.text("sys/kernel/hostname") == "swiftlet\n")
      let boot = try proc.text("sys/kernel/random/boot_id")
      #expect(boot.count == 37)
      #expect(try proc.text("sys/kernel/random/boot_id") == boot)
      let uuid = try proc.text("sys/kernel/random/uuid")
      #expect(uuid != boot)
      #expect(Array(uuid)[14] == "4")
      #expect(try proc.link("mounts") == "self/mounts")
    }
  }

  @Test("a link to a descriptor names the file and leads to it, even without a name")
  func descriptors() throws {
    try withProcess { (caller, proc) throws in
      let place = try #require(caller.process.workingDirectory)
      let name = Array("file".utf8)
      let inode = try place.inode.create(name.span, mode: FileMode(rawValue: 0o100644), device: 0, by: 0, 0)
      let path = OpenPath(mount: place.mount, parent: place.inode, name: name)
      let descriptor = try caller.process.descriptors.install(try inode.open(flags: .readWrite, path: path))
      let link = "7/fd/\(descriptor.rawValue)"
      #expect(try proc.link(link) == "/file")
      #expect(try proc.lookup(link).followLink()?.inode === inode)
      #expect(try proc.lookup(link).attributes.mode == 0o120700)
      try place.inode.remove(name.span, directory: false)
      #expect(try proc.link(link) == "/file (deleted)")
      #expect(try proc.lookup(link).followLink()?.inode === inode)
      #expect(try proc.names("7/fd") == [".", "..", "\(descriptor.rawValue)"])
      #expect(throws: Errno.noSuchFile) { _ = try proc.lookup("7/fd/99") }
    }
  }

  /// Runs `body` as process 7 of user 1000 in a tree with `/proc`.
  private func withProcess(_ body: (Caller, ProcTree) throws -> Void) throws {
    try TestMachine.use { machine in
      let caller = machine.process(7)
      let process = caller.process
      for field in [\Credentials.realUser, \.user, \.savedUser, \.fileUser] { process.credentials[keyPath: field] = 1000 }
      let namespace = Namespace(root: RamFileSystem(device: 1))
      let point = try namespace.top.inode.create(
        Array("proc".utf8).span, mode: FileMode(rawValue: 0o40755), device: 0, by: 0, 0)
      let system = ProcFileSystem(device: 4, program: TestProgram())
      try namespace.mount(system, over: Place(mount: namespace.root, inode: point))
      process.namespace = namespace
      process.rootDirectory = namespace.top
      process.workingDirectory = namespace.top
      try body(caller, ProcTree(system: system))
    }
  }
}

/// A program of a test.
private final class TestProgram: ProgramFacts {
  override var path: [UInt8] { Array("/bin/program".utf8) }
  override var arguments: [UInt8] { Array("program\0-x\0".utf8) }
}

/// Reads files of `/proc` by their paths below it.
private struct ProcTree {
  let system: ProcFileSystem

  func lookup(_ path: String) throws -> Inode {
    var inode = system.root
    for name in path.split(separator: "/") { inode = try inode.lookup(Array(name.utf8).span) }
    return inode
  }

  func link(_ path: String) throws -> String { String(decoding: try lookup(path).readLink(), as: UTF8.self) }

  func names(_ path: String) throws -> [String] {
    var names: [String] = []
    try lookup(path).entries(from: 0) { (entry) throws(Errno) in
      names.append(String(decoding: entry.name.bytesArray, as: UTF8.self))
      return true
    }
    return names
  }

  func open(_ path: String, _ flags: OpenFlags = []) throws -> OpenFile {
    let mount = Mount(system, root: system.root, over: nil, in: nil, isReadOnly: false)
    return try lookup(path).open(flags: flags, path: OpenPath(mount: mount, parent: nil, name: []))
  }

  func text(_ path: String) throws -> String {
    let file = try open(path)
    var bytes = [UInt8](repeating: 0, count: 100)
    var text: [UInt8] = []
    while true {
      let count = try unsafe bytes.withUnsafeMutableBytes {
        try file.read(into: UserBuffer(address: UInt(bitPattern: $0.baseAddress), count: $0.count))
      }
      guard count > 0 else { return String(decoding: text, as: UTF8.self) }
      text.append(contentsOf: bytes.prefix(count))
    }
  }
}
