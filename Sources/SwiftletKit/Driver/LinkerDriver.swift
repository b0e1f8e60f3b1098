import Foundation

/// The linker that clang calls for `swiftlet cc`: it adds the kernel, the C library and the image's configuration to
/// what clang names, and says which absent calls the image reaches.
public struct LinkerDriver: Sendable {
  private let house: House
  private let cache: Cache

  /// Links against the files of `house`, kept in `cache`.
  public init(house: House, cache: Cache) {
    self.house = house
    self.cache = cache
  }

  /// Links what clang's `arguments` name and returns the exit status.
  ///
  /// - Throws: a `Failure` for what an image cannot be, and when a part of it cannot be built.
  public func link(_ arguments: [String]) throws -> Int32 {
    let choices = LinkChoices(text: ProcessInfo.processInfo.environment[LinkChoices.variable] ?? "")
    let compiler = try CompilerFiles.ready(house: house, cache: cache, progress: .onTerminal)
    let asked = try LinkerArguments(arguments, library: compiler.library)
    let linker = compiler.bin.file("ld.lld")
    guard asked.purpose == .image else { try Command(linker, arguments).become(name: "ld.lld") }
    let files = try LinkFiles.ready(for: choices, house: house, cache: cache, progress: .onTerminal)
    let why = Folder(NSTemporaryDirectory()).file("swiftlet-why-\(UUID().uuidString)")
    defer { unlink(why) }
    let words = self.words(asked, choices, files) + ["--why-extract=\(why)", "-o", asked.output]
    let result = try Command(linker, words).run()
    let purpose = "linking \(asked.output)"
    if let exhausted = Failure.exhaustion(while: purpose, status: result.status, output: result.errors) { throw exhausted }
    FileHandle.standardOutput.write(Data(result.output.utf8))
    say(Self.worthSaying(result.errors))
    guard result.status == 0 else {
      if let advice = LinkProblem(output: result.errors).advice { say("swiftlet-ld: note: \(advice)\n") }
      return 1
    }
    let reasons = LinkReasons(whyExtract: (try? String(contentsOfFile: why, encoding: .utf8)) ?? "")
    // What goes to /dev/null, or comes out in another format, tells nothing.
    let symbols = (try? ELFFile(path: asked.output))?.symbols.map(\.name) ?? []
    let absent = files.calls.reached(by: symbols, reasons: reasons).filter(\.isAbsent)
    for call in absent { say("swiftlet-ld: \(choices.isStrict ? "error" : "warning"): \(call)\n") }
    if choices.isStrict && !absent.isEmpty {
      unlink(asked.output)
      return 1
    }
    if asked.isStripped && !symbols.isEmpty {
      try Command(files.bin.file("llvm-objcopy"), ["--strip-all", asked.output]).check("stripping \(asked.output)")
    }
    return 0
  }

  private func words(_ asked: LinkerArguments, _ choices: LinkChoices, _ files: LinkFiles) -> [String] {
    let library = files.sysroot.folder("lib")
    let start = asked.hasStartFiles ? [library.file("crt1.o"), library.file("crti.o")] : []
    let end = asked.hasStartFiles ? [library.file("crtn.o")] : []
    let inputs = asked.words.flatMap { $0.map { [$0] } ?? ["-l\(AppManifest.Slots().malloc)", "-lc"] }
    // A program's own tables of sections are found by their `__start_` and `__stop_` symbols, as other linkers do.
    return start + inputs + files.kernel + [files.configuration(choices.root), "-L", library.path, "-L", files.folder.path] + end
      + ImageLinker.common + ["-z", "nostart-stop-gc"] + ImageLinker.image(of: house)
      + (choices.isWhole ? ImageLinker.wholeProgram : [])
  }

  /// Leaves LLVM's remarks out that the kernel's C names another C library in its triple: they mean nothing here.
  private static func worthSaying(_ messages: String) -> String {
    let remark = "warning: Linking two modules of different target triples"
    let lines = messages.split(separator: "\n").filter { !$0.contains(remark) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func say(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
