import ABI
import Files
import Processes

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
  /// `F_OFD_GETLK`.
  public static var getOpenFileLock: Self { Self(rawValue: 36) }
  /// `F_OFD_SETLK`.
  public static var setOpenFileLock: Self { Self(rawValue: 37) }
  /// `F_OFD_SETLKW`.
  public static var setOpenFileLockWaiting: Self { Self(rawValue: 38) }
  /// `F_DUPFD_CLOEXEC`.
  public static var duplicateClosingOnExec: Self { Self(rawValue: 1030) }

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
    default: throw .invalidArgument
    }
  }
}
