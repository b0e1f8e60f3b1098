import ABI
import FileLocks
import Ground
import Memory
import Threads

/// An open file description (POSIX 3.258): what descriptors name. Subclasses are files of file systems, pipe ends,
/// event counters and so on; each overrides what it can do, and what it cannot stays refused here.
open class OpenFile {
  /// Access mode and status flags; `F_SETFL` changes some of them.
  public final var flags: OpenFlags
  /// Descriptors that name this file, in all tables.
  public internal(set) final var descriptorCount = 0

  /// Whom `F_SETOWN` names: a process, or a group when negative.
  public final var signalOwner: Int32 = 0

  /// Watches that end with the file (`epoll(7)`).
  private final var watches: [FileWatch] = []

  /// The owner of the locks that belong to this open file, not to a process; made by the first one.
  private final var lockOwner: LockOwner?
  /// The locks of a file that has no inode; made by the first one.
  private final var ownLocks: LockTable?

  /// The position of `read`, `write` and `lseek`, for files that have one; for a directory, its cookie.
  public final var position: Int64 = 0
  /// Reading never waits and needs little stack, so that it may be done without the kernel's own.
  public final let isImmediate: Bool
  /// `lseek` to a place that is told from the start or the present position is only a matter of `position`.
  public final let isPositioned: Bool

  public init(flags: OpenFlags, isImmediate: Bool = false, isPositioned: Bool = false) {
    self.flags = flags
    self.isImmediate = isImmediate
    self.isPositioned = isPositioned
  }

  /// Counts one descriptor less, which a table has given up; the last one ends the watches and releases the file.
  public final func letGo() {
    descriptorCount -= 1
    guard descriptorCount == 0 else { return }
    while let watch = watches.popLast() { watch.fileReleased() }
    lockOwner?.giveUp(in: locks)
    released()
  }

  /// Who owns the `flock(2)` and open file description locks that are set through this file.
  public final var owner: LockOwner {
    if let lockOwner { return lockOwner }
    let owner = LockOwner()
    lockOwner = owner
    return owner
  }

  /// The locks on the file: the inode's where there is one.
  open var locks: LockTable {
    if let ownLocks { return ownLocks }
    let table = LockTable()
    ownLocks = table
    return table
  }

  /// Tells `watch` when the last descriptor is gone.
  public final func attach(_ watch: FileWatch) { watches.append(watch) }

  /// Forgets `watch`.
  public final func detach(_ watch: FileWatch) {
    if let index = watches.firstIndex(where: { $0 === watch }) { watches.remove(at: index) }
  }

  /// `read(2)`: reads at the file's own position and returns the byte count; 0 at the end.
  /// - Throws: `.badDescriptor` when not open for reading, `.wouldBlock`, `.restartAfterSignal` when a signal came first, `.badAddress`.
  open func read(into buffer: UserBuffer) throws(Errno) -> Int { throw .invalidArgument }

  /// `write(2)`: writes at the file's own position and returns the byte count.
  open func write(from buffer: UserBuffer) throws(Errno) -> Int { throw .invalidArgument }

  /// `pread(2)`: reads at `offset` and leaves the position alone.
  /// - Throws: `.illegalSeek` when the file has no positions.
  open func read(into buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int { throw .illegalSeek }

  /// `pwrite(2)`: writes at `offset` and leaves the position alone.
  open func write(from buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int { throw .illegalSeek }

  /// `lseek(2)`: moves the position and returns it.
  open func seek(to offset: Int64, from origin: SeekOrigin) throws(Errno) -> Int64 { throw .illegalSeek }

  /// `fstat(2)`.
  open func status() throws(Errno) -> FileStatus { FileStatus() }

  /// Sets what `change` names (`fchmod(2)`, `fchown(2)`, `futimens(3)`); rights have been checked.
  open func setAttributes(_ change: AttributeChange) throws(Errno) { throw .notSupported }

  /// `fsync(2)` and, with `dataOnly`, `fdatasync(2)`.
  open func synchronize(dataOnly: Bool) throws(Errno) { throw .invalidArgument }

  /// `ftruncate(2)`.
  open func truncate(to length: Int64) throws(Errno) { throw .invalidArgument }

  /// What `mmap(2)` maps of the file: an object, or nil for fresh zeroed memory.
  /// - Throws: `.noDevice` when the file cannot be mapped.
  open func mappable() throws(Errno) -> (any MemoryObject)? { throw .noDevice }

  /// `ioctl(2)`: handles `request` with `argument`.
  /// - Throws: `.notTerminal` for a request that the file does not know.
  open func control(_ request: UInt32, _ argument: UInt) throws(Errno) -> Int { throw .notTerminal }

  /// `FIONREAD`: the bytes from the position to the end of a regular file; nil for others, whose `control` knows.
  open func bytesToRead() throws(Errno) -> Int64? { nil }

  /// What the file is ready for now.
  open var ready: ReadyEvents { [.readable, .readNormal, .writable, .writeNormal] }

  /// Adds a waiter to be told when `ready` may have changed to include some of `events`.
  /// A file that is always ready needs none.
  open func add(_ waiter: Waiter, for events: ReadyEvents) {}

  /// Takes the waiter out again.
  open func remove(_ waiter: Waiter) {}

  /// Whether `poll` and `epoll` can wait for the file: regular files and directories cannot (`epoll_ctl`: EPERM).
  open var isPollable: Bool { false }

  /// The end of a pipe that the file is, if it is one.
  open var pipeEnd: OpenFile? { nil }

  /// `F_GETPIPE_SZ`: the bytes that fit.
  /// - Throws: `.badDescriptor` when the file is no pipe.
  open func pipeCapacity() throws(Errno) -> Int { throw .badDescriptor }

  /// `F_SETPIPE_SZ`: changes the capacity to `bytes` or more and returns it; the privileged may go beyond the limit.
  /// - Throws: `.badDescriptor` when the file is no pipe, `.busy`, `.operationNotPermitted`, `.invalidArgument`.
  open func setPipeCapacity(_ bytes: Int, isPrivileged: Bool) throws(Errno) -> Int { throw .badDescriptor }

  /// What `/proc/self/fd` calls a file that is in no file system; its number follows in brackets where it has one.
  open var linkName: StaticString { "anon_inode:" }

  /// Whether the file's number is part of its name.
  open var isLinkNameNumbered: Bool { false }

  /// Opens the same file anew, by `/proc/self/fd`.
  /// - Throws: `.noSuchDevice` where that cannot be.
  open func reopen(flags: OpenFlags) throws(Errno) -> OpenFile { throw .noSuchDevice }

  /// `F_SETFL` has changed `flags`.
  open func flagsChanged() throws(Errno) {}

  /// The last descriptor is gone and no call uses the file any more: give everything back.
  open func released() {}
}

/// A waiter that lasts as long as the file it waits for.
open class FileWatch: Waiter {
  /// The file's last descriptor is gone: the watch must leave it now.
  open func fileReleased() {}
}
