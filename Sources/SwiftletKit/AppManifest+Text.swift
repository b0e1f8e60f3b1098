import Yams

extension AppManifest {
  /// Reads the manifest `text` of the application `name`.
  ///
  /// - Throws: a `Failure` with `path` and the line of what is wrong.
  public init(name: String, text: String, path: String) throws {
    let root: Node
    do {
      guard let node = try Yams.compose(yaml: text) else { throw Failure("\(path):1: the manifest is empty") }
      root = node
    } catch let error as YamlError {
      throw Failure("\(path):\(AppManifest.line(of: error)): this is not YAML: \(AppManifest.problem(of: error))")
    }
    let reader = ManifestReader(path: path)
    let fields = try reader.fields(root, known: ["summary", "source", "program", "arguments", "slots"])
    self.name = name
    summary = try reader.string(try reader.required("summary", in: fields, of: root))
    source = try fields["source"].map { try Source($0, reader) }
    units = try reader.list(try reader.required("program", in: fields, of: root)).map { try Unit($0, reader) }
    arguments = try fields["arguments"].map { try reader.strings($0) } ?? []
    slots = try fields["slots"].map { try Slots($0, reader) } ?? Slots()
  }

  private static func line(of error: YamlError) -> Int {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: 1
    }
  }

  private static func problem(of error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
    case .duplicatedKeysInMapping(let keys, _): "a key appears twice: \(keys.map { "\($0)" }.joined(separator: ", "))"
    default: "it cannot be read"
    }
  }
}

extension AppManifest.Source {
  fileprivate init(_ node: Node, _ reader: ManifestReader) throws {
    let fields = try reader.fields(node, known: ["package", "version", "prepare", "programs"])
    package = try reader.string(try reader.required("package", in: fields, of: node))
    version = try fields["version"].map { try reader.string($0) }
    prepare = try fields["prepare"].map { try reader.list($0).map { try reader.strings($0) } } ?? []
    for (program, package) in try fields["programs"].map({ try reader.pairs($0) }) ?? [] {
      programs[program] = try reader.string(package)
    }
  }
}

extension AppManifest.Unit {
  fileprivate init(_ node: Node, _ reader: ManifestReader) throws {
    let fields = try reader.fields(node, known: ["files", "except", "defines", "includes", "flags"])
    files = try reader.strings(try reader.required("files", in: fields, of: node))
    except = try fields["except"].map { try reader.strings($0) } ?? []
    defines = try fields["defines"].map { try reader.strings($0) } ?? []
    includes = try fields["includes"].map { try reader.strings($0) } ?? []
    flags = try fields["flags"].map { try reader.strings($0) } ?? []
  }
}

extension AppManifest.Slots {
  fileprivate init(_ node: Node, _ reader: ManifestReader) throws {
    let fields = try reader.fields(node, known: ["malloc", "procfs"])
    if let malloc = fields["malloc"] {
      self.malloc = try reader.string(malloc)
      guard Self.mallocs.contains(self.malloc) else {
        throw reader.failure(
          malloc, "there is no malloc `\(self.malloc)`: choose among \(Self.mallocs.joined(separator: ", "))")
      }
    }
    if let procfs = fields["procfs"] {
      guard let answer = procfs.bool else { throw reader.failure(procfs, "procfs is `yes` or `no`") }
      self.procfs = answer
    }
  }
}

/// Takes a manifest's tree apart and names file and line of what does not fit.
private struct ManifestReader {
  let path: String

  func failure(_ node: Node, _ problem: String) -> Failure { Failure("\(path):\(node.mark?.line ?? 1): \(problem)") }

  func pairs(_ node: Node) throws -> [(String, Node)] {
    guard let mapping = node.mapping else { throw failure(node, "expected `key: value` lines") }
    return try mapping.map { (try string($0.key), $0.value) }
  }

  func fields(_ node: Node, known: [String]) throws -> [String: Node] {
    guard let mapping = node.mapping else { throw failure(node, "expected `key: value` lines") }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      let name = try string(key)
      guard known.contains(name) else {
        throw failure(key, "unknown key `\(name)`: the known ones are \(known.joined(separator: ", "))")
      }
      fields[name] = value
    }
    return fields
  }

  func required(_ name: String, in fields: [String: Node], of node: Node) throws -> Node {
    guard let field = fields[name] else { throw failure(node, "the key `\(name)` is missing") }
    return field
  }

  func string(_ node: Node) throws -> String {
    guard let scalar = node.scalar else { throw failure(node, "expected one word or line") }
    return scalar.string
  }

  func list(_ node: Node) throws -> [Node] {
    guard let sequence = node.sequence else { throw failure(node, "expected a list") }
    return Array(sequence)
  }

  func strings(_ node: Node) throws -> [String] { try list(node).map(string) }
}
