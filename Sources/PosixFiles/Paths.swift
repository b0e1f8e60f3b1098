import ABI
import CMachine
import Files
import Processes
import VFS

/// The flags of the `*at` calls (`fcntl.h`).
public struct AtFlags: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `AT_SYMLINK_NOFOLLOW`.
  public static var noFollow: Self { Self(rawValue: 0x100) }
  /// `AT_EACCESS` of `faccessat2`, `AT_REMOVEDIR` of `unlinkat`.
  public static var effectiveAccess: Self { Self(rawValue: 0x200) }
  /// `AT_REMOVEDIR` of `unlinkat`.
  public static var removeDirectory: Self { Self(rawValue: 0x200) }
  /// `AT_SYMLINK_FOLLOW` of `linkat`.
  public static var follow: Self { Self(rawValue: 0x400) }
  /// `AT_NO_AUTOMOUNT`: there is nothing that mounts itself.
  public static var noAutomount: Self { Self(rawValue: 0x800) }
  /// `AT_EMPTY_PATH`: an empty path means the descriptor itself.
  public static var emptyPath: Self { Self(rawValue: 0x1000) }
  /// `AT_STATX_FORCE_SYNC` and `AT_STATX_DONT_SYNC`.
  public static var statxSync: Self { Self(rawValue: 0x6000) }
  public static var known: Self { Self(rawValue: 0x7f00) }

  /// - Throws: `.invalidArgument` when a flag is set that is not in `allowed`.
  func check(_ allowed: AtFlags) throws(Errno) {
    guard isSubset(of: allowed) else { throw .invalidArgument }
  }
}

extension Caller {
  /// The process's working directory; composes the file systems at the first call.
  func workingDirectory() -> Place {
    if let place = process.workingDirectory { return place }
    // The image's composition returns a retained namespace.
    let namespace = unsafe Unmanaged<Namespace>.fromOpaque(image_compose_files()).takeRetainedValue()
    process.namespace = namespace
    process.rootDirectory = namespace.top
    process.workingDirectory = namespace.firstWorkingDirectory
    return namespace.firstWorkingDirectory
  }

  /// The process's root directory.
  func rootDirectory() -> Place { process.rootDirectory ?? workingDirectory() }

  /// The open file that `descriptor` names, for calls that do not take what `O_PATH` opened.
  /// - Throws: `.badDescriptor`.
  func contentFile(at descriptor: Descriptor) throws(Errno) -> OpenFile {
    let file = try process.descriptors.file(at: descriptor)
    guard !file.flags.contains(.path) else { throw .badDescriptor }
    return file
  }

  /// A walk along `path` from `directory`, not begun.
  func walk(
    _ path: UserPath, in directory: Descriptor = .workingDirectory, limits: WalkLimits = []
  ) throws(Errno) -> PathWalk {
    try walk(path.read(), in: directory, limits: limits)
  }

  /// A walk along `text` from `directory`, not begun.
  @inline(never)
  func walk(_ text: [UInt8], in directory: Descriptor, limits: WalkLimits = []) throws(Errno) -> PathWalk {
    var start = workingDirectory()
    if directory != .workingDirectory && (text.first != 0x2f || limits.contains(.inRoot)) {
      guard !text.isEmpty else { throw .noSuchFile }
      let file = try process.descriptors.file(at: directory)
      guard let place = file.place, place.inode.isDirectory else { throw .notDirectory }
      start = place
    }
    return try PathWalk(
      text, from: start, root: rootDirectory(), credentials: process.credentials, limits: limits)
  }

  /// The file that `path` names.
  func find(
    _ path: UserPath, in directory: Descriptor = .workingDirectory, followsLast: Bool = true
  ) throws(Errno) -> Place {
    var walk = try walk(path, in: directory)
    return try walk.find(followsLast: followsLast)
  }

  /// The file that `path` names, or with an empty path and `.emptyPath` the descriptor's own.
  func find(_ path: UserPath, in directory: Descriptor, flags: AtFlags) throws(Errno) -> Target {
    let text = flags.contains(.emptyPath) && path.isNull ? [] : try path.read()
    if text.isEmpty && flags.contains(.emptyPath) {
      if directory == .workingDirectory { return .place(workingDirectory()) }
      return Target(try process.descriptors.file(at: directory))
    }
    var walk = try walk(text, in: directory)
    return .place(try walk.find(followsLast: !flags.contains(.noFollow)))
  }

  /// Walks to a last component that names nothing and returns the directory in which it may be made; a slash may be behind
  /// it only where a directory is to come.
  /// - Throws: `.fileExists`, `.noSuchFile`, and what `newEntry` throws.
  @inline(never)
  func walkToNew(_ walk: inout PathWalk, allowsSlash: Bool = false) throws(Errno) -> Inode {
    try walk.walkToLast()
    guard !walk.lastIsDots else { throw .fileExists }
    do throws(Errno) { _ = try walk.child() } catch {
      guard error == .noSuchFile && (allowsSlash || !walk.requiresDirectory) else { throw error }
      return try newEntry(walk)
    }
    throw .fileExists
  }

  /// The directory in which `walk` may make a name.
  /// - Throws: `.readOnlyFileSystem`, `.permissionDenied`.
  func newEntry(_ walk: PathWalk) throws(Errno) -> Inode {
    try walk.place.checkWritable()
    try process.credentials.check([.write, .execute], on: walk.place.inode.attributes)
    return walk.place.inode
  }

  /// The group of a new file: the directory's where it has the set-group-ID bit.
  func newGroup(in directory: Inode) -> UInt32 {
    directory.attributes.mode & 0o2000 != 0 ? directory.attributes.group : process.credentials.fileGroup
  }

  /// Checks that `child` may be taken out of the directory where `walk` stands.
  /// - Throws: `.permissionDenied`, `.operationNotPermitted` where the directory is sticky, `.busy` for a mount point.
  func checkRemovable(_ child: Place, from walk: PathWalk) throws(Errno) {
    let directory = walk.place.inode.attributes
    try process.credentials.check([.write, .execute], on: directory)
    try process.credentials.checkSticky(child.inode.attributes, in: directory)
    guard !child.isMountRoot else { throw .busy }
  }
}

/// What a path with a descriptor means: a file of the tree, or an open file that is in none.
enum Target {
  case place(Place)
  case file(OpenFile)

  /// What the open file `file` is.
  init(_ file: OpenFile) {
    if let place = file.place { self = .place(place) } else { self = .file(file) }
  }

  /// The attributes.
  func status() throws(Errno) -> FileStatus {
    switch self {
    case .place(let place): try place.inode.status()
    case .file(let file): try file.status()
    }
  }

  /// Sets what `change` names, and the change time.
  func set(_ change: AttributeChange) throws(Errno) {
    var change = change
    change.changeTime = .present
    switch self {
    case .place(let place): try place.inode.setAttributes(change)
    case .file(let file): try file.setAttributes(change)
    }
  }

  /// - Throws: `.readOnlyFileSystem` when nothing may be changed here.
  func checkWritable() throws(Errno) {
    if case .place(let place) = self { try place.checkWritable() }
  }
}

extension OpenFile {
  /// Where the file is in the tree; nil for pipes, sockets and the like.
  var place: Place? {
    guard let file = self as? InodeFile else { return nil }
    return Place(mount: file.path.mount, inode: file.inode)
  }
}
