import Foundation

/// From an application's manifest to an image, or to the native Linux program it is compared with.
public struct AppBuild: Sendable {
  /// How to build.
  public struct Options: Sendable, Hashable {
    /// Speed or size.
    public var optimisation = Optimisation.speed
    /// Whether debugging information is made.
    public var debug = false
    /// Whether application, C library and kernel are optimised as one program; else each was compiled by itself, and a
    /// link takes a fraction of a second.
    public var wholeProgram = true
    /// The kernel module that composes the image.
    public var image = "ImageLinux"

    /// Takes the defaults: speed, no debugging information, optimised as one program, a hosted image.
    public init() {}

    /// What tells these options from others, in a few words.
    public var name: String {
      [optimisation.rawValue, debug ? "debug" : "plain", wholeProgram ? "whole" : "quick", image].joined(separator: "-")
    }
  }

  /// A finished program.
  public struct Product: Sendable {
    /// The path of the executable.
    public let path: String
    /// Why every archive member and kernel module is in it.
    public let reasons: LinkReasons
    /// The system calls it reaches, and who in the program asks for each.
    public let calls: [ReachedCall]

    /// Reads what the build left beside the executable at `path`.
    public init(path: String) {
      self.path = path
      let folder = Folder((path as NSString).deletingLastPathComponent)
      reasons = LinkReasons(text: folder.read("reasons") ?? "")
      calls = (folder.read("calls") ?? "").split(separator: "\n").compactMap(ReachedCall.init)
    }
  }

  /// The files the build works with.
  public let house: House
  /// The compilers.
  public let toolchain: Toolchain
  /// Where results are kept.
  public let cache: Cache
  private let progress: ProgressLines

  /// Builds with `toolchain` from the files of `house`, keeping results in `cache`.
  public init(house: House, toolchain: Toolchain, cache: Cache, progress: ProgressLines) {
    self.house = house
    self.toolchain = toolchain
    self.cache = cache
    self.progress = progress
  }

  /// Returns the image of `manifest`, building what is missing.
  public func image(_ manifest: AppManifest, _ options: Options) throws -> Product {
    let sysroot = try musl.sysroot(.image, optimisation: options.optimisation)
    let objects = try compile(manifest, sysroot: sysroot, options)
    let kernel = try kernel(options)
    let linker = ImageLinker(toolchain: toolchain, house: house)
    let request = ImageLinker.Request(
      objects: objects.entries().map { objects.file($0) }, sysroot: sysroot, kernel: kernel, slots: manifest.slots,
      options)
    let key = try Digest.of(
      [objects.path, sysroot.path, linker.fingerprint(), "\(manifest.slots)"].joined(separator: "\n")
        + kernel.map(\.folder.path).joined())
    let entry = try cache.entry("images", key: "\(manifest.name)-\(options.optimisation.rawValue)-\(key)") { folder in
      progress.say("linking \(manifest.name)")
      let reasons = try linker.link(request, to: folder.file(manifest.name))
      try folder.write(reasons.text, to: "reasons")
      let symbols = try ELFFile(path: folder.file(manifest.name)).symbols.map(\.name)
      let calls = try CallMakers(house: house, sysroot: sysroot, toolchain: toolchain)
        .reached(by: symbols, reasons: reasons)
      try folder.write(calls.map { $0.line + "\n" }.joined(), to: "calls")
    }
    return Product(path: entry.file(manifest.name))
  }

  /// Returns the native static Linux program of `manifest`: the same compiler and flags, stock musl.
  public func native(_ manifest: AppManifest, _ options: Options) throws -> Product {
    let sysroot = try musl.sysroot(.native, optimisation: options.optimisation)
    let objects = try compile(manifest, sysroot: sysroot, options)
    let linker = ImageLinker(toolchain: toolchain, house: house)
    let slots = AppManifest.Slots.stock
    let key = try Digest.of(
      [objects.path, sysroot.path, linker.fingerprint(), "\(slots)"].joined(separator: "\n"))
    let entry = try cache.entry("native", key: "\(manifest.name)-\(options.optimisation.rawValue)-\(key)") { folder in
      progress.say("linking \(manifest.name) for Linux")
      let request = ImageLinker.Request(
        objects: objects.entries().map { objects.file($0) }, sysroot: sysroot, kernel: [], slots: slots, options)
      let reasons = try linker.link(request, to: folder.file(manifest.name))
      try folder.write(reasons.text, to: "reasons")
    }
    return Product(path: entry.file(manifest.name))
  }

