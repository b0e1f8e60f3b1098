import Foundation

/// The repository on disk, as far as the tables and what is made from them are concerned.
public struct Tree: Sendable {
  /// A generated file that is not as it should be.
  public struct Difference: Equatable, Sendable, CustomStringConvertible {
    /// The path from the root.
    public let path: String
    /// What the file should hold; nil when it should not be there.
    public let text: String?
    /// Whether nothing makes the file any more.
    public var isOrphan: Bool { text == nil }
    /// The difference as a line.
    public var description: String { isOrphan ? "\(path): nothing makes this file any more" : "\(path): stale" }
  }

  private let root: URL

  /// Names the repository's root.
  public init(root: URL) { self.root = root }

  /// The table of calls.
  /// - Throws: `Faults`, or what reading the file throws.
  public func catalogue() throws -> Catalogue { try Catalogue(parsing: text(of: "syscalls.tsv")) }

  /// The table of error numbers.
  /// - Throws: `Faults`, or what reading the file throws.
  public func errorNumbers() throws -> ErrorNumbers { try ErrorNumbers(parsing: text(of: "errno.tsv")) }

  /// Everything that the tables make, compared with what is there.
  /// - Throws: `Faults` of the tables or of the handlers, or what reading a file throws.
  public func differences() throws -> [Difference] {
    let made = try generation().files()
    let stale = made.filter { (try? text(of: $0.path)) != $0.text }.map { Difference(path: $0.path, text: $0.text) }
    let paths = Set(made.map(\.path))
    let orphans = try generatedPaths().filter { !paths.contains($0) }.map { Difference(path: $0, text: nil) }
    return stale + orphans
  }

  /// Writes a stale file or removes an orphan.
  /// - Throws: what the file system throws.
  public func mend(_ difference: Difference) throws {
    let place = root.appending(path: difference.path)
    guard let text = difference.text else {
      try FileManager.default.removeItem(at: place)
      return
    }
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place, options: .atomic)
  }

  /// What the package's dependencies and imports break of the layers.
  /// - Throws: what reading a file throws.
  public func layerFaults() throws -> [Fault] {
    let layers = Layers(manifest: try text(of: "Package.swift"))
    return try layers.faults()
      + layers.targets.flatMap { target in
        try swiftFiles(under: target.folder).flatMap { path in
          layers.faults(source: try text(of: path), module: target.name, file: path)
        }
      }
  }

  /// The generator's inputs, read from the tree.
  /// - Throws: `Faults`, or what reading a file throws.
  public func generation() throws -> Generation {
    let catalogue = try catalogue()
    var handlers = HandlerIndex()
    for library in catalogue.libraries {
      for path in swiftFiles(under: "Sources/\(library)") {
        handlers.add(source: try text(of: path), module: library, file: path)
      }
    }
    return Generation(catalogue: catalogue, errors: try errorNumbers(), handlers: handlers)
  }

  private func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private func swiftFiles(under folder: String) -> [String] {
    files(under: folder).filter { $0.hasSuffix(".swift") }
  }

  private func files(under folder: String) -> [String] {
    let place = root.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String } ?? []
    return names.sorted().map { "\(folder)/\($0)" }
  }

  private func generatedPaths() throws -> [String] {
    ["Sources", "compat", "include", "Documentation"].flatMap(files).filter { path in
      let parts = path.split(separator: "/")
      let name = parts.last!
      guard name.contains("."), !name.hasPrefix(".") else { return false }
      if parts.contains("Generated") || parts.contains("generated") { return true }
      guard let text = try? text(of: path) else { return false }
      return GeneratedFile.isGenerated(firstLine(of: text))
    }
  }

  private func firstLine(of text: String) -> String {
    String(text.prefix { $0 != "\n" })
  }
}
