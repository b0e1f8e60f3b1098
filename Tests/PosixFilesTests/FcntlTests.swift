import ABI
import Files
import KernelTesting
import PosixPipes
import ProcessDouble
import Processes
import Testing
import VFS

@testable import PosixFiles

@Suite("fcntl, flock and ioctl", .machine)
struct FcntlTests {
  private let files = FilesCaller()
  private var caller: Caller { files.caller }
  private let file: Descriptor

  init() throws {
    try files.make("file", "0123456789")
    file = try files.open("file", .readWrite)
  }

  private func control(_ command: FcntlCommand, _ argument: UInt = 0, of other: Descriptor? = nil) throws(Errno) -> Int {
    try caller.fcntl(other ?? file, command: command, argument: argument)
  }

  @Test("copies begin at a number, and may be marked for exec")
  func copies() throws {
    #expect(try control(.duplicate, 5) == 5)
    #expect(try control(.duplicateClosingOnExec, 5) == 6)
    #expect(try control(.getDescriptorFlags, of: Descriptor(rawValue: 5)) == 0)
    #expect(try control(.getDescriptorFlags, of: Descriptor(rawValue: 6)) == 1)
    #expect(try control(.setDescriptorFlags, 1, of: Descriptor(rawValue: 5)) == 0)
    #expect(try control(.getDescriptorFlags, of: Descriptor(rawValue: 5)) == 1)
    #expect(throws: Errno.invalidArgument) { try control(.duplicate, UInt(bitPattern: -1)) }
    #expect(throws: Errno.invalidArgument) { try control(.duplicate, 1024) }
    #expect(throws: Errno.badDescriptor) { try control(.getDescriptorFlags, of: Descriptor(rawValue: 50)) }
    #expect(throws: Errno.invalidArgument) { try control(FcntlCommand(rawValue: 99)) }
  }

  @Test("the status changes in what may change, and nothing else")
  func status() throws {
    let before = try control(.getStatusFlags)
    #expect(before & 3 == 2)
    #expect(try control(.setStatusFlags, UInt(OpenFlags([.append, .truncate, .writeOnly]).rawValue)) == 0)
    #expect(try control(.getStatusFlags) == before | Int(OpenFlags.append.rawValue))
    _ = try files.write("x", to: file)
    #expect(try files.contents("file") == "0123456789x")
    #expect(try control(.setOwner, 7) == 0)
    #expect(try control(.getOwner) == 7)
    #expect(try control(.getLease) == 2)
    let path = try files.open("file", .path)
    #expect(throws: Errno.badDescriptor) { try control(.getOwner, of: path) }
    #expect(try control(.getStatusFlags, of: path) & Int(OpenFlags.path.rawValue) != 0)
  }

  private func lock(
    _ kind: Int16, _ start: Int64, _ length: Int64, whence: Int16 = 0, by files: FilesCaller? = nil, _ descriptor: Descriptor,
    _ command: FcntlCommand = .setLock
  ) throws(Errno) -> RecordLock {
    let files = files ?? self.files
    var lock = RecordLock()
    (lock.kind, lock.whence, lock.start, lock.length) = (kind, whence, start, length)
    let place = files.memory.put(lock)
    _ = try files.caller.fcntl(descriptor, command: command, argument: place.address)
    return try place.read()
  }

  @Test("processes exclude each other from bytes, and a close of any descriptor gives them up")
  func recordLocks() throws {
    let other = FilesCaller(2, beside: files)
    let theirs = try other.open("file", .readWrite)
    _ = try lock(1, 2, 3, file)
    #expect(throws: Errno.wouldBlock) { try lock(0, 4, 1, by: other, theirs) }
    _ = try lock(1, 5, 0, by: other, theirs)
    let conflict = try lock(1, 0, 0, by: other, theirs, .getLock)
    #expect(conflict.kind == 1 && conflict.start == 2 && conflict.length == 3 && conflict.process == 1)
    #expect(throws: Errno.wouldBlock) { try lock(1, -1, 0, whence: 2, file) }
    #expect(throws: Errno.invalidArgument) { try lock(1, -1, 0, file) }
    #expect(throws: Errno.invalidArgument) { try lock(5, 0, 0, file) }
    #expect(throws: Errno.badDescriptor) { try lock(1, 0, 1, files.open("file")) }
    try caller.close(caller.dup(file))
    #expect(try lock(1, 0, 0, by: other, theirs, .getLock).kind == 2)
  }

