import ABI
import FileLocks

/// The locks on a file of the host, held there too. All are held by one open file description of the inode's own, so that
/// other images and the host's programs, whatever kind of record lock they use, exclude this one, and no close loses any.
final class HostLocks: LockTable {
  // The inode owns its table of locks.
  private unowned(unsafe) let inode: HostInode
  /// The descriptor that holds the locks, the inode's; -1 before the first lock.
  private var descriptor: Int32 = -1

  init(of inode: HostInode) {
    unsafe self.inode = inode
    super.init()
  }

  override var isShared: Bool { true }

  override func setOutside(_ kind: LockKind?, on range: LockRange, in family: LockFamily) throws(Errno) {
    let descriptor = try lockingDescriptor()
    switch family {
    case .file:
      try Host.call(.flock, descriptor, Self.operation(kind))
    case .record:
      var lock = HostRecordLock(kind, on: range)
      _ = try Self.fcntl(descriptor, .setLock, &lock)
    }
  }

  override func conflictOutside(with kind: LockKind, on range: LockRange) throws(Errno) -> FileLock? {
    var lock = HostRecordLock(kind, on: range)
    _ = try Self.fcntl(lockingDescriptor(), .getLock, &lock)
    guard let kind = lock.lockKind else { return nil }
    // The numbers of the host's processes mean nothing here.
    return FileLock(kind, on: lock.range, by: LockOwner())
  }

  /// `LOCK_SH`, `LOCK_EX` or `LOCK_UN`, with `LOCK_NB`.
  private static func operation(_ kind: LockKind?) -> UInt {
    switch kind {
    case .shared: 1 | 4
    case .exclusive: 2 | 4
    case nil: 8
    }
  }

  private enum Command: UInt {
    /// `F_OFD_GETLK`.
    case getLock = 36
    /// `F_OFD_SETLK`.
    case setLock = 37
  }

  private static func fcntl(
    _ descriptor: Int32, _ command: Command, _ lock: inout HostRecordLock
  ) throws(Errno) -> Int {
    // The host reads and writes one `struct flock`, which is what `HostRecordLock` is.
    let result = unsafe withUnsafeMutablePointer(to: &lock) {
      Host.raw(.fcntl, descriptor, command.rawValue, UInt(bitPattern: $0))
    }
    // fcntl(2): some hosts say EACCES to a lock that is taken.
    guard result != -Int(Errno.permissionDenied.rawValue) else { throw .wouldBlock }
    return try Errno.check(result)
  }

  /// One that may hold exclusive record locks too where the host lets the image write.
  private func lockingDescriptor() throws(Errno) -> Int32 {
    if descriptor < 0 {
      do throws(Errno) { descriptor = unsafe try inode.writingDescriptor() } catch {
        descriptor = unsafe try inode.readingDescriptor()
      }
    }
    return descriptor
  }
}

/// `struct flock` as the host's calls take it.
private struct HostRecordLock: BitwiseCopyable {
  private var kind: Int16
  /// Offsets count from the file's start.
  private var whence: Int16 = 0
  private var start: Int64
  private var length: Int64
  private var process: Int32 = 0

  /// A lock of `kind` on `range`; nil unlocks.
  init(_ kind: LockKind?, on range: LockRange) {
    self.kind = kind?.rawValue ?? 2
    start = range.start
    length = range.last == .max ? 0 : range.last - range.start + 1
  }

  /// The kind; nil when it is `F_UNLCK`.
  var lockKind: LockKind? { LockKind(rawValue: kind) }
  /// The bytes.
  var range: LockRange { LockRange(from: start, through: length == 0 ? .max : start + length - 1) }
}
