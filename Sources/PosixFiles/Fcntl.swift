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
  /// `F_DUPFD_CLOEXEC`.
  public static var duplicateClosingOnExec: Self { Self(rawValue: 1030) }
}

/// A record lock (`struct flock`).
@frozen public struct RecordLock: BitwiseCopyable, Sendable {
  /// `F_RDLCK` 0, `F_WRLCK` 1, `F_UNLCK` 2.
  public var kind: Int16 = 0
  public var whence: Int16 = 0
  var padding: Int32 = 0
  public var start: Int64 = 0
  public var length: Int64 = 0
  public var process: Int32 = 0
  var tail: Int32 = 0
}

extension Caller {
  /// `fcntl(2)`: does what `command` says to `descriptor` or its file.
  public func fcntl(_ descriptor: Descriptor, command: FcntlCommand, argument: UInt) throws(Errno) -> Int {
    let table = process.descriptors
    let file = try table.file(at: descriptor)
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
    case .getLock, .setLock, .setLockWaiting:
      try lock(file, command, UserPointer(address: argument))
      return 0
    default: throw .invalidArgument
    }
  }

  /// Record locks: one process holds them all, so none ever conflicts; the request is checked and granted.
  private func lock(_ file: OpenFile, _ command: FcntlCommand, _ pointer: UserPointer<RecordLock>) throws(Errno) {
    var lock = try pointer.read()
    guard lock.kind >= 0 && lock.kind <= (command == .getLock ? 1 : 2) else { throw .invalidArgument }
    guard let file = file as? InodeFile else { throw .badDescriptor }
    let base: Int64
    switch lock.whence {
    case 0: base = 0
    case 1: base = file.position
    case 2: base = try file.status().size
    default: throw .invalidArgument
    }
    let (start, overflow) = base.addingReportingOverflow(lock.start)
    guard !overflow else { throw .overflow }
    guard start >= 0 && (lock.length >= 0 || start &+ lock.length >= 0) else { throw .invalidArgument }
    if command == .getLock {
      lock.kind = 2
      try pointer.write(lock)
    } else if lock.kind == 0 {
      guard file.flags.allowsReading else { throw .badDescriptor }
    } else if lock.kind == 1 {
      guard file.flags.allowsWriting else { throw .badDescriptor }
    }
  }
}
