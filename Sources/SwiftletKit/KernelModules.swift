import Foundation

/// One module of the kernel: a folder of `Sources`, in Swift or in C and assembly.
public struct KernelModule: Sendable {
  /// The module's name, which is its folder's.
  public let name: String
  /// Its source files, relative to the house.
  public let sources: [String]
  /// The kernel modules it imports directly.
  public let imports: [String]
  /// The folder of its C headers, relative to the house; nil for Swift modules.
  public let headers: String?

  /// Whether the module is written in C and assembly.
  public var isC: Bool { headers != nil }
}

/// The modules an image needs: those that `import` lines reach from the image's own module.
public struct KernelModules: Sendable {
  /// The modules, each after those it imports.
  public let ordered: [KernelModule]

  /// Follows the imports from the module `top` in `house`.
  ///
  /// - Throws: a `Failure` when modules import each other in a circle.
  public init(from top: String, in house: House) throws {
    var found: [KernelModule] = []
    var visiting: [String] = []
    func visit(_ name: String) throws {
      guard !found.contains(where: { $0.name == name }) else { return }
      guard !visiting.contains(name) else {
        throw Failure("kernel modules import each other: \((visiting + [name]).joined(separator: " → "))")
      }
      guard let module = try KernelModule(name, in: house) else { return }
      visiting.append(name)
      for imported in module.imports { try visit(imported) }
      visiting.removeLast()
      found.append(module)
    }
    try visit(top)
    guard !found.isEmpty else { throw Failure("\(house.root) has no module \(top)") }
    ordered = found
  }

  /// Returns the modules in waves: those of one wave import only modules of earlier waves.
  public var waves: [[KernelModule]] {
    var depth: [String: Int] = [:]
    var waves: [[KernelModule]] = []
    for module in ordered {
      let level = module.imports.map { (depth[$0] ?? -1) + 1 }.max() ?? 0
      depth[module.name] = level
      if waves.count <= level { waves += Array(repeating: [], count: level + 1 - waves.count) }
      waves[level].append(module)
    }
    return waves
  }
}

extension KernelModule {
  /// Reads the module `name` of `house`; nil when it is not one of the house's.
  init?(_ name: String, in house: House) throws {
    let path = "Sources/" + name
    let folder = house.root.folder(path)
    guard folder.exists else { return nil }
    let files = folder.allFiles()
    let swift = files.filter { $0.hasSuffix(".swift") }
    self.name = name
    if swift.isEmpty {
      sources = files.filter { $0.hasSuffix(".c") || $0.hasSuffix(".S") }.map { "\(path)/\($0)" }
      headers = folder.folder("include").exists ? path + "/include" : "include"
      imports = []
    } else {
      sources = swift.map { "\(path)/\($0)" }
      headers = nil
      imports = Set(swift.flatMap { KernelModule.imports(of: folder.read($0) ?? "") })
        .filter { house.root.folder("Sources/" + $0).exists && $0 != name }.sorted()
    }
  }

  /// Returns the modules that the `import` lines of `text` name.
  static func imports(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").filter {
        !$0.hasPrefix("@") && !["public", "internal", "package"].contains($0)
      }
      return words.count >= 2 && words[0] == "import" ? String(words[1].split(separator: ".")[0]) : nil
    }
  }
}
