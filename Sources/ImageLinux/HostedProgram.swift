import ABI
import CMachine
import Files
import ProcFS
import VFS

/// The program of a hosted image as `/proc` tells it.
final class HostedProgram: ProgramFacts {
  private let own = HostLink("/proc/self/exe")
  private lazy var ownPath = own.target
  private var inode: Inode?
  /// A descriptor of the host's `/proc/self/statm`; below zero when there is none.
  private lazy var memory = (try? HostLink("/proc/self/statm").open()) ?? -1
  private let fileSystem: FileSystem

  /// Takes the file system whose file the program is said to be.
  init(in fileSystem: FileSystem) { self.fileSystem = fileSystem }

  override var path: [UInt8] { ownPath }

  override var executable: Inode? {
    if inode == nil { inode = try? ProgramInode(own.open(), fileSystem: fileSystem) }
    return inode
  }

  override var arguments: [UInt8] {
    var count = 0
    let start = unsafe platform_arguments(&count)
    // The platform says how long the texts are.
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  override var environment: [UInt8] {
    var bytes: [UInt8] = []
    var variable = unsafe platform_environment()
    // The vector ends with a null, and each text with a NUL.
    while let text = unsafe variable.pointee {
      var index = 0
      while unsafe text[index] != 0 {
        unsafe bytes.append(UInt8(bitPattern: text[index]))
        index += 1
      }
      bytes.append(0)
      unsafe variable += 1
    }
    return bytes
  }

  override var residentBytes: UInt64 {
    guard memory >= 0 else { return 0 }
    var text = InlineArray<64, UInt8>(repeating: 0)
    // The host writes at most 63 bytes, so that a NUL ends the text.
    unsafe withUnsafeMutableBytes(of: &text) {
      _ = unsafe HostCall.pread64.make(UInt(memory), UInt(bitPattern: $0.baseAddress), 63, 0)
    }
    // Pages: all, then those in memory.
    var index = 0
    while text[index] > 0x20 { index += 1 }
    var pages: UInt64 = 0
    index += 1
    while index < 64 && text[index] > 0x20 {
      pages = pages * 10 + UInt64(text[index] - 0x30)
      index += 1
    }
    return pages << 12
  }
}

/// The calls of the host that the image itself makes, by Linux's numbers.
private enum HostCall: Int {
  case close = 3
  case fstat = 5
  case pread64 = 17
  case fcntl = 72
  case openat = 257
  case readlinkat = 267

  /// `AT_FDCWD`.
  static var workingDirectory: UInt { UInt(bitPattern: -100) }

  func make(_ first: UInt, _ second: UInt = 0, _ third: UInt = 0, _ fourth: UInt = 0) -> Int {
    platform_host_call(rawValue, first, second, third, fourth, 0, 0)
  }
}

/// A file of the host's own `/proc`.
private struct HostLink {
  private let name: StaticString

  init(_ name: StaticString) { self.name = name }

  /// Where it leads.
  var target: [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    // A static string ends with a NUL; the host writes at most the array's length.
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe HostCall.readlinkat.make(
        HostCall.workingDirectory, UInt(bitPattern: name.utf8Start), UInt(bitPattern: $0.baseAddress), 4096)
    }
    return count > 0 ? Array(bytes[0..<count]) : []
  }

  /// A descriptor of the host to read it.
  func open() throws(Errno) -> Int32 {
    // As above.
    let opened = unsafe HostCall.openat.make(
      HostCall.workingDirectory, UInt(bitPattern: name.utf8Start), UInt(OpenFlags.closeOnExec.rawValue))
    let descriptor = UInt(try Errno.check(opened))
    // F_DUPFD_CLOEXEC: 0, 1 and 2 are the program's, even when the host gave fewer.
    let moved = HostCall.fcntl.make(descriptor, 1030, 700)
    _ = HostCall.close.make(descriptor)
    return Int32(try Errno.check(moved))
  }
}

/// The program's file, read from the host.
private final class ProgramInode: Inode {
  private let descriptor: Int32

  init(_ descriptor: Int32, fileSystem: FileSystem) throws(Errno) {
    self.descriptor = descriptor
    var status = FileStatus()
    // The host fills in the structure.
    let result = unsafe withUnsafeMutablePointer(to: &status) {
      unsafe HostCall.fstat.make(UInt(descriptor), UInt(bitPattern: $0))
    }
    super.init(attributes: status, fileSystem: fileSystem)
    _ = try Errno.check(result)
  }

  override func read(into buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    try Errno.check(HostCall.pread64.make(UInt(descriptor), buffer.address, UInt(buffer.count), UInt(offset)))
  }

  override func write(from buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int { throw .executableBusy }
  override func truncate(to length: Int64) throws(Errno) { throw .executableBusy }
}
