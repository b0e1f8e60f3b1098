import ABI
import FileLocks
import Files
import Ground
import Memory
import Threads

/// A file of a file system, independent of its names (POSIX "file serial number"). File systems subclass it; what a
/// kind of file cannot do stays refused here with the error Linux gives.
///
/// Names are bytes without `/` and NUL. Permissions and mount boundaries are the path walk's business, not the inode's.
open class Inode {
  /// Type, permissions, owner, times, size. File systems keep `size` and `blocks` up to date.
  public final var attributes: FileStatus
  /// The locks on the file; made by the first one.
  private final var lockTable: LockTable?
  /// The mount that covers this directory, made by `Namespace.mount`.
  public final unowned(unsafe) var coveringMount: Mount?
  /// The file system it belongs to.
  public final unowned(unsafe) let fileSystem: FileSystem
  /// What opening a fifo, socket or device gives; nil where nothing stands behind the name.
  public final var special: SpecialFile?

  public init(attributes: FileStatus, fileSystem: FileSystem) {
    self.attributes = attributes
    unsafe self.fileSystem = fileSystem
  }

  /// The file's type.
  public final var kind: FileKind { FileMode(rawValue: attributes.mode).kind }
  /// Whether it is a directory.
  public final var isDirectory: Bool { kind == .directory }

  /// The record locks and `flock(2)` locks on the file.
  public final var locks: LockTable {
    if let lockTable { return lockTable }
    let table = makeLocks()
    lockTable = table
    return table
  }

  /// Makes the table of locks at the first one; a file that others outside of the image lock too has one of its own class.
  open func makeLocks() -> LockTable { LockTable() }

  // MARK: Directories

  /// Finds `name`; `.` and `..` never come here. - Throws: `.noSuchFile`, `.notDirectory`.
  open func lookup(_ name: Span<UInt8>) throws(Errno) -> Inode { throw .notDirectory }
  /// The directory that holds this one; itself at the root.
  open var parent: Inode { self }
  /// Makes a regular file, directory, fifo or device under `name`. - Throws: `.fileExists`, `.noSpace`, `.readOnlyFileSystem`.
  open func create(_ name: Span<UInt8>, mode: FileMode, device: UInt64, by user: UInt32, _ group: UInt32) throws(Errno) -> Inode {
    throw .notDirectory
  }
  /// Makes a symbolic link that holds `target`.
  open func createLink(_ name: Span<UInt8>, to target: Span<UInt8>, by user: UInt32, _ group: UInt32) throws(Errno) -> Inode {
    throw .notDirectory
  }
  /// Makes an unnamed regular file (`O_TMPFILE`); `link` gives it its first name only where `isLinkable`.
  open func createUnnamed(
    mode: FileMode, isLinkable: Bool, by user: UInt32, _ group: UInt32
  ) throws(Errno) -> Inode { throw .notSupported }
  /// Gives `inode` of the same file system another name. - Throws: `.noSuchFile` when it has none and may get none.
  open func link(_ name: Span<UInt8>, to inode: Inode) throws(Errno) { throw .operationNotPermitted }
  /// Takes a name away: `directory` says whether an empty directory (`rmdir`) or anything else (`unlink`) is meant.
  open func remove(_ name: Span<UInt8>, directory: Bool) throws(Errno) { throw .notDirectory }
  /// Moves `name` to `newName` in `newParent` of the same file system (`renameat2(2)` with its flags; POSIX checks done by the caller).
  open func rename(_ name: Span<UInt8>, to newParent: Inode, _ newName: Span<UInt8>, exchange: Bool, replace: Bool) throws(Errno) {
    throw .notDirectory
  }
  /// Hands out entries from `cookie` on until `body` returns false; an entry's cookie is where the next call goes on after it.
  /// `.` and `..` are among them.
  open func entries(from cookie: Int64, _ body: (DirectoryEntry) throws(Errno) -> Bool) throws(Errno) { throw .notDirectory }

  // MARK: Contents

