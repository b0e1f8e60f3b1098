import ABI
import Files
import KernelTesting
import ProcessDouble
import Processes
import Testing
import VFS

@testable import PosixFiles

@Suite("Calls that begin at a directory's descriptor", .machine)
struct DirectoryDescriptorsTests {
  private let files = FilesCaller()
  private let directory: Descriptor
  private var caller: Caller { files.caller }

  init() throws {
    try files.makeDirectory("d")
    directory = try files.open("d", .directory)
  }

  private func status(_ path: String, _ flags: AtFlags = []) throws(Errno) -> FileStatus {
    try files.stored(FileStatus()) { (result) throws(Errno) in
      try caller.newfstatat(in: directory, path: files.path(path), into: result, flags: flags)
    }
  }

  @Test("files are made, looked at and moved below it")
  func below() throws {
    let file = try caller.openat(
      in: directory, path: files.path("file"), flags: [.create, .writeOnly], mode: FileMode(rawValue: 0o666))
    #expect(try files.write("text", to: file) == 4)
    #expect(try files.contents("d/file") == "text")
    try caller.mkdirat(in: directory, path: files.path("sub"), mode: FileMode(rawValue: 0o777))
    #expect(try FileMode(rawValue: files.status("d/sub").mode).kind == .directory)
    try caller.mknodat(in: directory, path: files.path("fifo"), mode: FileMode(kind: .fifo, permissions: 0o600), device: 0)
    #expect(try FileMode(rawValue: files.status("d/fifo").mode).kind == .fifo)
    try caller.symlinkat(to: files.path("file"), in: directory, path: files.path("link"))
    #expect(try status("link").size == 4)
    #expect(try FileMode(rawValue: status("link", .noFollow).mode).kind == .symbolicLink)
    try caller.renameat(in: directory, path: files.path("file"), to: .workingDirectory, newPath: files.path("moved"))
    #expect(try files.contents("moved") == "text")
    #expect(throws: Errno.noSuchFile) { try status("link") }
  }

  @Test("modes, owners and times are changed below it")
  func attributes() throws {
    try files.make("d/file")
    let file = files.path("file")
    try caller.fchmodat(in: directory, path: file, mode: FileMode(rawValue: 0o640))
    try caller.fchownat(in: directory, path: file, owner: 5, group: 6, flags: [])
    let times = files.memory.put((TimeValue(seconds: 10, microseconds: 1), TimeValue(seconds: 20, microseconds: 2)))
    try caller.futimesat(in: directory, path: file, times: times)
    let status = try status("file")
    #expect(status.mode & 0o7777 == 0o640 && status.user == 5 && status.group == 6)
    #expect(status.accessTime == TimeSpec(seconds: 10, nanoseconds: 1000))
    #expect(status.modificationTime == TimeSpec(seconds: 20, nanoseconds: 2000))
    let malformed = files.memory.put((TimeValue(seconds: 0, microseconds: -1), TimeValue(seconds: 0, microseconds: 0)))
    #expect(throws: Errno.invalidArgument) { try caller.futimesat(in: directory, path: file, times: malformed) }
  }

  @Test("access is asked for the real user, unless the effective one is meant")
  func access() throws {
    try files.make("d/file", mode: 0o600)
    let file = files.path("file")
    files.process.credentials.realUser = 5
    try caller.faccessat(in: directory, path: file, mode: .exists)
    #expect(throws: Errno.permissionDenied) { try caller.faccessat(in: directory, path: file, mode: .read) }
    #expect(throws: Errno.permissionDenied) { try caller.access(path: files.path("d/file"), mode: .write) }
    try caller.faccessat2(in: directory, path: file, mode: [.read, .write], flags: .effectiveAccess)
    #expect(throws: Errno.permissionDenied, "nobody may execute it") {
      try caller.faccessat2(in: directory, path: file, mode: .execute, flags: .effectiveAccess)
    }
    try caller.access(path: files.path("d"), mode: [.read, .execute])
    #expect(throws: Errno.noSuchFile) { try caller.access(path: files.path("none"), mode: .exists) }
    #expect(throws: Errno.invalidArgument) { try caller.faccessat2(in: directory, path: file, mode: .exists, flags: .follow) }
    #expect(throws: Errno.invalidArgument) { try AccessMode(register: 8) }
  }

  @Test("fchdir goes there, when the descriptor is a directory's and may be searched")
  func fchdir() throws {
    try caller.fchdir(directory)
    #expect(try files.filled(20) { (buffer) throws(Errno) in try caller.getcwd(into: buffer) } == "/d\0")
    try files.make("file")
    #expect(throws: Errno.notDirectory) { try caller.fchdir(files.open("file")) }
    #expect(throws: Errno.badDescriptor) { try caller.fchdir(Descriptor(rawValue: 99)) }
    try files.changeMode("/d", 0o600)
    files.become(5)
    #expect(throws: Errno.permissionDenied) { try caller.fchdir(directory) }
  }

  @Test("an absolute path needs no directory, a relative one a good descriptor")
  func starts() throws {
    try files.make("file")
    let file = try files.open("file")
    let mode = FileMode(rawValue: 0o700), bad = Descriptor(rawValue: 99)
    try caller.mkdirat(in: bad, path: files.path("/absolute"), mode: mode)
    let calls: [(String, (Descriptor) throws -> Void)] = [
      ("openat", { _ = try caller.openat(in: $0, path: files.path("x"), flags: .create, mode: mode) }),
      ("mkdirat", { try caller.mkdirat(in: $0, path: files.path("x"), mode: mode) }),
      ("mknodat", { try caller.mknodat(in: $0, path: files.path("x"), mode: FileMode(kind: .fifo, permissions: 0), device: 0) }),
      ("symlinkat", { try caller.symlinkat(to: files.path("x"), in: $0, path: files.path("x")) }),
      ("newfstatat", { try caller.newfstatat(in: $0, path: files.path("x"), into: .null, flags: []) }),
      ("fchmodat", { try caller.fchmodat(in: $0, path: files.path("x"), mode: mode) }),
      ("fchownat", { try caller.fchownat(in: $0, path: files.path("x"), owner: 1, group: 1, flags: []) }),
      ("faccessat", { try caller.faccessat(in: $0, path: files.path("x"), mode: .exists) }),
      ("futimesat", { try caller.futimesat(in: $0, path: files.path("x"), times: .null) }),
      ("renameat", { try caller.renameat(in: $0, path: files.path("x"), to: $0, newPath: files.path("y")) }),
    ]
    for (name, call) in calls {
      #expect(throws: Errno.badDescriptor, "\(name)") { try call(bad) }
      #expect(throws: Errno.notDirectory, "\(name)") { try call(file) }
    }
  }
}
