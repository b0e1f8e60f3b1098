import Foundation

/// The package sources of this machine's apt configuration, turned into sources of source packages.
struct PackageSources: CustomStringConvertible, Equatable {
  /// One-line entries, `deb-src …`.
  private(set) var lines: [String] = []
  /// Stanzas of the deb822 format, with `Types: deb-src`.
  private(set) var stanzas: [String] = []

  /// Whether there is no source at all.
  var isEmpty: Bool { lines.isEmpty && stanzas.isEmpty }

  /// Everything, in the order read.
  var description: String { (lines + stanzas).joined(separator: "\n") }

  /// Reads the lists apt is configured with.
  static func ofThisMachine() throws -> PackageSources {
    let text = try Command(
      "apt-config", ["shell", "list", "Dir::Etc::sourcelist/f", "parts", "Dir::Etc::sourceparts/d"]
    ).check("reading apt's configuration")
    let paths = text.split(separator: "\n").map { $0.split(separator: "'").dropFirst().first.map(String.init) ?? "" }
    var sources = PackageSources()
    for path in paths {
      let folder = Folder(path.isEmpty ? "/nonexistent" : path)
      let files = folder.exists ? folder.entries().map { folder.file($0) } : [path]
      for file in files {
        guard let data = FileManager.default.contents(atPath: file) else { continue }
        sources.add(
          String(decoding: data, as: UTF8.self), isStanzas: file.hasSuffix(".sources"),
          isLines: file.hasSuffix(".list"))
      }
    }
    return sources
  }

  /// Adds the entries of one file's `text`.
  mutating func add(_ text: String, isStanzas: Bool, isLines: Bool) {
    if isLines { addLines(text) }
    if isStanzas { addStanzas(text) }
  }

  /// Writes the sources as the files of an apt `sources.list.d`.
  func write(to folder: Folder) throws {
    try folder.write(lines.map { $0 + "\n" }.joined(), to: "swiftlet.list")
    try folder.write(stanzas.map { $0 + "\n" }.joined(separator: "\n"), to: "swiftlet.sources")
  }

  private mutating func addLines(_ text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: "#", omittingEmptySubsequences: false)[0].split(separator: " ")
      guard words.count >= 3, words[0] == "deb" || words[0] == "deb-src" else { continue }
      let entry = (["deb-src"] + words.dropFirst()).joined(separator: " ")
      if !lines.contains(entry) { lines.append(entry) }
    }
  }

  private mutating func addStanzas(_ text: String) {
    let kept = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("#") }
    for stanza in kept.split(whereSeparator: { $0.allSatisfy(\.isWhitespace) }) {
      let fields = stanza.filter { !$0.lowercased().hasPrefix("types:") }.map(String.init)
      let isDisabled = fields.contains { $0.lowercased().replacingOccurrences(of: " ", with: "") == "enabled:no" }
      guard !isDisabled, fields.contains(where: { $0.lowercased().hasPrefix("uris:") }) else { continue }
      let entry = (["Types: deb-src"] + fields).joined(separator: "\n")
      if !stanzas.contains(entry) { stanzas.append(entry) }
    }
  }
}
