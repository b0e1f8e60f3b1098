import Foundation

/// Built things by the content they are built from. An entry appears whole or not at all, and two commands that want
/// the same entry at once build it once.
public struct Cache: Sendable {
  /// Where the entries lie.
  public let folder: Folder

  /// Opens the cache in `folder`, which need not exist.
  public init(_ folder: Folder) { self.folder = folder }

  /// Returns the cache of this machine's user for `house`: `.swiftlet` inside a source tree, else below the user's
  /// cache folder.
  public static func standard(for house: House) -> Cache {
    let environment = ProcessInfo.processInfo.environment
    if let chosen = environment["SWIFTLET_CACHE"], !chosen.isEmpty { return Cache(Folder(chosen)) }
    if house.isSourceTree { return Cache(house.root.folder(".swiftlet")) }
    if let base = environment["XDG_CACHE_HOME"], base.hasPrefix("/") { return Cache(Folder(base + "/swiftlet")) }
    return Cache(Folder(NSHomeDirectory() + "/.cache/swiftlet"))
  }

  /// Returns the entry of `kind` for `key`, building it into an empty folder when it is not there yet.
  public func entry(
    _ kind: String, key: String, build: (_ into: Folder) throws -> Void
  ) throws -> Folder {
    let name = Cache.name(of: key)
    let entry = folder.folder(kind).folder(name)
    if entry.exists { return entry }
    return try locked("\(kind)-\(name)") {
      if entry.exists { return entry }
      removeUnfinished(and: "\(kind)-\(name)")
      // A killed command's compilers may still write into its folder: no two builds share one.
      let trial = folder.folder("unfinished").folder("\(kind)-\(name)." + String(UInt64.random(in: 0...UInt64.max), radix: 36))
      try trial.create()
      do { try build(trial) } catch {
        trial.remove()
        throw error
      }
      try folder.folder(kind).create()
      guard rename(trial.path, entry.path) == 0 else {
        throw Failure("cannot put \(entry.path) in place: \(String(cString: strerror(errno)))")
      }
      return entry
    }
  }

  /// Removes what killed commands left behind: the unfinished entries of `mine`, whose lock is held here, and those whose lock
  /// nobody holds.
  private func removeUnfinished(and mine: String) {
    let unfinished = folder.folder("unfinished")
    for stale in unfinished.entries() {
      guard let dot = stale.lastIndex(of: ".") else { continue }
      let name = String(stale[..<dot])
      let lock = name == mine ? nil : try? Lock(file: folder.folder("locks").file(name), waits: false)
      if name == mine || lock != nil { unfinished.folder(stale).remove() }
      lock?.release()
    }
  }

  /// Returns the name of the entry for `key`, `WORDS-DIGEST`: all of the words, and enough of the digest to be alone.
  static func name(of key: String) -> String {
    guard let dash = key.lastIndex(of: "-") else { return String(key.prefix(32)) }
    let words = key[...dash]
    return String(words + key[key.index(after: dash)...].prefix(max(12, 32 - words.count)))
  }

  /// Does `work` while no other process or thread holds the lock `name`.
  public func locked<Result>(_ name: String, _ work: () throws -> Result) throws -> Result {
    let locks = folder.folder("locks")
    try locks.create()
    let lock = try Lock(file: locks.file(name))
    defer { lock.release() }
    return try work()
  }

  /// A lock on a file, held until `release`.
  private struct Lock {
    private let descriptor: Int32

    /// Takes the lock on `file`, which is made when it is missing.
    ///
    /// - Throws: a `Failure` when the file cannot be opened, or, if `waits` is false, when somebody else holds the lock.
    init(file: String, waits: Bool = true) throws {
      descriptor = open(file, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw Failure("cannot open \(file): \(String(cString: strerror(errno)))") }
      while flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
        guard errno == EINTR else {
          let failure = Failure("cannot lock \(file): \(String(cString: strerror(errno)))")
          close(descriptor)
          throw failure
        }
      }
    }

    func release() { close(descriptor) }
  }
}
