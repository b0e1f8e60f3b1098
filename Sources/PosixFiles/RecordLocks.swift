import ABI
import FileLocks
import Files
import Processes

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

  /// What `kind` asks for; nil unlocks.
  /// - Throws: `.invalidArgument`.
  func lockKind() throws(Errno) -> LockKind? {
    guard kind != 2 else { return nil }
    guard let kind = LockKind(rawValue: kind) else { throw .invalidArgument }
    return kind
  }

  /// The bytes that are meant. A negative length is the bytes before the start, zero all that follow.
  /// - Throws: `.invalidArgument` when they begin before the file, `.overflow`.
  func range(in file: OpenFile) throws(Errno) -> LockRange {
    let base: Int64
    switch whence {
    case 0: base = 0
    // A file without positions stays at its start.
    case 1: base = (try? file.seek(to: 0, from: .current)) ?? 0
    case 2: base = try file.status().size
    default: throw .invalidArgument
    }
    let (first, overflow) = base.addingReportingOverflow(start)
    guard !overflow else { throw .overflow }
    guard first >= 0 else { throw .invalidArgument }
    guard length != 0 else { return LockRange(from: first, through: .max) }
    guard length < 0 else {
      let (last, overflow) = first.addingReportingOverflow(length - 1)
      guard !overflow else { throw .overflow }
      return LockRange(from: first, through: last)
    }
    guard first + length >= 0 else { throw .invalidArgument }
    return LockRange(from: first + length, through: first - 1)
  }

  /// Writes what `lock` is over the fields.
  mutating func tell(_ lock: FileLock) {
    kind = lock.kind.rawValue
    whence = 0
    start = lock.range.start
    length = lock.range.last == .max ? 0 : lock.range.last - lock.range.start + 1
    process = lock.owner.processIdentifier
  }
}

extension Caller {
  /// `F_SETLK`, `F_SETLKW`, `F_GETLK` and their open file description twins.
  func lock(
    _ file: OpenFile, at descriptor: Descriptor, _ command: FcntlCommand, _ pointer: UserPointer<RecordLock>
  ) throws(Errno) {
    var wanted = try pointer.read()
    if command.isForOpenFile {
      guard wanted.process == 0 else { throw .invalidArgument }
    }
    let owner = command.isForOpenFile ? file.owner : process.lockOwner
    let kind = try wanted.lockKind()
    let range = try wanted.range(in: file)
    switch command {
    case .getLock, .getOpenFileLock:
      guard let kind else { throw .invalidArgument }
      if let conflict = try file.locks.conflict(with: kind, on: range, by: owner) {
        wanted.tell(conflict)
      } else {
        wanted.kind = 2
      }
      try pointer.write(wanted)
    default:
      guard let kind else { return file.locks.unlock(range, in: .record, by: owner) }
      guard kind == .shared ? file.flags.allowsReading : file.flags.allowsWriting else { throw .badDescriptor }
      let waits = command == .setLockWaiting || command == .setOpenFileLockWaiting
      try file.locks.lock(kind, on: range, in: .record, by: owner, waits: waits)
      // Another thread may have closed the descriptor meanwhile, and found no lock to drop.
      if waits, (try? process.descriptors.file(at: descriptor)) !== file {
        file.locks.unlock(range, in: .record, by: owner)
        throw .badDescriptor
      }
    }
  }
}
