import ABI
import CMachine
import Ground
import Processes
import VFS

/// The file system at `/proc` (`proc(5)`): what the kernel knows of itself and of processes, as text.
public final class ProcFileSystem: FileSystem {
  /// What the image knows of its program.
  let program: ProgramFacts
  /// `sys/kernel/random/boot_id`.
  private(set) lazy var bootIdentifier = RandomIdentifier()
  private var top: ProcRoot?

  /// Makes the file system; `program` tells what only an image knows.
  public init(device: UInt64, program: ProgramFacts) {
    self.program = program
    super.init(device: device)
    top = ProcRoot(fileSystem: self)
  }

  public override var root: Inode { top ?? super.root }
  public override var typeName: StaticString { "proc" }

  public override func statistics() throws(Errno) -> FileSystemStatistics {
    var statistics = FileSystemStatistics()
    statistics.type = 0x9fa0  // PROC_SUPER_MAGIC
    return statistics
  }

  /// The attributes of a file with the number `inode`, the superuser's.
  func attributes(_ kind: FileKind, _ permissions: UInt32, inode: UInt64) -> FileStatus {
    var status = FileStatus()
    status.device = device
    status.inode = inode
    status.mode = FileMode(kind: kind, permissions: permissions).rawValue
    status.linkCount = kind == .directory ? 2 : 1
    status.accessTime = TimeSpec(totalNanoseconds: platform_realtime())
    status.modificationTime = status.accessTime
    status.changeTime = status.accessTime
    return status
  }

  /// The attributes of a file about `process`, which belongs to the process's user.
  func attributes(
    _ kind: FileKind, _ permissions: UInt32, inode: UInt64, of process: Process
  ) -> FileStatus {
    var status = attributes(kind, permissions, inode: inode)
    status.user = process.credentials.user
    status.group = process.credentials.group
    return status
  }
}

/// What only an image knows of the program it runs.
open class ProgramFacts {
  public init() {}
  /// The path of the program, without a NUL.
  open var path: [UInt8] { [] }
  /// The program as a file.
  open var executable: Inode? { nil }
  /// The arguments, each with its NUL (`cmdline`).
  open var arguments: [UInt8] { [] }
  /// The environment the program began with, each variable with its NUL (`environ`).
  open var environment: [UInt8] { [] }
  /// Memory in use, in bytes.
  open var residentBytes: UInt64 { 0 }
}

/// A random identifier (RFC 9562, version 4).
struct RandomIdentifier {
  private var bytes: InlineArray<16, UInt8>

  init() {
    bytes = InlineArray(repeating: 0)
    // The platform fills in the bytes of the array.
    unsafe withUnsafeMutableBytes(of: &bytes) { unsafe platform_entropy($0.baseAddress!, 16) }
    bytes[6] = bytes[6] & 0x0f | 0x40
    bytes[8] = bytes[8] & 0x3f | 0x80
  }

  /// Adds the identifier as 8-4-4-4-12 digits and a line's end.
  func write(to text: inout ProcText) {
    for index in 0..<16 {
      if index == 4 || index == 6 || index == 8 || index == 10 { text.append("-") }
      text.append(UInt(bytes[index]), base: 16, digits: 2)
    }
    text.append("\n")
  }
}