  /// Returns what every image of these `options` is linked with: the sysroot and the kernel.
  func parts(_ options: Options) throws -> (sysroot: Folder, kernel: [KernelBuild.Product]) {
    (try musl.sysroot(.image, optimisation: options.optimisation), try kernel(options))
  }

  /// Links finished objects with stock musl to a native static Linux program at `path`, and tells whether it could.
  public func native(objects: [String], to path: String) throws -> Bool {
    var options = Options()
    options.wholeProgram = false
    let request = ImageLinker.Request(
      objects: objects, sysroot: try musl.sysroot(.native, optimisation: options.optimisation), kernel: [], slots: .init(),
      options)
    return (try? ImageLinker(toolchain: toolchain, house: house).link(request, to: path)) != nil
  }

  private func kernel(_ options: Options) throws -> [KernelBuild.Product] {
    let build = KernelBuild(toolchain: toolchain, cache: cache, house: house, progress: progress)
    let modules = try build.products(for: options.image, optimisation: options.optimisation, debug: options.debug)
    return options.wholeProgram ? modules : [try build.joined(modules, top: options.image)]
  }

  private var musl: MuslBuild { MuslBuild(toolchain: toolchain, cache: cache, house: house, progress: progress) }

  /// Compiles the application's C files to bitcode and returns the folder of the objects.
  private func compile(_ manifest: AppManifest, sysroot: Folder, _ options: Options) throws -> Folder {
    let sources = try AppSources.ready(
      for: manifest, in: house, toolchain: toolchain, cache: cache, progress: progress)
    let jobs = try manifest.units.flatMap { unit in
      try sources.files(of: unit).map { file in
        (file: file, flags: flags(of: unit, sources, sysroot, options) + beside(manifest))
      }
    }
    let key = try Digest.of(
      [
        "app 1", toolchain.fingerprint, sysroot.path, sources.version == nil ? "" : sources.tree.path,
        jobs.map { "\($0.file) \($0.flags.joined(separator: " "))" }.joined(separator: "\n"),
        userSources(jobs.map(\.file).filter { sources.version == nil || $0.hasPrefix("/") }, sources),
        Digest.of(files: house.app(manifest.name).allFiles(), in: house.app(manifest.name)),
      ].joined(separator: "\n"))
    return try cache.entry("objects", key: "\(manifest.name)-\(key)") { folder in
      progress.say("compiling \(manifest.name)")
      _ = try Jobs.map(Array(jobs.enumerated())) { number, job in
        let stem = ((job.file as NSString).lastPathComponent as NSString).deletingPathExtension
        let object = folder.file(String(format: "%03d-%@.o", number, stem))
        try Command(toolchain.tool("clang"), job.flags + ["-c", job.file, "-o", object], in: sources.tree.path)
          .check("compiling \(job.file)")
      }
    }
  }

  /// Lets a package's sources find headers that its own build would have made, beside the manifest.
  private func beside(_ manifest: AppManifest) -> [String] {
    guard manifest.source != nil else { return [] }
    let folder = house.app(manifest.name).path
    return ["-idirafter", folder, "-ffile-prefix-map=\(folder)=/app"]
  }

  /// Digests the user's own files with every header beside them, which they may include.
  private func userSources(_ files: [String], _ sources: AppSources) throws -> String {
    let folders = Set(files.map { ($0 as NSString).deletingLastPathComponent })
    let headers = folders.flatMap { folder -> [String] in
      let place = folder.hasPrefix("/") ? Folder(folder) : sources.tree.folder(folder)
      return place.entries().filter { $0.hasSuffix(".h") }.map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
    }
    let included = IncludedFiles.of(files.map { $0.hasPrefix("/") ? $0 : sources.tree.file($0) })
    return try Digest.of(files: files + headers + included, in: sources.tree)
  }

  private func flags(
    of unit: AppManifest.Unit, _ sources: AppSources, _ sysroot: Folder, _ options: Options
  ) -> [String] {
    CodeGeneration.application + [
      options.optimisation.flag, "-nostdinc", "-isystem", sysroot.file("include"), "-w",
      "-ffile-prefix-map=\(sources.tree.path)=.", "-ffile-prefix-map=\(sysroot.path)=/sysroot",
    ] + (options.wholeProgram ? ["-flto=full"] : []) + (options.debug ? ["-g", "-fdebug-compilation-dir=."] : [])
      + unit.defines.map { "-D" + $0 } + unit.includes.map { "-I" + $0 } + unit.flags
  }
}
