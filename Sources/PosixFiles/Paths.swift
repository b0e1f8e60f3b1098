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

  /// A walk along `path` from `directory`, not begun.
  func walk(_ path: UserPath, in directory: Descriptor = .workingDirectory) throws(Errno) -> PathWalk {
    try walk(path.read(), in: directory)
  }

  /// A walk along `text` from `directory`, not begun.
  func walk(_ text: [UInt8], in directory: Descriptor) throws(Errno) -> PathWalk {
    let working = workingDirectory()
    var start = working
    if directory != .workingDirectory && text.first != 0x2f {
      guard !text.isEmpty else { throw .noSuchFile }
      let file = try process.descriptors.file(at: directory)
      guard let place = file.place, place.inode.isDirectory else { throw .notDirectory }
      start = place
    }
    return PathWalk(text, from: start, root: rootDirectory(), credentials: process.credentials)
  }

  /// The file that `path` names.
  func find(
    _ path: UserPath, in directory: Descriptor = .workingDirectory, followsLast: Bool = true
  ) throws(Errno) -> Found {
    var walk = try walk(path, in: directory)
    return try walk.find(followsLast: followsLast)
  }

  /// The file that `path` names, or with an empty path and `.emptyPath` the descriptor's own.
  func find(_ path: UserPath, in directory: Descriptor, flags: AtFlags) throws(Errno) -> Target {
    let text = flags.contains(.emptyPath) && path.isNull ? [] : try path.read()
    if text.isEmpty && flags.contains(.emptyPath) {
      if directory == .workingDirectory { return .place(workingDirectory()) }
      let file = try process.descriptors.file(at: directory)
      if let place = file.place { return .place(place) }
      return .file(file)
    }
    var walk = try walk(text, in: directory)
    return .place(try walk.find(followsLast: !flags.contains(.noFollow)).place)
  }
}

/// What a path with a descriptor means: a file of the tree, or an open file that is in none.
enum Target {
  case place(Place)
  case file(OpenFile)

  /// The attributes.
  func status() throws(Errno) -> FileStatus {
    switch self {
    case .place(let place): try place.inode.status()
    case .file(let file): try file.status()
    }
  }
}

extension OpenFile {
  /// Where the file is in the tree; nil for pipes, sockets and the like.
  var place: Place? {
    guard let file = self as? InodeFile else { return nil }
    return Place(mount: file.path.mount, inode: file.inode)
  }
}
