import ABI
import FileLocks
import Files
import Ground
import Memory
import Threads

/// Who asks: what permission checks look at.
public struct Credentials: Sendable {
  /// Real, effective, saved and file-system user.
  public var realUser: UInt32 = 0, user: UInt32 = 0, savedUser: UInt32 = 0, fileUser: UInt32 = 0
  /// Real, effective, saved and file-system group.
  public var realGroup: UInt32 = 0, group: UInt32 = 0, savedGroup: UInt32 = 0, fileGroup: UInt32 = 0
  /// Supplementary groups.
  public var groups: [UInt32] = []
  public init() {}
}

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
  /// Makes an unnamed regular file (`O_TMPFILE`).
  open func createUnnamed(mode: FileMode, by user: UInt32, _ group: UInt32) throws(Errno) -> Inode { throw .notSupported }
  /// Gives `inode` of the same file system another name.
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

  /// Opens the file; devices and fifos return files of their own.
  open func open(flags: OpenFlags, path: OpenPath) throws(Errno) -> OpenFile { InodeFile(inode: self, flags: flags, path: path) }
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
  /// The next data (or hole) at or after `offset`. - Throws: `.noData`… as `lseek(2)` (`ENXIO`).
  open func seek(data: Bool, from offset: Int64) throws(Errno) -> Int64 {
    guard offset >= 0 && offset < attributes.size else { throw .noSuchDevice }
    return data ? offset : attributes.size
  }
  /// What a symbolic link holds.
  open func readLink() throws(Errno) -> [UInt8] { throw .invalidArgument }
  /// Symbolic links that lead somewhere without a path (`/proc/self/fd/3`): the file itself, or nil.
  open func followLink() throws(Errno) -> Inode? { nil }
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
  /// An open file of this inode was released for the last time.
  open func closed() {}
}

/// One name in a directory.
public struct DirectoryEntry: ~Escapable {
  public let name: Span<UInt8>
  public let inode: UInt64
  public let kind: FileKind
  /// Where the next read goes on after this entry.
  public let nextCookie: Int64

  @_lifetime(copy name)
  public init(name: Span<UInt8>, inode: UInt64, kind: FileKind, nextCookie: Int64) {
    self.name = name
    self.inode = inode
    self.kind = kind
    self.nextCookie = nextCookie
  }
}

/// What `chmod`, `chown`, `utimensat` change; nil stays as it is.
public struct AttributeChange: Sendable {
  public var permissions: UInt32?
  public var user: UInt32?
  public var group: UInt32?
  public var accessTime: TimeSpec?
  public var modificationTime: TimeSpec?
  public var changeTime: TimeSpec?
  public init() {}

  /// Writes the new values over `attributes`.
  public func apply(to attributes: inout FileStatus) {
    if let permissions { attributes.mode = attributes.mode & 0o170000 | permissions & 0o7777 }
    if let user { attributes.user = user }
    if let group { attributes.group = group }
    if let accessTime { attributes.accessTime = accessTime }
    if let modificationTime { attributes.modificationTime = modificationTime }
    if let changeTime { attributes.changeTime = changeTime }
  }
}

/// A mounted or mountable file system.
open class FileSystem {
  /// `st_dev` of its files.
  public final let device: UInt64
  /// Nothing in it may change.
  public final var isReadOnly = false

  public init(device: UInt64) { self.device = device }
  /// Its root directory.
  open var root: Inode { fatalError("a file system has a root") }
  /// The type as `/proc/mounts` names it.
  open var typeName: StaticString { "none" }
  /// `statfs(2)`'s magic number, block size, blocks and files.
  open func statistics() throws(Errno) -> FileSystemStatistics { FileSystemStatistics() }
  /// `syncfs(2)`.
  open func synchronize() throws(Errno) {}
}

/// What `statfs(2)` tells.
public struct FileSystemStatistics: Sendable {
  public var type: Int64 = 0
  public var blockSize: Int64 = 4096
  public var blocks: UInt64 = 0, freeBlocks: UInt64 = 0, availableBlocks: UInt64 = 0
  public var files: UInt64 = 0, freeFiles: UInt64 = 0
  public var maximumNameLength: Int64 = 255
  public init() {}
}

/// A file system at its place in the tree.
public final class Mount {
  public let fileSystem: FileSystem
  /// Its root; a directory of the file system, not always the topmost.
  public let root: Inode
  /// Where it is mounted; nil for the root of all.
  public let parent: Mount?
  /// The directory it covers.
  public let mountPoint: Inode?
  /// Nothing below may be changed through this mount.
  public let isReadOnly: Bool

  public init(_ fileSystem: FileSystem, root: Inode, over mountPoint: Inode?, in parent: Mount?, isReadOnly: Bool) {
    self.fileSystem = fileSystem
    self.root = root
    self.mountPoint = mountPoint
    self.parent = parent
    self.isReadOnly = isReadOnly
  }
}

/// Where a file was opened: what `/proc/self/fd`, `getcwd` and the `*at` calls need of it.
public struct OpenPath {
  /// The mount it was reached through.
  public let mount: Mount
  /// The directory that holds its name and the name; nil when it has none.
  public let parent: Inode?
  public let name: [UInt8]
  public init(mount: Mount, parent: Inode?, name: [UInt8]) {
    self.mount = mount
    self.parent = parent
    self.name = name
  }
}
