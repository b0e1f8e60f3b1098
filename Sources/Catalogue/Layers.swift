/// The layers of the package, as the order of the targets and the `// Layer:` comments in its manifest say.
public struct Layers: Sendable {
  /// A target in its layer.
  public struct Target: Equatable, Sendable {
    /// The target's name.
    public let name: String
    /// The layer's name, from the comment above.
    public let layer: String
    /// Whether the layer's targets must not depend on each other.
    public let arePeers: Bool
    /// The targets it depends on, as far as they are the package's own.
    public let dependencies: [String]
    /// The line in the manifest, counted from 1.
    public let line: Int
    /// The folder of its sources, from the root.
    public let folder: String
  }

  /// The targets in their order, tests at the end.
  public private(set) var targets: [Target] = []
  private let file: String

  /// Reads the manifest's text.
  public init(manifest text: String, file: String = "Package.swift") {
    self.file = file
    var entries: [(form: Substring, words: [String], layer: String, arePeers: Bool, line: Int)] = []
    var layer = ""
    var arePeers = false
    var isInside = false
    var depth = 0
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let trimmed = line.drop { $0 == " " }
      if trimmed == "targets: [" && line.prefix(4) == "  ta" {
        isInside = true
        continue
      }
      guard isInside else { continue }
      if trimmed.hasPrefix("//") {
        // Any comment ends a layer; one of this form begins the next.
        let isLayer = trimmed.hasPrefix("// Layer: ")
        arePeers = isLayer && trimmed.hasSuffix(" (peers)")
        layer = isLayer ? String(trimmed.dropFirst(10).dropLast(arePeers ? 8 : 0)) : ""
        continue
      }
      if depth == 0 {
        if trimmed.hasPrefix("]") { break }
        entries.append((trimmed.prefix { $0 != "(" }, [], layer, arePeers, index + 1))
      }
      let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
      for (place, piece) in pieces.enumerated() {
        if place % 2 == 1 {
          entries[entries.count - 1].words.append(String(piece))
        } else {
          depth += piece.count { $0 == "(" || $0 == "[" } - piece.count { $0 == ")" || $0 == "]" }
        }
      }
    }
    for index in entries.indices where entries[index].form == "kernelTests" && !entries[index].words.isEmpty {
      entries[index].words.insert(entries[index].words[0] + "Tests", at: 0)
      entries[index].words += ["PlatformDouble", "KernelTesting"]
    }
    let mine = entries.filter { !$0.words.isEmpty }
    let names = mine.map { $0.words[0] }
    targets = mine.map { entry in
      let name = entry.words[0]
      let usual = entry.form.lowercased().contains("test") ? "Tests/\(name)" : "Sources/\(name)"
      return Target(
        name: name, layer: entry.layer, arePeers: entry.arePeers,
        dependencies: entry.words.dropFirst().filter(names.contains), line: entry.line,
        folder: entry.words.first { $0.hasPrefix("Tests/") } ?? usual)
    }
  }

  /// What the manifest's dependencies break.
  public func faults() -> [Fault] {
    targets.flatMap { target in
      target.dependencies.compactMap { dependency in
        fault(of: target, using: dependency, file: file, line: target.line, verb: "depends on")
      }
    }
  }

  /// What the imports of one source file break.
  public func faults(source: String, module: String, file: String) -> [Fault] {
    guard let target = targets.first(where: { $0.name == module }) else { return [] }
    return source.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      // Indented, it is the text of a file that is generated.
      guard line.first != " " else { return nil }
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count,
        words[..<keyword].allSatisfy({ $0.hasPrefix("@") || $0 == "public" || $0 == "internal" })
      else { return nil }
      let imported = String(words[keyword + 1])
      guard imported != module, targets.contains(where: { $0.name == imported }) else { return nil }
      if let fault = fault(of: target, using: imported, file: file, line: index + 1, verb: "imports") { return fault }
      if target.dependencies.contains(imported) { return nil }
      // Such a target compiles only where the other one happens to be built before it.
      return Fault(
        file: file, line: index + 1, column: "", problem: "\(module) imports \(imported), which it does not depend on",
        advice: "add \(imported) to the dependencies of \(module) in \(self.file)")
    }
  }

  private func fault(of target: Target, using other: String, file: String, line: Int, verb: String) -> Fault? {
    guard let mine = targets.firstIndex(of: target), let theirs = targets.firstIndex(where: { $0.name == other }) else {
      return nil
    }
    func fault(_ problem: String, _ advice: String) -> Fault {
      Fault(file: file, line: line, column: "", problem: problem, advice: advice)
    }
    // A C target is the half of the Swift target whose name it has.
    if targets[theirs].layer == target.layer && target.arePeers && other != "C" + target.name {
      return fault(
        "\(target.name) \(verb) \(other), its peer in the layer \(target.layer)",
        "peers know nothing of each other: move what is shared into a lower layer")
    }
    if theirs >= mine {
      return fault(
        "\(target.name) \(verb) \(other), which is listed below it",
        "dependencies go down: move what is shared into a lower layer")
    }
    return nil
  }
}
