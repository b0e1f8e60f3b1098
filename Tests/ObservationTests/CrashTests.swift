import Foundation
import Testing

@testable import SwiftletKit

/// Builds the programs of Tests/Crashes as images, lets them crash, and reads what they say.
@Suite(.serialized) struct CrashTests {
  /// A program, the signal that ends it, and what its report must hold, in this order; `THREAD` is the number of the one
  /// that crashed.
  private static let crashes: [(name: String, signal: Int32, words: [String])] = [
    ("null", 11, ["a write to 0x0, where nothing is mapped, thread THREAD", "#0 ", "inner+", "middle+", "main+", "write(1, "]),
    ("jump", 11, ["a jump to 0x0, where nothing is mapped", "#0 0x0", "call+", "main+"]),
    ("division", 8, ["SIGFPE, a division by zero", "main+"]),
    (
      "overflow", 11,
      ["(the stack is full), thread THREAD", "deeper+", "and again, ", "start+", "last calls of thread THREAD", "futex("]
    ),
    ("stackpointer", 11, ["SIGSEGV, a write to 0x122c", "main+", "last calls of thread THREAD"]),
    ("noncanonical", 11, ["an address that no memory has", "main+"]),
    ("readonly", 11, ["a write to ", ", which the memory there forbids", "main+"]),
    ("copy", 11, ["a read of 0x10, where nothing is mapped", "memcpy+", "duplicate+", "main+"]),
    ("check", 4, ["a check inside Swiftlet failed, which is a bug of Swiftlet", "fail+", "main+", "please report it"]),
    ("pruned", 4, ["a method was called that the link had left out, which is a bug of Swiftlet", "call+", "main+"]),
  ]

  @Test("a crash is told with its place, its callers and the last calls, and the signal ends the program")
  func reports() throws {
    for crash in Self.crashes {
      let image = try image(of: crash.name)
      let result = try Command("timeout", ["-k", "2", "20", image]).withoutCommand().run()
      #expect(result.status == 128 + crash.signal, "\(crash.name)")
      let report = try CrashReport(result.errors).symbolised(by: image)
      let thread = try #require(report.firstMatch(of: #/thread (\d+)/#)?.output.1)
      var rest = report[...]
      for word in crash.words.map({ $0.replacing("THREAD", with: thread) }) {
        let found = rest.range(of: word)
        #expect(found != nil, "\(crash.name) does not say '\(word)' there:\n\(report)")
        rest = found.map { rest[$0.upperBound...] } ?? rest
      }
    }
  }

  @Test("an image without symbols tells addresses, and its twin gives them names")
  func stripped() throws {
    let whole = try image(of: "null")
    try withTemporaryFolder { folder in
      let stripped = folder.file("stripped")
      try Command(Toolchain.find().tool("llvm-objcopy"), ["--strip-all", whole, stripped]).check("stripping")
      let result = try Command(stripped, []).withoutCommand().run()
      #expect(result.errors.contains("  #1 0x") && !result.errors.contains("inner+"))
      #expect(result.errors.contains("swiftlet symbolise IMAGE < REPORT"))
      #expect(try CrashReport(result.errors).symbolised(by: whole).contains("inner+"))
    }
  }

  @Test("lines of the source are told where there is debugging information")
  func sourceLines() throws {
    let image = try image(of: "null", debug: true)
    let result = try Command(image, []).withoutCommand().run()
    #expect(try CrashReport(result.errors).symbolised(by: image).contains("null.c:6"))
  }

  private func image(of name: String, debug: Bool = false) throws -> String {
    let house = try House.find()
    let build = AppBuild(
      house: house, toolchain: try Toolchain.find(), cache: .standard(for: house), progress: ProgressLines(isSilent: true))
    var options = AppBuild.Options()
    options.wholeProgram = false
    options.debug = debug
    return try build.image(
      AppManifest(program: name, files: [house.root.file("Tests/Crashes/\(name).c")]), options
    ).path
  }
}

extension Command {
  /// The same, with nothing on `PATH` but the system's programs: the report comes from the image alone.
  func withoutCommand() -> Command {
    var command = self
    command.environment["PATH"] = "/usr/bin:/bin"
    return command
  }
}
