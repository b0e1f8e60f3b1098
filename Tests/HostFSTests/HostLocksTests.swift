import ABI
import FileLocks
import Files
import Foundation
import KernelTesting
import Testing
import VFS

@testable import HostFS

/// What a program of the host sees: a descriptor of its own.
private final class HostProgram {
  private let descriptor: Int32

  init(opening path: String) { descriptor = open(path, O_RDWR) }
  deinit { close(descriptor) }

  /// Sets a lock (`F_SETLK`) on `count` bytes from `start`; false when it is taken.
  func lock(_ kind: Int32, from start: Int, count: Int) -> Bool {
    var lock = flock(l_type: Int16(kind), l_whence: 0, l_start: start, l_len: count, l_pid: 0)
    // An open file's own: this process is the image too, and one process's record locks never conflict.
    return fcntl(descriptor, 37, &lock) == 0
  }

  /// Locks the file as a whole; false when it is taken.
  func lockFile(_ operation: Int32) -> Bool { flock(descriptor, operation | LOCK_NB) == 0 }
}

@Suite("Locks on a file of the host", .machine)
struct HostLocksTests {
  // An inode goes before its file system.
  private let inode: Inode
  private let folder: HostFolder
  private var locks: LockTable { inode.locks }
  private let program: HostProgram
  private let range = LockRange(from: 100, through: 199)

  init() throws {
    folder = try HostFolder { try "text".write(toFile: "\($0)/file", atomically: false, encoding: .utf8) }
    inode = try folder.root.lookup("file")
    program = HostProgram(opening: folder.path + "/file")
  }

  @Test("a record lock in the image excludes the host's programs, and no others do once it is gone")
  func excludesHost() throws {
    let owner = LockOwner(processIdentifier: 1)
    try locks.lock(.exclusive, on: range, in: .record, by: owner, waits: false)
    #expect(!program.lock(F_RDLCK, from: 199, count: 1))
    #expect(program.lock(F_WRLCK, from: 200, count: 10))
    locks.unlock(LockRange(from: 150, through: 199), in: .record, by: owner)
    #expect(program.lock(F_WRLCK, from: 150, count: 50))
    #expect(!program.lock(F_WRLCK, from: 149, count: 1))
    owner.giveUp(in: locks)
    #expect(program.lock(F_WRLCK, from: 100, count: 50))
  }

  @Test("a record lock of the host excludes the image, which is told where")
  func excludedByHost() throws {
    #expect(program.lock(F_WRLCK, from: 150, count: 10))
    let owner = LockOwner(processIdentifier: 1)
    #expect(throws: Errno.wouldBlock) { try locks.lock(.shared, on: range, in: .record, by: owner, waits: false) }
    let conflict = try #require(try locks.conflict(with: .shared, on: range, by: owner))
    #expect(conflict.kind == .exclusive)
    #expect(conflict.range == LockRange(from: 150, through: 159))
    #expect(conflict.owner.processIdentifier == -1)
    #expect(program.lock(F_RDLCK, from: 150, count: 10))
    try locks.lock(.shared, on: range, in: .record, by: owner, waits: false)
  }

  @Test("the host sees the strongest lock of all owners in the image")
  func strongestOfAll() throws {
    let one = LockOwner(processIdentifier: 1), two = LockOwner(processIdentifier: 2)
    try locks.lock(.shared, on: range, in: .record, by: one, waits: false)
    try locks.lock(.shared, on: range, in: .record, by: two, waits: false)
    one.giveUp(in: locks)
    #expect(program.lock(F_RDLCK, from: 100, count: 100))
    #expect(!program.lock(F_WRLCK, from: 100, count: 100))
    two.giveUp(in: locks)
    #expect(program.lock(F_WRLCK, from: 100, count: 100))
  }

  @Test("a lock on a file as a whole excludes the host's programs both ways")
  func wholeFile() throws {
    let owner = LockOwner()
    try locks.lock(.exclusive, in: .file, by: owner, waits: false)
    #expect(!program.lockFile(LOCK_SH))
    locks.unlock(in: .file, by: owner)
    #expect(program.lockFile(LOCK_SH))
    try locks.lock(.shared, in: .file, by: owner, waits: false)
    #expect(throws: Errno.wouldBlock) { try locks.lock(.exclusive, in: .file, by: owner, waits: false) }
  }

  @Test("two images exclude each other")
  func twoImages() throws {
    let owner = LockOwner(processIdentifier: 1)
    try withOtherImage(isReadOnly: false) { theirs in
      try locks.lock(.exclusive, on: range, in: .record, by: owner, waits: false)
      #expect(throws: Errno.wouldBlock) { try theirs.lock(.shared, on: range, in: .record, by: owner, waits: false) }
      owner.giveUp(in: locks)
      try theirs.lock(.shared, on: range, in: .record, by: owner, waits: false)
    }
  }

  @Test("what may only be read can be locked for reading")
  func readOnly() throws {
    let owner = LockOwner(processIdentifier: 1)
    try withOtherImage(isReadOnly: true) { theirs in
      try theirs.lock(.shared, on: range, in: .record, by: owner, waits: false)
      #expect(!program.lock(F_WRLCK, from: 100, count: 1))
      try theirs.lock(.exclusive, in: .file, by: owner, waits: false)
      #expect(!program.lockFile(LOCK_SH))
    }
  }

  /// Calls `body` with the file's locks as another image has them.
  private func withOtherImage(isReadOnly: Bool, _ body: (LockTable) throws -> Void) throws {
    let image = try HostFileSystem(path: Array(folder.path.utf8), isReadOnly: isReadOnly)
    func withFile() throws {
      let file = try image.root.lookup("file")
      try body(file.locks)
    }
    try withFile()
    withExtendedLifetime(image) {}
  }
}
