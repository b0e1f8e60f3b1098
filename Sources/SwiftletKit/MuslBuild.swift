import Foundation

/// The C library: musl from its source package, either with Swiftlet's doors in place of system calls or as it is,
/// for native programs to compare with.
public struct MuslBuild: Sendable {
  /// What the library is for.
  public enum Flavour: String, Sendable {
    /// Calls are C functions `sys_NAME`, for images.
    case image
    /// Stock musl, for native static Linux programs.
    case native
  }

  private let toolchain: Toolchain
  private let cache: Cache
  private let house: House
  private let progress: ProgressLines

  /// Builds with `toolchain` from the replacement files of `house`, keeping results in `cache`.
  public init(toolchain: Toolchain, cache: Cache, house: House, progress: ProgressLines) {
    self.toolchain = toolchain
    self.cache = cache
    self.house = house
    self.progress = progress
  }

  /// Returns the sysroot (`include`, `lib`) of `flavour`, building it when needed. The library's objects carry bitcode
  /// and code, for links with and without link-time optimisation.
  public func sysroot(_ flavour: Flavour, optimisation: Optimisation) throws -> Folder {
    let replacements = house.root.folder("compat/musl")
    let version = replacements.read("VERSION")?.trimmingCharacters(in: .whitespacesAndNewlines)
    let linux = LinuxHeaders(progress: progress)
    let key = try Digest.of(
      [
        "musl 6", flavour.rawValue, toolchain.fingerprint, version ?? "", flags(optimisation).joined(separator: " "),
        linux.fingerprint(),
        flavour == .image ? Digest.of(files: replacements.allFiles(), in: replacements) : "",
      ].joined(separator: "\n"))
    return try cache.entry("musl", key: "\(flavour.rawValue)-\(optimisation.rawValue)-\(key)") { sysroot in
      let source = try SourcePackage.fetch("musl", version: version, cache: cache, progress: progress)
      progress.say("building musl \(source.version) (\(flavour.rawValue), \(optimisation.flag))")
      let work = sysroot.folder("work")
      let tree = MuslTree(source: source.tree, replacements: flavour == .image ? replacements : nil, work: work)
      try tree.prepare()
      try compile(tree, optimisation: optimisation)
      try install(tree, into: sysroot)
      try linux.install(into: sysroot.folder("include"))
      work.remove()
    }
  }

  private func flags(_ optimisation: Optimisation) -> [String] {
    CodeGeneration.application + [
      optimisation.flag, "-std=c99", "-nostdinc", "-w", "-D_XOPEN_SOURCE=700", "-Qunused-arguments",
    ]
  }

  /// Sources of thin functions around calls, which shall be inlined, and of what they use. The compiler inlines no code that
  /// is `-ffreestanding` or `-frounding-math` into code that is not. The rest of the library must be the one, for it defines
  /// what the compiler takes as given, and the other, for its mathematics hold in every rounding mode.
  private static let thin = ["errno/", "fcntl/", "internal/syscall_ret", "linux/", "select/", "stat/", "time/", "unistd/"]

  private func flags(of unit: MuslUnit) -> [String] {
    let isBitcode = unit.source.hasSuffix(".c") && !unit.isStartFile
    let isThin = Self.thin.contains { unit.object.contains("/src/\($0)") }
    return (isBitcode ? ["-flto=full", "-ffat-lto-objects"] : []) + (isThin ? [] : ["-ffreestanding", "-frounding-math"])
      + (unit.isStartFile ? ["-DCRT"] : [])
  }

  private func compile(_ tree: MuslTree, optimisation: Optimisation) throws {
    let clang = toolchain.tool("clang")
    let common = flags(optimisation) + tree.includes
    _ = try Jobs.map(tree.units) { unit in
      try Command(clang, common + flags(of: unit) + ["-c", unit.source, "-o", unit.object], in: tree.work.path)
        .check("compiling musl's \(unit.source)")
    }
  }

  private func install(_ tree: MuslTree, into sysroot: Folder) throws {
    let library = sysroot.folder("lib")
    try library.create()
    let ar = toolchain.tool("llvm-ar")
    for archive in Set(tree.units.compactMap(\.archive)).sorted() {
      let objects = tree.units.filter { $0.archive == archive }.map(\.object)
      try Command(ar, ["rcsD", library.file("lib\(archive).a")] + objects, in: tree.work.path).check("archiving musl")
    }
    for unit in tree.units where unit.isStartFile {
      let name = ((unit.source as NSString).lastPathComponent as NSString).deletingPathExtension
      try library.copy(tree.work.file(unit.object), to: name + ".o")
    }
    // Programs ask for these by habit; everything is in libc.
    for name in ["m", "rt", "pthread", "crypt", "util", "xnet", "resolv", "dl"] {
      try Command(ar, ["rcsD", library.file("lib\(name).a")]).check("archiving musl")
    }
    try tree.installHeaders(into: sysroot.folder("include"))
  }
}
