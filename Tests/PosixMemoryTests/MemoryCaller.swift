import ABI
import Files
import ProcessDouble
import Processes
import RamFS
import Testing
import VFS

@testable import PosixMemory

/// A process of a test that maps memory, with files in memory to map.
struct MemoryCaller {
  /// The caller whose methods the calls are.
  let caller: Caller
  let machine: TestMachine
  private let fileSystem = RamFileSystem(device: 7)

  /// Makes a process on `machine`.
  init(_ identifier: Int32 = 1, on machine: TestMachine, user: UInt32 = 0) {
    self.machine = machine
    caller = machine.process(identifier, user: user)
  }

  var process: Process { caller.process }

  /// Lets `body` make calls.
  static func run(user: UInt32 = 0, _ body: (MemoryCaller) throws -> Void) throws {
    try TestMachine.use { try body(MemoryCaller(on: $0, user: user)) }
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
