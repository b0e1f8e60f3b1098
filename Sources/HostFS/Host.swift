import ABI
import CMachine

/// The host's calls, made raw; results are Linux's.
enum Host {
  /// The numbers of the host's calls, as Linux numbers them on x86-64.
  enum Call: Int {
    case read = 0
    case write = 1
    case close = 3
    case fstat = 5
    case lseek = 8
    case ioctl = 16
    case pread64 = 17
    case pwrite64 = 18
    case fcntl = 72
    case flock = 73
    case fsync = 74
    case fdatasync = 75
    case ftruncate = 77
    case getcwd = 79
    case fchmod = 91
    case umask = 95
    case geteuid = 107
    case fstatfs = 138
    case setxattr = 188
    case getxattr = 191
    case listxattr = 194
    case removexattr = 197
    case getdents64 = 217
    case openat = 257
    case mkdirat = 258
    case mknodat = 259
    case fchownat = 260
    case newfstatat = 262
    case unlinkat = 263
    case linkat = 265
    case symlinkat = 266
    case readlinkat = 267
    case fchmodat = 268
    case utimensat = 280
    case fallocate = 285
    case prlimit64 = 302
    case syncfs = 306
    case renameat2 = 316
  }

  /// `AT_FDCWD`.
  static var workingDirectory: Int32 { -100 }
  /// `AT_SYMLINK_NOFOLLOW`.
  static var noFollow: UInt { 0x100 }
  /// `AT_REMOVEDIR`.
  static var removeDirectory: UInt { 0x200 }
  /// `AT_SYMLINK_FOLLOW`.
  static var follow: UInt { 0x400 }
  /// `AT_EMPTY_PATH`.
  static var emptyPath: UInt { 0x1000 }
  /// The kernel's own descriptors have at least this number on the host; those below are the standard streams.
  static var lowestDescriptor: UInt { 3 }

  /// Makes `call` on `descriptor`.
  /// - Throws: what the host answers.
  @discardableResult
  static func call(
    _ call: Call, _ descriptor: Int32, _ first: UInt = 0, _ second: UInt = 0, _ third: UInt = 0, _ fourth: UInt = 0
  ) throws(Errno) -> Int {
    try Errno.check(raw(call, descriptor, first, second, third, fourth))
  }

  /// Makes `call` on `descriptor` and returns the result as it comes.
  static func raw(
    _ call: Call, _ descriptor: Int32, _ first: UInt = 0, _ second: UInt = 0, _ third: UInt = 0, _ fourth: UInt = 0
  ) -> Int {
    platform_host_call(call.rawValue, register(descriptor), first, second, third, fourth, 0)
  }

  /// A descriptor as a register carries it.
  static func register(_ descriptor: Int32) -> UInt { UInt(bitPattern: Int(descriptor)) }

  /// Opens `name` in `directory`; never as a standard stream, even where the image was started without one.
  static func open(
    _ name: borrowing HostName, in directory: Int32, _ flags: OpenFlags, mode: UInt32 = 0
  ) throws(Errno) -> Int32 {
    let bits = UInt(flags.union([.closeOnExec, .largeFile]).rawValue)
    return raise(try Errno.check(name.withAddress { raw(.openat, directory, $0, bits, UInt(mode)) }))
  }

  /// Opens the file behind `handle` anew.
  static func reopen(_ handle: Int32, _ flags: OpenFlags) throws(Errno) -> Int32 {
    try open(HostName(descriptor: handle), in: workingDirectory, flags)
  }

  /// The status of the file behind `descriptor`.
  static func status(of descriptor: Int32) throws(Errno) -> FileStatus {
    var status = FileStatus()
    // The host writes one `struct stat`, which is what `FileStatus` is.
    let result = unsafe withUnsafeMutablePointer(to: &status) { raw(.fstat, descriptor, UInt(bitPattern: $0)) }
    _ = try Errno.check(result)
    return status
  }

  /// Closes `descriptor`.
  static func close(_ descriptor: Int32) { _ = raw(.close, descriptor) }

  /// Gives the new descriptor `low` another number when it is a standard stream's.
  private static func raise(_ low: Int) -> Int32 {
    let descriptor = Int32(truncatingIfNeeded: low)
    guard UInt(low) < lowestDescriptor else { return descriptor }
    let duplicateCloseOnExec: UInt = 1030
    let high = raw(.fcntl, descriptor, duplicateCloseOnExec, lowestDescriptor)
    guard high >= 0 else { return descriptor }
    close(descriptor)
    return Int32(truncatingIfNeeded: high)
  }
}
