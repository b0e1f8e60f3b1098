import Foundation

/// The unpacked sources of a Debian source package, kept in the cache.
public struct SourcePackage: Sendable {
  /// The package's name in the archive.
  public let name: String
  /// Its Debian version.
  public let version: String
  /// The unpacked tree; nothing writes into it.
  public let tree: Folder

  /// Returns the package `name` of upstream version `wanted` (nil: the newest), from the cache or the archive.
  public static func fetch(
    _ name: String, version wanted: String?, cache: Cache, progress: ProgressLines
  ) throws -> SourcePackage {
    let key = try Digest.of("source \(name) \(wanted ?? "newest")")
    let entry = try cache.entry("sources", key: "\(name)-\(key.prefix(12))") { folder in
      try HostPackages(progress: progress).require([
        "dpkg-source": "dpkg-dev", "patch": "patch", "xz": "xz-utils", "make": "make",
      ])
      let download = folder.folder("download")
      try download.create()
      let archive = PackageArchive(cache: cache, progress: progress)
      let version = try archive.download(name, version: wanted, into: download)
      guard let description = download.entries().first(where: { $0.hasSuffix(".dsc") }) else {
        throw Failure("the archive gave no .dsc file for \(name) \(version)")
      }
      // apt has checked the files against the signed lists; the maintainer's own key is not in every keyring.
      try Command("dpkg-source", ["--no-check", "--no-copy", "-x", download.file(description), folder.file("tree")])
        .check("unpacking \(name)")
      download.remove()
      try folder.write(version, to: "version")
    }
    return SourcePackage(name: name, version: entry.read("version") ?? "", tree: entry.folder("tree"))
  }
}