  /// Opens the file; fifos, sockets and devices are opened by what stands behind them.
  /// - Throws: `.noSuchDevice` when nothing does.
  open func open(flags: OpenFlags, path: OpenPath) throws(Errno) -> OpenFile {
    if let special { return try special.open(self, flags: flags, path: path) }
    guard isDirectory || kind == .regular else { throw .noSuchDevice }
    return InodeFile(inode: self, flags: flags, path: path)
  }
  /// Reads at `offset`; fewer bytes only at the end.
  open func read(into buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    throw isDirectory ? .isDirectory : .invalidArgument
  }
  /// Writes at `offset`, making the file longer where needed.
  open func write(from buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    throw isDirectory ? .isDirectory : .invalidArgument
  }
  /// Makes the file `length` bytes long.
  open func truncate(to length: Int64) throws(Errno) { throw isDirectory ? .isDirectory : .invalidArgument }
  /// `fallocate(2)`; `mode` has been checked for known bits.
  open func allocate(mode: UInt32, offset: Int64, length: Int64) throws(Errno) { throw .notSupported }
  /// Whether `RLIMIT_FSIZE` holds for `allocate` in `mode`: where it may make the file longer, unless by moving what is there.
  open func isLimited(allocating mode: UInt32) -> Bool {
    let (zero, unshare): (UInt32, UInt32) = (0x10, 0x40)
    return mode & ~(zero | unshare) == 0
  }
  /// The seals on the file; nil where the kind of file knows none.
  open var fileSeals: FileSeals? { nil }
  /// Adds seals (`F_ADD_SEALS`). - Throws: `.invalidArgument`, `.operationNotPermitted`, `.busy`.
  open func add(_ seals: FileSeals) throws(Errno) { throw .invalidArgument }
  /// The next data (or hole) at or after `offset`. - Throws: `.noData`… as `lseek(2)` (`ENXIO`).
  open func seek(data: Bool, from offset: Int64) throws(Errno) -> Int64 {
    guard offset >= 0 && offset < attributes.size else { throw .noSuchDevice }
    return data ? offset : attributes.size
  }
  /// What a symbolic link holds.
  open func readLink() throws(Errno) -> [UInt8] { throw .invalidArgument }
  /// Symbolic links that lead somewhere without a path (`/proc/self/fd/3`): the file itself, or nil.
  open func followLink() throws(Errno) -> Place? { nil }
  /// Makes contents (and, unless `dataOnly`, attributes) durable.
  open func synchronize(dataOnly: Bool) throws(Errno) {}
  /// What stands behind a mapping of the pages from `offset` on: at least the first one, at most `length` bytes.
  /// `writable` says whether the file was opened for writing too.
  /// - Throws: `.noDevice` when the file cannot be mapped, `.outOfMemory`.
  open func mapping(at offset: Int64, length: Int, shared: Bool, writable: Bool) throws(Errno) -> MappingSource { throw .noDevice }
  /// Some of the file is mapped in `space` from now on (`MemoryObject.mapped`).
  open func mapped(in space: AddressSpace) {}

  // MARK: Attributes

  /// The attributes as they are now; file systems whose files others change ask again.
  open func status() throws(Errno) -> FileStatus { attributes }
  /// Sets what `change` names; ownership and permission checks are done.
  open func setAttributes(_ change: AttributeChange) throws(Errno) { change.apply(to: &attributes) }
  /// When the file was made (`STATX_BTIME`); nil where nobody knows.
  open var birthTime: TimeSpec? { nil }

  /// The extended attribute `name`, which has its prefix.
  /// - Throws: `.noData` when the file does not have it, `.notSupported` for prefixes that the file system does not keep.
  open func extendedAttribute(_ name: Span<UInt8>) throws(Errno) -> [UInt8] { throw .notSupported }
  /// Sets the extended attribute `name`, or takes it away when `value` is nil; rights have been checked.
  /// - Throws: `.fileExists` and `.noData` as `flags` say, `.notSupported`, `.noSpace`.
  open func setExtendedAttribute(
    _ name: Span<UInt8>, to value: [UInt8]?, _ flags: XattrFlags
  ) throws(Errno) { throw .notSupported }
  /// The names of all extended attributes, each with a NUL behind it.
  open func extendedAttributeNames() throws(Errno) -> [UInt8] { [] }

  /// An open file of this inode was released for the last time.
  open func closed() {}
}

/// What stands behind the name of a fifo, a socket or a device.
open class SpecialFile {
  public init() {}
  /// Opens it by the name `inode`.
  open func open(_ inode: Inode, flags: OpenFlags, path: OpenPath) throws(Errno) -> OpenFile { throw .noSuchDevice }
}
