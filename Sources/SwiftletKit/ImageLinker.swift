import Foundation

/// The last step: application, C library and kernel become one static executable, optimised as a whole.
public struct ImageLinker: Sendable {
  /// What goes into one executable.
  public struct Request: Sendable {
    /// The application's own objects and archives, in the order of the command line.
    public var objects: [String]
    /// The sysroot with the C library.
    public var sysroot: Folder
    /// The kernel's modules; none for a native program.
    public var kernel: [KernelBuild.Product]
    /// The chosen implementations.
    public var slots = AppManifest.Slots()
    /// How to build.
    public var options = AppBuild.Options()
    /// The image's default configuration.
    public var configuration = ImageConfiguration()
    /// Further arguments of the linker.
    public var arguments: [String] = []

    /// Links `objects` against `sysroot` and, for an image, `kernel`.
    public init(
      objects: [String], sysroot: Folder, kernel: [KernelBuild.Product], slots: AppManifest.Slots,
      _ options: AppBuild.Options
    ) {
      self.objects = objects
      self.sysroot = sysroot
      self.kernel = kernel
      self.slots = slots
      self.options = options
    }
  }

  /// What the linker is told for every static executable.
  static let common = [
    "-static", "--gc-sections", "--no-dynamic-linker", "-z", "norelro", "-z", "nognustack", "--build-id=none",
  ]

  /// What the linker is told to optimise everything as one program.
  static let wholeProgram = ["--lto-O2", "--fat-lto-objects"]

  /// What the linker is told to make a small program: to keep one of several functions that are the same, unless their
  /// addresses are compared, to let one string end another, and what `smallCode` says.
  static let small = ["-O2", "--icf=safe"] + smallCode.flatMap { ["-mllvm", $0] }

  /// What the code generator is told besides: to make functions of instructions that are repeated, to order blocks so that
  /// few jumps are needed, and those short ones, and not to spend bytes on tables of jumps, on loops, and on keeping values
  /// in registers. Documentation/Architecture.md says what each gives.
  private static let smallCode = [
    "-enable-machine-outliner=always", "-apply-ext-tsp-for-size", "-optsize-jump-table-density=80",
    "-min-jump-table-entries=6", "-disable-lsr", "-split-spill-mode=size", "-tail-merge-size=2",
    "-inline-call-penalty=10", "-ext-tsp-forward-distance=128", "-ext-tsp-backward-distance=128",
  ]

  /// Returns what the linker is told for an image.
  ///
  /// The code generator alone knows who calls kernel_trap: optimisation would drop it as unused.
  static func image(of house: House) -> [String] {
    ["-T", house.root.file("compat/link/hosted.ld"), "--undefined=kernel_trap"]
  }

  private let toolchain: Toolchain
  private let house: House

  /// Links with `toolchain` by the linker script of `house`.
  public init(toolchain: Toolchain, house: House) {
    self.toolchain = toolchain
    self.house = house
  }

  /// Returns what tells this linker's output from that of another, apart from the request.
  public func fingerprint() throws -> String {
    let flags = (Self.common + Self.wholeProgram + Self.small).joined(separator: " ")
    return try Digest.of("link 8 \(flags) \(toolchain.fingerprint)" + (house.root.read("compat/link/hosted.ld") ?? ""))
  }

  /// Links `request` to an executable at `path` and returns why its parts are in.
  @discardableResult
  public func link(_ request: Request, to path: String) throws -> LinkReasons {
    let work = Folder(path + ".link")
    try work.create()
    defer { work.remove() }
    let library = request.sysroot.folder("lib")
    var arguments = Self.common + ["--why-extract=\(work.file("why"))", "-o", work.file("image")]
    if request.options.wholeProgram { arguments += Self.wholeProgram }
    if request.options.optimisation == .size { arguments += Self.small }
    if !request.options.debug { arguments.append("--strip-debug") }
    if !request.kernel.isEmpty { arguments += Self.image(of: house) }
    arguments += request.arguments
    arguments += [library.file("crt1.o"), library.file("crti.o")] + request.objects
    if !request.kernel.isEmpty {
      let isSmall = request.options.optimisation == .size
      try request.configuration.write(to: work.file("configuration.o"), with: toolchain, isSmall: isSmall)
      arguments += [work.file("configuration.o")] + request.kernel.flatMap(\.objects)
      if !request.slots.procfs { arguments.append(try withoutProcfs(in: work)) }
    }
    arguments += [
      "-L", library.path, "-l\(request.slots.malloc)", "-lc", try toolchain.builtins(), library.file("crtn.o"),
    ]
    try run(arguments)
    let unneeded = try unneededMethods(of: request, in: work.file("image"))
    if !unneeded.isEmpty { try run(arguments + unneeded.map { "--defsym=\($0)=\(Self.prunedMethod)" }) }
    let reasons = LinkReasons(whyExtract: work.read("why") ?? "")
    guard rename(work.file("image"), path) == 0 else {
      throw Failure("cannot write \(path): \(String(cString: strerror(errno)))")
    }
    return reasons
  }

  /// The function of the kernel that stands for every method left out.
  private static let prunedMethod = "kernel_pruned_method"

  private func run(_ arguments: [String]) throws {
    let result = try Command(toolchain.tool("ld.lld"), arguments).run()
    guard result.status == 0 else {
      throw Failure.exhaustion(while: "linking", status: result.status, output: result.errors)
        ?? LinkProblem(output: result.errors).failure
    }
  }

  /// Returns the kernel's methods in the finished image at `path` that nothing calls: a second link leaves them out, with
  /// what only they call. None unless the image is to be small and optimised as a whole.
  private func unneededMethods(of request: Request, in path: String) throws -> [String] {
    guard request.options.optimisation == .size, request.options.wholeProgram else { return [] }
    let modules = request.kernel.filter { !$0.module.isC }
    let facts = modules.compactMap(\.methodFacts)
    guard facts.count == modules.count, !facts.isEmpty else { return [] }
    let symbols = Set(try ELFFile(path: path).symbols.map(\.name))
    return MethodPruning(facts).unneeded(in: symbols, without: request.slots.procfs ? nil : "ProcFS")
  }

  /// Makes the object by which the link leaves out `/proc`: bitcode, for what is constant in it decides what is linked.
  private func withoutProcfs(in work: Folder) throws -> String {
    let path = work.file("composition.o")
    try Command(
      toolchain.tool("clang"), CodeGeneration.kernel + ["-O2", "-flto=full", "-x", "c", "-c", "-", "-o", path]
    ).check("leaving out /proc", input: "const int image_has_procfs = 0;\n")
    return path
  }
}