  @Test("open files exclude each other too, in one process")
  func openFileLocks() throws {
    let second = try files.open("file", .readWrite)
    _ = try lock(1, 0, 5, file, .setOpenFileLock)
    #expect(throws: Errno.wouldBlock) { try lock(0, 4, 2, second, .setOpenFileLock) }
    #expect(try lock(0, 4, 2, second, .getOpenFileLock).process == -1)
    _ = try lock(1, 4, 2, caller.dup(file), .setOpenFileLock)
    _ = try lock(2, 0, 0, file, .setOpenFileLock)
    _ = try lock(0, 4, 2, second, .setOpenFileLock)
  }

  @Test("flock excludes other open files, not copies of the descriptor")
  func wholeFiles() throws {
    let second = try files.open("file")
    let never: FlockOperation = .nonBlocking
    try caller.flock(file, operation: [.exclusive, never])
    #expect(throws: Errno.wouldBlock) { try caller.flock(second, operation: [.shared, never]) }
    try caller.flock(caller.dup(file), operation: [.shared, never])
    try caller.flock(second, operation: [.shared, never])
    #expect(throws: Errno.wouldBlock) { try caller.flock(second, operation: [.exclusive, never]) }
    try caller.flock(file, operation: .unlock)
    try caller.flock(second, operation: [.exclusive, never])
    #expect(throws: Errno.invalidArgument) { try caller.flock(file, operation: [.shared, .exclusive]) }
    #expect(throws: Errno.badDescriptor) { try caller.flock(Descriptor(rawValue: 50), operation: .shared) }
    #expect(throws: Errno.invalidArgument) { try FlockOperation(register: 16) }
  }

  @Test("a pipe's room can be changed, a file has none")
  func pipes() throws {
    let ends = files.memory.put(-1, -1) as UserPointer<Int32>
    try caller.pipe2(ends: ends, flags: [])
    let pipe = Descriptor(rawValue: try ends.read())
    #expect(try control(.getPipeSize, of: pipe) == 65536)
    #expect(try control(.setPipeSize, 5000, of: pipe) == 8192)
    #expect(try control(.getPipeSize, of: pipe) == 8192)
    #expect(throws: Errno.badDescriptor) { try control(.getPipeSize) }
    #expect(throws: Errno.invalidArgument) { try control(.setPipeSize, 1 << 32, of: pipe) }
  }

  @Test("ioctl does what every file knows, and asks the file about the rest")
  func requests() throws {
    let word = files.memory.put(1) as UserPointer<Int32>
    #expect(try caller.ioctl(file, request: .setNonBlocking, argument: word.address) == 0)
    #expect(try control(.getStatusFlags) & Int(OpenFlags.nonBlocking.rawValue) != 0)
    #expect(try caller.ioctl(file, request: .closeOnExec, argument: 0) == 0)
    #expect(try control(.getDescriptorFlags) == 1)
    #expect(try caller.ioctl(file, request: .keepOnExec, argument: 0) == 0)
    #expect(try control(.getDescriptorFlags) == 0)
    _ = try files.read(file, 4)
    #expect(try caller.ioctl(file, request: .bytesToRead, argument: word.address) == 0)
    #expect(try word.read() == 6)
    #expect(throws: Errno.notTerminal) { try caller.ioctl(file, request: IoctlRequest(rawValue: 0x5401), argument: 0) }
    #expect(throws: Errno.badAddress) { try caller.ioctl(file, request: .bytesToRead, argument: 16) }
    #expect(throws: Errno.badDescriptor) { try caller.ioctl(files.open("file", .path), request: .closeOnExec, argument: 0) }
  }
}
