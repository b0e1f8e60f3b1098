import ABI
import Files
import Processes
import VFS

/// What `fcntl(2)` is asked for.
public struct FcntlCommand: Equatable, Sendable, SyscallArgument {
  public let rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  public init(register: UInt) { self.init(rawValue: Int32(truncatingIfNeeded: register)) }
  /// `F_DUPFD`.
  public static var duplicate: Self { Self(rawValue: 0) }
  /// `F_GETFD`.
  public static var getDescriptorFlags: Self { Self(rawValue: 1) }
  /// `F_SETFD`.
  public static var setDescriptorFlags: Self { Self(rawValue: 2) }
  /// `F_GETFL`.
  public static var getStatusFlags: Self { Self(rawValue: 3) }
  /// `F_SETFL`.
  public static var setStatusFlags: Self { Self(rawValue: 4) }
  /// `F_GETLK`.
  public static var getLock: Self { Self(rawValue: 5) }
  /// `F_SETLK`.
  public static var setLock: Self { Self(rawValue: 6) }
  /// `F_SETLKW`.
  public static var setLockWaiting: Self { Self(rawValue: 7) }
  /// `F_SETOWN`.
  public static var setOwner: Self { Self(rawValue: 8) }
  /// `F_GETOWN`.
  public static var getOwner: Self { Self(rawValue: 9) }
  /// `F_OFD_GETLK`.
  public static var getOpenFileLock: Self { Self(rawValue: 36) }
  /// `F_OFD_SETLK`.
  public static var setOpenFileLock: Self { Self(rawValue: 37) }
  /// `F_OFD_SETLKW`.
  public static var setOpenFileLockWaiting: Self { Self(rawValue: 38) }
  /// `F_GETLEASE`.
  public static var getLease: Self { Self(rawValue: 1025) }
  /// `F_SETPIPE_SZ`.
  public static var setPipeSize: Self { Self(rawValue: 1031) }
  /// `F_GETPIPE_SZ`.
  public static var getPipeSize: Self { Self(rawValue: 1032) }
  /// `F_ADD_SEALS`.
  public static var addSeals: Self { Self(rawValue: 1033) }
  /// `F_GET_SEALS`.
  public static var getSeals: Self { Self(rawValue: 1034) }
  /// `F_DUPFD_CLOEXEC`.
  public static var duplicateClosingOnExec: Self { Self(rawValue: 1030) }

  /// Whether Linux knows it and the house does not: `F_SETSIG`, `F_GETSIG`, `F_SETOWN_EX`, `F_GETOWN_EX`, `F_GETOWNER_UIDS`,
  /// `F_SETLEASE`, `F_NOTIFY`, `F_GET_RW_HINT`, `F_SET_RW_HINT`.
  var isUnsupported: Bool {
    switch rawValue {
    case 10, 11, 15...17, 1024, 1026, 1035, 1036: true
    default: false
    }
  }

  /// Whether it works on what `O_PATH` has opened (`open(2)`).
  var isForPaths: Bool { (0...3).contains(rawValue) || self == .duplicateClosingOnExec }

  /// Whether the lock it is about belongs to the open file, not to the process.
  var isForOpenFile: Bool { (36...38).contains(rawValue) }
}

extension Caller {
  /// `fcntl(2)`: does what `command` says to `descriptor` or its file.
  public func fcntl(_ descriptor: Descriptor, command: FcntlCommand, argument: UInt) throws(Errno) -> Int {
    let table = process.descriptors
    let file = try table.file(at: descriptor)
    guard !file.flags.contains(.path) || command.isForPaths else { throw .badDescriptor }
    switch command {
    case .duplicate, .duplicateClosingOnExec:
      let minimum = Int(Int32(truncatingIfNeeded: argument))
      guard minimum >= 0 else { throw .invalidArgument }
      return try table.install(file, closeOnExec: command == .duplicateClosingOnExec, from: minimum).register
    case .getDescriptorFlags: return try table.closesOnExec(descriptor) ? 1 : 0
    case .setDescriptorFlags:
      try table.setClosesOnExec(descriptor, argument & 1 != 0)
      return 0
    case .getStatusFlags: return Int(file.flags.rawValue)
    case .setStatusFlags:
      let changed = OpenFlags(rawValue: UInt32(truncatingIfNeeded: argument)).intersection(.changeable)
      file.flags = file.flags.subtracting(.changeable).union(changed)
      try file.flagsChanged()
      return 0
    case .getLock, .setLock, .setLockWaiting, .getOpenFileLock, .setOpenFileLock, .setOpenFileLockWaiting:
      try lock(file, at: descriptor, command, UserPointer(address: argument))
      return 0
    case .getOwner: return Int(file.signalOwner)
    case .setOwner:
      // Deviation: nobody is sent SIGIO.
      file.signalOwner = Int32(truncatingIfNeeded: argument)
      return 0
    case .getLease: return 2  // F_UNLCK
    case .getPipeSize: return try file.pipeCapacity()
    case .setPipeSize:
      guard argument <= UInt(UInt32.max) else { throw .invalidArgument }
      return try file.setPipeCapacity(Int(argument), isPrivileged: process.credentials.isPrivileged)
    case .getSeals:
      guard let seals = (file as? InodeFile)?.inode.fileSeals else { throw .invalidArgument }
      return Int(seals.rawValue)
    case .addSeals:
      let seals = try FileSeals(register: argument)
      guard let inode = (file as? InodeFile)?.inode, inode.fileSeals != nil else { throw .invalidArgument }
      guard file.flags.allowsWriting else { throw .operationNotPermitted }
      try inode.add(seals)
      return 0
    default: throw command.isUnsupported ? .unsupported(.invalidArgument) : .invalidArgument
    }
  }
}
