import Foundation

/// The kernel as bitcode: every module compiled as Embedded Swift, ready for link-time optimisation with an
/// application. Modules are cached one by one.
public struct KernelBuild: Sendable {
  private let toolchain: Toolchain
  private let cache: Cache
  private let house: House
  private let progress: ProgressLines

  /// Builds with `toolchain` the kernel sources of `house`, keeping results in `cache`.
  public init(toolchain: Toolchain, cache: Cache, house: House, progress: ProgressLines) {
    self.toolchain = toolchain
    self.cache = cache
    self.house = house
    self.progress = progress
  }

  /// What one module was compiled to.
  public struct Product: Sendable {
    /// The module.
    public let module: KernelModule
    /// The folder with its objects, and with `NAME.swiftmodule` for a Swift module.
    public let folder: Folder
    /// What the product was made from; part of the keys of those that import it.
    let key: String

    /// The paths of the module's objects.
    public var objects: [String] { folder.entries().filter { $0.hasSuffix(".o") }.map { folder.file($0) } }

    /// What a Swift module that was compiled for size says about its classes; nil for any other.
    var methodFacts: MethodFacts? { folder.read(module.name + ".facts").map(MethodFacts.init(text:)) }
  }

  /// Returns the modules that `top` needs, compiled, each after those it imports.
  public func products(
    for top: String, optimisation: Optimisation, debug: Bool = false
  ) throws -> [Product] {
    let modules = try KernelModules(from: top, in: house)
    let headers = try headerDigest(modules)
    var done: [String: Product] = [:]
    for wave in modules.waves {
      let earlier = done
      let products = try Jobs.map(wave) { module in
        try compile(module, after: earlier, headers: headers, optimisation: optimisation, debug: debug)
      }
      for product in products { done[product.module.name] = product }
    }
    return modules.ordered.map { done[$0.name]! }
  }

  /// Returns `modules` optimised together and compiled to one relocatable object, for links without link-time
  /// optimisation.
  public func joined(_ modules: [Product], top: String) throws -> Product {
    let key = try Digest.of((["joined 1", toolchain.fingerprint] + modules.map(\.key)).joined(separator: "\n"))
    let folder = try cache.entry("kernel", key: "joined-\(top)-\(key)") { folder in
      progress.say("compiling the kernel for quick links")
      try Command(
        toolchain.tool("ld.lld"),
        ["-r", "--lto-O2", "-mllvm", "-function-sections", "-mllvm", "-data-sections", "-o", folder.file("kernel.o")]
          + modules.flatMap(\.objects)
      ).check("compiling the kernel")
    }
    return Product(module: modules.last!.module, folder: folder, key: key)
  }

  /// C headers are few and shared; a change in one rebuilds all.
  private func headerDigest(_ modules: KernelModules) throws -> String {
    let folders = Set(["include"] + modules.ordered.compactMap(\.headers))
    let files = folders.flatMap { folder in house.root.folder(folder).allFiles().map { folder + "/" + $0 } }
    return try Digest.of(files: files, in: house.root)
  }

  private func compile(
    _ module: KernelModule, after done: [String: Product], headers: String, optimisation: Optimisation, debug: Bool
  ) throws -> Product {
    let flags = module.isC ? cFlags(optimisation, debug) : swiftFlags(optimisation, debug)
    let imported = allImports(of: module, done)
    let key = try Digest.of(
      [
        optimisation == .size ? "kernel 2, facts 2" : "kernel 2", module.name, toolchain.fingerprint, headers,
        flags.joined(separator: " "),
        Digest.of(files: module.sources, in: house.root), imported.map(\.key).joined(separator: " "),
      ].joined(separator: "\n"))
    let folder = try cache.entry("kernel", key: "\(module.name)-\(key)") { folder in
      progress.say("compiling \(module.name)")
      if module.isC {
        try compileC(module, flags, into: folder)
      } else {
        try compileSwift(module, flags, imported: imported, for: optimisation, into: folder)
      }
    }
    return Product(module: module, folder: folder, key: key)
  }

  private func allImports(of module: KernelModule, _ done: [String: Product]) -> [Product] {
    var names: [String] = []
    func add(_ module: KernelModule) {
      for name in module.imports where !names.contains(name) {
        names.append(name)
        if let product = done[name] { add(product.module) }
      }
    }
    add(module)
    return names.sorted().compactMap { done[$0] }
  }

  // MARK: C and assembly

  private func cFlags(_ optimisation: Optimisation, _ debug: Bool) -> [String] {
    CodeGeneration.kernel + [optimisation.flag, "-I", "include"] + (debug ? ["-g"] : [])
  }

