import Foundation

/// The source tree of an application, ready to compile.
public struct AppSources: Sendable {
  /// The tree.
  public let tree: Folder
  /// The Debian version it comes from, or nil when it is the user's own.
  public let version: String?

  /// Returns the sources of `manifest`: the folder of the manifest, or the package, fetched and prepared.
  public static func ready(
    for manifest: AppManifest, in house: House, toolchain: Toolchain, cache: Cache, progress: ProgressLines
  ) throws -> AppSources {
    guard let source = manifest.source else {
      // A user's own file: its folder is the tree.
      let own = manifest.units.first?.files.first { $0.hasPrefix("/") }
      let tree = own.map { Folder(($0 as NSString).deletingLastPathComponent) } ?? house.app(manifest.name)
      return AppSources(tree: tree, version: nil)
    }
    let package = try SourcePackage.fetch(source.package, version: source.version, cache: cache, progress: progress)
    guard !source.prepare.isEmpty else { return AppSources(tree: package.tree, version: package.version) }
    let steps = source.prepare.map { $0.joined(separator: " ") }
    let key = try Digest.of(([package.name, package.version, toolchain.fingerprint] + steps).joined(separator: "\n"))
    let entry = try cache.entry("prepared", key: "\(package.name)-\(key)") { folder in
      try HostPackages(progress: progress).require(source.programs)
      progress.say("preparing \(package.name) \(package.version)")
      try Command("cp", ["-a", package.tree.path, folder.file("tree")]).check("copying \(package.name)")
      let compiler = ["CC": toolchain.tool("clang"), "LC_ALL": "C", "SOURCE_DATE_EPOCH": "0"]
      for words in source.prepare {
        try Command(
          words[0].hasPrefix("./") ? folder.file("tree/" + words[0].dropFirst(2)) : words[0],
          Array(words.dropFirst()), in: folder.file("tree"), environment: compiler
        ).check("preparing \(package.name)")
      }
    }
    return AppSources(tree: entry.folder("tree"), version: package.version)
  }

  /// Returns the files that `unit` names, relative to the tree, sorted.
  ///
  /// - Throws: a `Failure` when a pattern names no file.
  func files(of unit: AppManifest.Unit) throws -> [String] {
    let except = try Set(unit.except.flatMap(matches))
    return try unit.files.flatMap(matches).filter { !except.contains($0) }
  }

  private func matches(_ pattern: String) throws -> [String] {
    let isAbsolute = pattern.hasPrefix("/")
    guard pattern.contains(where: { "*?[".contains($0) }) else {
      guard FileManager.default.fileExists(atPath: isAbsolute ? pattern : tree.file(pattern)) else {
        throw Failure("there is no file \(isAbsolute ? pattern : tree.file(pattern))")
      }
      return [pattern]
    }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(tree.file(pattern), 0, nil, &found) == 0 else {
      throw Failure("no file of \(tree) fits \(pattern)")
    }
    let paths = (0..<Int(found.gl_pathc)).map { String(cString: found.gl_pathv[$0]!) }
    return paths.map { String($0.dropFirst(tree.path.count + 1)) }.sorted()
  }
}
