import ABI
import Files
import Processes
import RamFS
import VFS

/// The flags of `memfd_create(2)`; any other bit is `EINVAL`.
public struct MemoryFileFlags: OptionSet, Sendable, SyscallArgument {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Decodes `register`.
  /// - Throws: `.invalidArgument`.
  public init(register: UInt) throws(Errno) {
    self.init(rawValue: UInt32(truncatingIfNeeded: register))
    guard !isSubset(of: [.closeOnExec, .allowSealing]) else { return }
    // Only with huge pages comes their size.
    let known: Self = contains(.hugePages) ? Self(rawValue: 0xfc00_001f) : Self(rawValue: 0x1f)
    throw isSubset(of: known) ? .unsupported(.invalidArgument) : .invalidArgument
  }

  /// `MFD_CLOEXEC`.
  public static var closeOnExec: Self { Self(rawValue: 1) }
  /// `MFD_ALLOW_SEALING`.
  public static var allowSealing: Self { Self(rawValue: 2) }
  /// `MFD_HUGETLB`; beside it only `MFD_NOEXEC_SEAL` and `MFD_EXEC` are known to Linux, and none is supported.
  public static var hugePages: Self { Self(rawValue: 4) }
}

/// The file system of files that never have a name; no path leads there.
enum NamelessFiles {
  nonisolated(unsafe) private static var opened: Mount?

  /// Its mount, made when the first file is.
  static var mount: Mount {
    // Set once; the kernel runs on one processor and is not preempted.
    if let opened = unsafe opened { return opened }
    let fileSystem = RamFileSystem(device: 7)
    let mount = Mount(fileSystem, root: fileSystem.root, over: nil, in: nil, isReadOnly: false)
    unsafe opened = mount
    return mount
  }
}

extension Caller {
  /// `memfd_create(2)`: makes a file in memory without a name and opens it to read and write; `name` is for `/proc` only.
  /// - Throws: `.invalidArgument` for a name of more than 249 bytes, `.badAddress`, `.noSpace`, `.tooManyFiles`.
  public func memfd_create(name: UserPath, flags: MemoryFileFlags) throws(Errno) -> Descriptor {
    var text: [UInt8]
    do throws(Errno) { text = try name.read() } catch { throw error == .nameTooLong ? .invalidArgument : error }
    guard text.count <= 249 else { throw .invalidArgument }
    ("memfd:" as StaticString).withSpan { text.insert(contentsOf: $0.bytesArray, at: 0) }
    let mount = NamelessFiles.mount
    guard let system = mount.fileSystem as? RamFileSystem else { throw .noSpace }
    let inode = try system.createNameless(
      permissions: 0o777, seals: flags.contains(.allowSealing) ? [] : .seal, by: process.credentials.fileUser,
      process.credentials.fileGroup)
    let file = try inode.open(
      flags: [.readWrite, .largeFile], path: OpenPath(mount: mount, parent: nil, name: text))
    return try process.descriptors.install(file, closeOnExec: flags.contains(.closeOnExec))
  }
}
