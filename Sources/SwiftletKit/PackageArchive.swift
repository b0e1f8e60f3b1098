import Foundation

/// The Debian archive this machine is set up to use, asked for source packages without touching the system's own
/// package state. Signatures are checked by apt with the machine's own keys.
public struct PackageArchive: Sendable {
  private let cache: Cache
  private let progress: ProgressLines

  /// Uses the archive with lists kept in `cache`.
  public init(cache: Cache, progress: ProgressLines) {
    self.cache = cache
    self.progress = progress
  }

  /// Downloads the source package `name` into `folder` and returns its version.
  ///
  /// With `version`, the newest package of that upstream version is taken, else the newest of all.
  public func download(_ name: String, version wanted: String?, into folder: Folder) throws -> String {
    guard Command.find("apt-get") != nil else {
      throw Failure("apt-get is not installed: Swiftlet fetches its sources from a Debian archive")
    }
    return try cache.locked("apt") {
      var failure = Failure("cannot download \(name)")
      // A mirror in the middle of an update answers 404 for what its old lists name; fresh lists mend that.
      for attempt in 0..<3 {
        do {
          try refreshLists(force: attempt > 0)
          let version = try candidate(name, version: wanted)
          progress.say("downloading \(name) \(version)")
          try apt("apt-get", ["source", "--download-only", "-qq", "\(name)=\(version)"], in: folder.path)
          return version
        } catch let error as Failure {
          failure = error
          if error.description.contains("disk is full") { throw error }
          if attempt < 2 { sleep(UInt32(1 + 2 * attempt)) }
        }
      }
      throw failure
    }
  }

  /// Returns the versions of the source package `name`, newest first.
  private func candidate(_ name: String, version wanted: String?) throws -> String {
    let text = try apt("apt-cache", ["showsrc", "--only-source", name])
    let versions = text.split(separator: "\n").filter { $0.hasPrefix("Version: ") }.map { String($0.dropFirst(9)) }
    guard !versions.isEmpty else {
      throw Failure("the package archive has no source package `\(name)`: look for its name with `apt-cache search`")
    }
    let fitting = versions.filter { PackageArchive.upstream(of: $0) == wanted || wanted == nil }
    guard var newest = fitting.first else {
      let known = Set(versions.map(PackageArchive.upstream)).sorted().joined(separator: ", ")
      throw Failure("the package archive has `\(name)` \(known), not the \(wanted!) that the manifest asks for")
    }
    for version in fitting.dropFirst() {
      let isNewer = try Command("dpkg", ["--compare-versions", version, "gt", newest]).run().status == 0
      if isNewer { newest = version }
    }
    return newest
  }

  /// Returns the upstream part of a Debian version: without epoch and revision.
  static func upstream(of version: String) -> String {
    let withoutEpoch = version.split(separator: ":", maxSplits: 1).last.map(String.init) ?? version
    guard let dash = withoutEpoch.lastIndex(of: "-") else { return withoutEpoch }
    return String(withoutEpoch[..<dash])
  }

  private func refreshLists(force: Bool) throws {
    let home = cache.folder.folder("apt")
    let sources = try PackageSources.ofThisMachine()
    guard !sources.isEmpty else {
      throw Failure("apt has no package sources: add your Debian mirror to /etc/apt/sources.list.d and run again")
    }
    let stamp = home.file("refreshed")
    let isSame = home.read("sources") == sources.description
    let age = (try? FileManager.default.attributesOfItem(atPath: stamp)[.modificationDate] as? Date)
      .map { -$0.timeIntervalSinceNow }
    if !force, isSame, let age, age < 86_400 { return }
    for folder in ["state/lists/partial", "cache/archives/partial", "sources.list.d"] {
      try home.folder(folder).create()
    }
    try sources.write(to: home.folder("sources.list.d"))
    progress.say("reading the package lists")
    try apt("apt-get", ["update", "-qq"])
    try home.write(sources.description, to: "sources")
    try home.write("", to: "refreshed")
  }

  @discardableResult
  private func apt(_ program: String, _ arguments: [String], in directory: String? = nil) throws -> String {
    let home = cache.folder.folder("apt").path
    let options = [
      "Dir::Etc::sourcelist=/dev/null", "Dir::Etc::sourceparts=\(home)/sources.list.d", "Dir::State=\(home)/state",
      "Dir::State::status=/var/lib/dpkg/status", "Dir::Cache=\(home)/cache", "APT::Sandbox::User=root",
      "Acquire::Retries=3",
    ].flatMap { ["-o", $0] }
    let result = try Command(program, options + arguments, in: directory, environment: ["LC_ALL": "C"]).run()
    let output = result.errors + result.output
    if result.status == 0 && !output.contains("Failed to fetch") { return result.output }
    let isOffline = ["Temporary failure resolving", "Could not resolve", "Could not connect", "Network is unreachable"]
      .contains { output.contains($0) }
    if isOffline {
      throw Failure("no network: the package archive does not answer; connect and run again", details: output)
    }
    throw Failure.tool(program, doing: "asking the package archive", status: result.status, output: output)
  }
}
