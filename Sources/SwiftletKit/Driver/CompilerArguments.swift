import Foundation

/// The arguments of `swiftlet cc`: what the driver must know of them, and what clang gets.
public struct CompilerArguments: Sendable {
  /// How far a translation goes.
  public enum Stage: Sendable {
    /// To preprocessed text, dependencies, a syntax check or assembly: nothing that is linked.
    case text
    /// To objects.
    case objects
    /// To an executable.
    case executable
  }

  /// How far the translation goes.
  public private(set) var stage = Stage.executable
  /// The arguments for clang.
  public private(set) var passedOn: [String] = []
  /// What the linker is told beside clang's own arguments.
  public private(set) var link = LinkChoices()
  /// Whether objects shall hold bitcode beside their code.
  public private(set) var holdsBitcode = true

  private var language: String?

  /// Reads `arguments`, response files included.
  ///
  /// - Throws: a `Failure` in words for what images cannot be: C++, shared libraries, another machine's code.
  public init(_ arguments: [String]) throws {
    let words = ResponseFile.expanding(arguments)
    var index = 0
    var isOptions = true
    while index < words.count {
      let word = words[index]
      let isAlone = !(isOptions && Self.takesNext(word)) || index + 1 >= words.count
      let value = isAlone ? nil : words[index + 1]
      index += isAlone ? 1 : 2
      if isOptions && word == "--" {
        isOptions = false
      } else if isOptions && word.hasPrefix("-") && word != "-" {
        if try !read(option: word, value: value) { continue }
      } else {
        try read(input: word)
      }
      passedOn += [word] + (value.map { [$0] } ?? [])
    }
    if stage == .executable, let refusal = sharing ?? sanitizing { throw refusal }
    // What is not changed is passed on as it was written, however long its response files are.
    if passedOn == words { passedOn = arguments }
  }

  /// What is refused once it is known that the arguments ask for an executable.
  private var sharing: Failure?
  private var sanitizers: [String] = []
  private var trapsUndefined = false

  /// Notes what `option` means to the driver and returns whether clang shall see it.
  private mutating func read(option: String, value: String?) throws -> Bool {
    switch option {
    case "-E", "-M", "-MM", "-S", "-fsyntax-only", "--preprocess", "--assemble", "-emit-ast", "--analyze":
      stage = .text
    case "-c", "--compile": if stage == .executable { stage = .objects }
    case "-emit-llvm", "-fno-lto":
      holdsBitcode = false
      link.isWhole = false
    case "-x": language = value
    case "-shared", "--shared", "-dynamiclib", "-Wl,-shared":
      sharing = Failure(
        "\(option): an image is one static executable and loads no shared libraries; "
          + "build static ones (configure with --disable-shared, or use swiftlet-ar)")
    case "-m32", "-mx32": throw Failure("\(option): images are x86-64 programs of 64 bits")
    case "-target": try check(target: value ?? "")
    // An executable is always static and at a fixed address, and nothing looks up its symbols at run time.
    case "-rdynamic", "-pie", "-static-pie", "-no-pie", "-static", "--static", "-static-libgcc", "-shared-libgcc":
      return false
    case "-Os", "-Oz": link.optimisation = .size
    default: return try read(longOption: option)
    }
    return true
  }

  private mutating func read(longOption option: String) throws -> Bool {
    if let (key, value) = Self.split(option, prefix: "--swiftlet-") {
      try link.set(key, to: value)
      return false
    }
    if let (_, value) = Self.split(option, prefix: "--target") { try check(target: value) }
    if option.hasPrefix("--driver-mode=g++") { throw Self.refused("C++", of: option) }
    if option.hasPrefix("-flto") || option == "--flto" {
      (link.isWhole, holdsBitcode) = (true, true)
    } else if option.hasPrefix("-O") {
      link.optimisation = .speed
    } else if option.hasPrefix("-x") {
      language = String(option.dropFirst(2))
    } else if option.hasPrefix("-fsanitize=") {
      sanitizers += option.dropFirst("-fsanitize=".count).split(separator: ",").map(String.init)
    } else if option.hasPrefix("-fno-sanitize=") {
      let ended = option.dropFirst("-fno-sanitize=".count).split(separator: ",").map(String.init)
      sanitizers.removeAll { ended.contains($0) || ended.contains("all") }
    } else if option.hasPrefix("-fsanitize-trap") || option == "-fsanitize-undefined-trap-on-error" {
      trapsUndefined = true
    }
    return true
  }

  private mutating func read(input: String) throws {
    if let language, language != "none" {
      guard !Self.isForeign(language: language) else { throw Self.refused(language, of: input) }
      return
    }
    try Self.checkSuffix(of: input)
  }

  /// Checks that the source `path` is not of another language by its name.
  ///
  /// - Throws: a `Failure` that names the language.
  public static func checkSuffix(of path: String) throws {
    guard let language = foreignSuffixes[(path as NSString).pathExtension] else { return }
    throw refused(language, of: path)
  }

  private func check(target: String) throws {
    let parts = target.split(separator: "-")
    guard parts.first == "x86_64", parts.contains("linux") else {
      throw Failure("--target=\(target): images are programs of \(CodeGeneration.triple)")
    }
  }

  private var sanitizing: Failure? {
    let trapping = ["undefined", "bounds", "alignment", "integer", "shift", "signed-integer-overflow", "null"]
    let needing = sanitizers.first { !(trapsUndefined && trapping.contains($0)) }
    return needing.map {
      Failure(
        "-fsanitize=\($0): its run-time library is made for the host and does not work in images; "
          + "-fsanitize=undefined works with -fsanitize-trap=undefined")
    }
  }

  private static func refused(_ language: String, of word: String) -> Failure {
    let name = language.hasPrefix("c++") ? "C++" : language
    return Failure("\(word): Swiftlet compiles C and assembly; \(name) programs do not work in images yet")
  }

  private static func isForeign(language: String) -> Bool {
    !["c", "c-header", "cpp-output", "assembler", "assembler-with-cpp", "ir", "none"].contains(language)
  }

  private static let foreignSuffixes: [String: String] = [
    "C": "C++", "cc": "C++", "cp": "C++", "cpp": "C++", "cxx": "C++", "CPP": "C++", "c++": "C++", "ii": "C++",
    "m": "Objective-C", "mm": "Objective-C++", "cu": "CUDA", "f": "Fortran", "f90": "Fortran", "swift": "Swift",
  ]

  /// Whether the word after `option` belongs to it.
  private static func takesNext(_ option: String) -> Bool { optionsWithValue.contains(option) }

  private static let optionsWithValue: Set<String> = [
    "-o", "-x", "-I", "-L", "-D", "-U", "-l", "-T", "-u", "-e", "-z", "-F", "-A", "-G", "-MF", "-MT", "-MQ", "-MJ",
    "-include", "-imacros", "-isystem", "-iquote", "-idirafter", "-iprefix", "-iwithprefix", "-iwithprefixbefore",
    "-isysroot", "-include-pch", "-Xlinker", "-Xclang", "-Xpreprocessor", "-Xassembler", "-Xanalyzer", "-mllvm",
    "-target", "-arch", "-working-directory", "-rpath", "-dumpbase", "--param", "--config", "--sysroot", "--output",
    "--define-macro", "--include-directory", "-serialize-diagnostics",
  ]

  /// Returns name and value of `PREFIXNAME=VALUE`; nil for another option.
  private static func split(_ option: String, prefix: String) -> (String, String)? {
    guard option.hasPrefix(prefix) else { return nil }
    let parts = option.dropFirst(prefix.count).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts[0]), parts.count == 2 ? String(parts[1]) : "")
  }
}
