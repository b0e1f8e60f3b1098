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

  private let toolchain: Toolchain
  private let house: House

  /// Links with `toolchain` by the linker script of `house`.
  public init(toolchain: Toolchain, house: House) {
    self.toolchain = toolchain
    self.house = house
  }

  /// Returns what tells this linker's output from that of another, apart from the request.
  public func fingerprint() throws -> String {
    try Digest.of("link 2 " + toolchain.fingerprint + (house.root.read("compat/link/hosted.ld") ?? ""))
  }

  /// Links `request` to an executable at `path` and returns why its parts are in.
  @discardableResult
  public func link(_ request: Request, to path: String) throws -> LinkReasons {
    let work = Folder(path + ".link")
    try work.create()
    defer { work.remove() }
    let library = request.sysroot.folder("lib")
    var arguments = [
      "-static", "--gc-sections", "--no-dynamic-linker", "-z", "norelro", "-z", "nognustack", "--build-id=none",
      "--why-extract=\(work.file("why"))", "-o", work.file("image"),
    ]
    if request.options.wholeProgram { arguments += ["--lto-O2", "--fat-lto-objects"] }
    if !request.options.debug { arguments.append("--strip-debug") }
    if !request.kernel.isEmpty {
      // The code generator alone knows who calls kernel_trap: optimisation would drop it as unused.
      arguments += ["-T", house.root.file("compat/link/hosted.ld"), "--undefined=kernel_trap"]
    }
    arguments += request.arguments
    arguments += [library.file("crt1.o"), library.file("crti.o")] + request.objects
    if !request.kernel.isEmpty {
      try request.configuration.assembly.write(to: work)
      try Command(
        toolchain.tool("clang"),
        ["--target=\(CodeGeneration.triple)", "-c", work.file("configuration.s"), "-o", work.file("configuration.o")]
      ).check("writing the image's configuration")
      arguments += [work.file("configuration.o")] + request.kernel.flatMap(\.objects)
    }
    arguments += [
      "-L", library.path, "-l\(request.slots.malloc)", "-lc", try toolchain.builtins(), library.file("crtn.o"),
    ]
    let result = try Command(toolchain.tool("ld.lld"), arguments).run()
    guard result.status == 0 else { throw LinkProblem(output: result.errors).failure }
    let reasons = LinkReasons(whyExtract: work.read("why") ?? "")
    guard rename(work.file("image"), path) == 0 else {
      throw Failure("cannot write \(path): \(String(cString: strerror(errno)))")
    }
    return reasons
  }
}

/// What the linker complained about, in words.
struct LinkProblem {
  /// The linker's messages.
  let output: String

  /// The complaint as one line: the symbols that nothing defines, else the linker's first error.
  var failure: Failure {
    let marker = "undefined symbol: "
    let lines = output.split(separator: "\n").map(String.init)
    let missing = lines.compactMap { line in
      line.range(of: marker).map { String(line[$0.upperBound...]) }
    }
    guard missing.isEmpty else {
      let user = lines.first { $0.contains(">>> referenced by") }?
        .replacingOccurrences(of: ">>> referenced by", with: "").trimmingCharacters(in: .whitespaces)
      let names = missing.map { $0.replacingOccurrences(of: " (.hidden)", with: "") }.joined(separator: ", ")
      return Failure("nothing defines \(names)" + (user.map { " (used by \($0))" } ?? ""), details: output)
    }
    return Failure.tool("ld.lld", doing: "linking", status: 1, output: output)
  }
}