  private func compileC(_ module: KernelModule, _ flags: [String], into folder: Folder) throws {
    let place = ["-ffile-prefix-map=\(house.root.path)=.", "-fdebug-compilation-dir=."]
    for source in module.sources {
      let isBitcode = source.hasSuffix(".c")
      let name = (source as NSString).lastPathComponent
      try Command(
        toolchain.tool("clang"),
        flags + place + ["-I", module.headers!] + (isBitcode ? ["-flto=full"] : [])
          + ["-c", source, "-o", folder.file(name + ".o")], in: house.root.path
      ).check("compiling \(source)")
    }
  }

  // MARK: Swift

  private func swiftFlags(_ optimisation: Optimisation, _ debug: Bool) -> [String] {
    [
      "-target", "x86_64-unknown-linux-gnu", "-wmo", "-parse-as-library", optimisation.swiftFlag, "-swift-version", "6",
      "-strict-memory-safety", "-enable-experimental-feature", "Embedded", "-enable-experimental-feature", "Lifetimes",
      "-Xfrontend", "-disable-stack-protector", "-Xfrontend",
      "-function-sections", "-Xfrontend", "-trap-function", "-Xfrontend", "kernel_trap",
    ]
      + ["-mno-red-zone", "-mno-sse", "-mno-mmx", "-fno-omit-frame-pointer"].flatMap { ["-Xcc", $0] }
      // The compiler would inline swift_retain everywhere: see IntermediateCode.withCountsOutOfLine.
      + (optimisation == .size ? ["-Xllvm", "-inline-threshold=0"] : []) + (debug ? ["-g"] : [])
  }

  private func compileSwift(
    _ module: KernelModule, _ flags: [String], imported: [Product], for optimisation: Optimisation, into folder: Folder
  ) throws {
    let text = folder.file(module.name + ".ll")
    let searches = imported.filter { !$0.module.isC }.flatMap { ["-I", $0.folder.path] }
    let maps = try moduleMaps(into: folder)
    let place = ["-file-prefix-map", "\(house.root.path)=.", "-file-compilation-dir", "."]
    let words = flags + place + searches + maps + ["-module-name", module.name, "-emit-ir", "-o", text] + module.sources
    let facts = try optimisation == .size ? methodFacts(of: module, compiling: words, to: text) : nil
    try Command(
      toolchain.tool("swiftc"), words + ["-emit-module-path", folder.file(module.name + ".swiftmodule")],
      in: house.root.path
    ).check("compiling \(module.name)")
    let intermediate = try IntermediateCode(path: text)
    try intermediate.checkGlobals(of: module.name)
    var final = intermediate.withKernelAllocator.withPlainCounts
    if optimisation == .size { final = final.withCountsOutOfLine }
    try final.write(to: text)
    if var facts {
      // What LLVM made of the functions counts too.
      facts.merge(MethodFacts(intermediateCode: Data(final.text.utf8)))
      try folder.write(facts.text, to: module.name + ".facts")
    }
    try Command(
      toolchain.tool("clang"),
      [
        "--target=\(CodeGeneration.triple)", "-O2", "-flto=full", "-w", "-x", "ir", "-c", text, "-o",
        folder.file(module.name + ".o"),
      ]
    ).check("compiling \(module.name)")
    try? FileManager.default.removeItem(atPath: text)
    folder.folder("maps").remove()
  }

  /// Compiles `module` without LLVM's optimisations, and so that calls by the slots of classes can be told apart, and returns
  /// who calls which. The code itself is of no use: it calls functions that nobody defines.
  private func methodFacts(of module: KernelModule, compiling words: [String], to text: String) throws -> MethodFacts {
    let flags = ["-enable-llvm-vfe", "-disable-llvm-optzns"].flatMap { ["-Xfrontend", $0] }
    try Command(toolchain.tool("swiftc"), words.filter { $0 != "-g" } + flags, in: house.root.path)
      .check("compiling \(module.name)")
    guard let code = FileManager.default.contents(atPath: text) else {
      throw Failure("the Swift compiler wrote no \(text)")
    }
    return MethodFacts(intermediateCode: code)
  }

  /// Returns the flags by which Swift finds the C modules of the house, writing a module map for those without one.
  private func moduleMaps(into folder: Folder) throws -> [String] {
    let sources = house.root.folder("Sources")
    let modules = try sources.entries().compactMap { try KernelModule($0, in: house) }
      .filter { $0.isC && !$0.sources.isEmpty }
    return try modules.flatMap { module -> [String] in
      let headers = house.root.folder(module.headers!)
      let search = ["-Xcc", "-I\(headers.path)"]
      guard headers.read("module.modulemap") == nil else { return search }
      let map = "maps/\(module.name).modulemap"
      try folder.write("module \(module.name) {\n  umbrella \"\(headers.path)\"\n  export *\n}\n", to: map)
      return search + ["-Xcc", "-fmodule-map-file=\(folder.file(map))"]
    }
  }
}
