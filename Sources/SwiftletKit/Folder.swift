import Foundation

/// A folder on the host's disk, by path.
public struct Folder: Sendable, Hashable, CustomStringConvertible {
  /// The absolute path, without a slash at its end.
  public let path: String

  /// Names the folder at `path`; a relative path starts at the current folder.
  public init(_ path: String) {
    let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    self.path = (absolute as NSString).standardizingPath
  }

  /// The path.
  public var description: String { path }

  /// Returns the path of `name` inside the folder.
  public func file(_ name: String) -> String { path + "/" + name }

  /// Returns the folder `name` inside this one.
  public func folder(_ name: String) -> Folder { Folder(file(name)) }

  /// Whether the folder exists.
  public var exists: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// Creates the folder and those above it.
  public func create() throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure("cannot create \(path): \(Folder.reason(error))")
    }
  }

  /// Removes the folder and all in it, when it exists.
  public func remove() {
    // Installed sources may be read-only folders; nothing else of the cache is.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Returns the names of the entries, sorted; none when the folder does not exist.
  public func entries() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// Returns the paths of all files below the folder, relative to it, sorted.
  public func allFiles() -> [String] {
    (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: file($0), isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  /// Writes `text` to `name` inside the folder, creating the folders between.
  public func write(_ text: String, to name: String) throws {
    let path = file(name)
    try Folder((path as NSString).deletingLastPathComponent).create()
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    } catch {
      throw Failure("cannot write \(path): \(Folder.reason(error))")
    }
  }

  /// Returns the text of `name` inside the folder, or nil when there is none.
  public func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: file(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Copies the file or folder at `source` to `name` inside the folder.
  public func copy(_ source: String, to name: String) throws {
    let path = file(name)
    try Folder((path as NSString).deletingLastPathComponent).create()
    do {
      if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
      try FileManager.default.copyItem(atPath: source, toPath: path)
    } catch {
      throw Failure("cannot copy \(source) to \(path): \(Folder.reason(error))")
    }
  }

  /// Makes `name` inside the folder a symbolic link to `target`, in place of whatever had that name.
  public func link(_ name: String, to target: String) throws {
    let trial = file(".\(name).\(getpid())")
    unlink(trial)
    guard symlink(target, trial) == 0, rename(trial, file(name)) == 0 else {
      throw Failure("cannot write \(file(name)): \(String(cString: strerror(errno)))")
    }
  }

  private static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let deepest = (error.userInfo[NSUnderlyingErrorKey] as? NSError) ?? error
    if error.code == CocoaError.fileWriteOutOfSpace.rawValue || deepest.code == Int(ENOSPC) {
      return "the disk is full: free some space and run again"
    }
    if deepest.code == Int(EFBIG) { return Failure.fileLimit }
    return deepest.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(deepest.code))) : error.localizedDescription
  }
}
