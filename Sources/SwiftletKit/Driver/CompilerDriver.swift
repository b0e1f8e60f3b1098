import Foundation

/// `swiftlet cc`: the toolchain's clang, set up so that what it links is a hosted image that runs directly.
public struct CompilerDriver: Sendable {
  private let house: House
  private let cache: Cache

  /// Compiles against the files of `house`, kept in `cache`.
  public init(house: House, cache: Cache) {
    self.house = house
    self.cache = cache
  }

  /// Replaces this process by clang with the user's `arguments`.
  ///
  /// - Throws: a `Failure` for what images cannot be, and when the C library cannot be built.
  public func become(_ arguments: [String]) throws -> Never {
    let parsed = try CompilerArguments(arguments)
    let files = try CompilerFiles.ready(house: house, cache: cache, progress: .onTerminal)
    var words = ["--no-default-config", "--config=" + files.common]
    if parsed.holdsBitcode && parsed.stage != .text { words.append("--config=" + files.bitcode) }
    try Command(
      files.bin.file("clang"), words + parsed.passedOn,
      environment: [LinkChoices.variable: parsed.link.text, "SWIFTLET_HOME": house.root.path]
    ).become(name: "clang")
  }

  /// Replaces this process by the toolchain's `llvm-ar`, `llvm-nm` or `llvm-ranlib`, which know bitcode.
  public func becomeTool(_ name: String, _ arguments: [String]) throws -> Never {
    let files = try CompilerFiles.ready(house: house, cache: cache, progress: .onTerminal)
    try Command(files.bin.file("llvm-" + name), arguments).become(name: "llvm-" + name)
  }
}
