import ABI
import CMachine
import Files
import Ground
import Memory
import Processes
import RamFS
import Testing
import Threads
import VFS

@testable import PosixMemory

/// A process of a test that maps memory, with files in memory to map.
@safe final class MemoryCaller {
  let process: Process
  // A thread does not hold its scheduler.
  private let scheduler = Scheduler()
  private let thread: Thread
  private let machine: UnsafeMutablePointer<machine_thread>
  private let fileSystem = RamFileSystem(device: 7)

  init(_ identifier: Int32 = 1, user: UInt32 = 0) {
    process = Process(identifier: identifier)
    process.credentials.user = user
    unsafe machine = .allocate(capacity: 1)
    unsafe machine.initialize(to: machine_thread())
    thread = unsafe Thread(
      machine: machine, scheduler: scheduler, identifier: identifier, processIdentifier: identifier)
  }

  deinit { unsafe machine.deallocate() }

  /// The caller whose methods the calls are.
  var caller: Caller { Caller(thread: thread, process: process) }

  /// Lets `body` make calls.
  static func run(user: UInt32 = 0, _ body: (MemoryCaller) throws -> Void) throws {
    try body(MemoryCaller(user: user))
  }

  /// Opens a new file of `count` bytes, each page's first byte its number from 1 on.
  func file(_ count: Int, flags: OpenFlags = .readWrite) throws -> Descriptor {
    let system = fileSystem
    let inode = try system.root.createUnnamed(mode: FileMode(kind: .regular, permissions: 0o600), isLinkable: false, by: 0, 0)
    try inode.truncate(to: Int64(count))
    for page in 0..<((count + 4095) / 4096) {
      var byte = UInt8(page + 1)
      // One byte, read as the application's.
      _ = try unsafe withUnsafePointer(to: &byte) {
        try inode.write(from: UserBuffer(address: UInt(bitPattern: $0), count: 1), at: Int64(page) * 4096)
      }
    }
    let path = OpenPath(mount: Namespace(root: system).top.mount, parent: nil, name: [])
    return try process.descriptors.install(inode.open(flags: flags, path: path))
  }

  /// The file behind `descriptor`.
  func inode(_ descriptor: Descriptor) throws -> Inode {
    try #require(process.descriptors.file(at: descriptor) as? InodeFile).inode
  }

  /// Maps `count` bytes of `descriptor`, or zeros.
  func map(
    _ count: Int, _ descriptor: Descriptor? = nil, at address: UInt = 0, _ protection: Protection = [.read, .write],
    _ flags: UInt32 = 2, from offset: Int64 = 0
  ) throws(Errno) -> UInt {
    try caller.mmap(
      at: address, count: count, protection: protection,
      flags: MappingFlags(rawValue: flags | (descriptor == nil ? 0x20 : 0)),
      descriptor: descriptor ?? Descriptor(rawValue: -1), offset: offset)
  }

  /// The byte at `address`; nil when it cannot be read.
  func byte(_ address: UInt) -> UInt8? { try? UserPointer<UInt8>(address: address).read() }

  /// Writes the byte at `address` and returns whether that went.
  func write(_ byte: UInt8, _ address: UInt) -> Bool {
    do throws(Errno) {
      try UserPointer<UInt8>(address: address).write(byte)
      return true
    } catch { return false }
  }
}
