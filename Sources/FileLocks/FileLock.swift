/// What a lock leaves to others: reading (`F_RDLCK`, `LOCK_SH`) or nothing (`F_WRLCK`, `LOCK_EX`).
public enum LockKind: Int16, Sendable {
  case shared = 0
  case exclusive = 1
}

/// The two families of locks, which do not see each other: those on records (`fcntl(2)`) and those on files (`flock(2)`).
public enum LockFamily: Int, Sendable {
  case record, file
}

/// Bytes of a file, from `start` through `last`.
public struct LockRange: Equatable, Sendable {
  public let start: Int64
  /// The last byte; `Int64.max` where the range goes on however far the file grows.
  public let last: Int64

  public init(from start: Int64, through last: Int64) {
    self.start = start
    self.last = last
  }

  /// The whole file, and what it may become.
  public static var whole: LockRange { LockRange(from: 0, through: .max) }

  func overlaps(_ other: LockRange) -> Bool { start <= other.last && other.start <= last }

  /// Whether the two overlap or one begins where the other ends.
  func touches(_ other: LockRange) -> Bool {
    (other.last == .max || start <= other.last + 1) && (last == .max || other.start <= last + 1)
  }

  /// The range from the first byte of either through the last one.
  func joined(with other: LockRange) -> LockRange {
    LockRange(from: Swift.min(start, other.start), through: Swift.max(last, other.last))
  }
}

/// A lock that somebody holds.
public struct FileLock {
  public let kind: LockKind
  public let range: LockRange
  public let owner: LockOwner

  public init(_ kind: LockKind, on range: LockRange, by owner: LockOwner) {
    self.kind = kind
    self.range = range
    self.owner = owner
  }

  /// Whether the two cannot be held at once.
  func conflicts(with other: FileLock) -> Bool {
    owner !== other.owner && (kind == .exclusive || other.kind == .exclusive) && range.overlaps(other.range)
  }
}

/// Who holds locks, by identity: a process, an open file, or somebody outside of the image.
public final class LockOwner {
  /// The process's number; -1 when no process is the owner (`l_pid`).
  public let processIdentifier: Int32
  /// Locks held, in all tables.
  public internal(set) var lockCount = 0
  /// Takes away all that an owner holds in a table; set by the owner's first lock, so that an image without locks links none
  /// of them.
  var unlockAll: ((LockTable, LockOwner) -> Void)?
  /// Owners whom threads of this one wait for.
  private var awaited: [LockOwner] = []

  public init(processIdentifier: Int32 = -1) { self.processIdentifier = processIdentifier }

  /// Gives up all that the owner holds in the table that `locks` finds; costs nothing when it holds nothing anywhere.
  public func giveUp(in locks: @autoclosure () -> LockTable) {
    if lockCount > 0, let unlockAll { unlockAll(locks(), self) }
  }

  /// Whether it waits for `other`, by however many in between. Only processes are looked at, as in Linux.
  func waits(for other: LockOwner) -> Bool {
    for owner in awaited where owner === other || owner.waits(for: other) { return true }
    return false
  }

  /// Notes that a thread begins to wait for `owner`.
  func beginWaiting(for owner: LockOwner) { awaited.append(owner) }

  /// Notes that a thread waits for `owner` no longer.
  func endWaiting(for owner: LockOwner) {
    if let index = awaited.firstIndex(where: { $0 === owner }) { awaited.remove(at: index) }
  }
}
