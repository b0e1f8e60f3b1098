import Foundation
import SwiftletKit
import Testing

/// The house's applications, unmodified, at what they are for.
@Suite(.serialized)
struct ApplicationTests {
  @Test("Lua's libraries of files, time, coroutines and protected calls work")
  func lua() throws {
    try withMemoryFolder { folder in
      let script = TestProgram.tests.appending(path: "RunTests/libraries.lua").path
      try folder.copy(script, to: "libraries.lua")
      let result = try TestProgram.run(["run", "--quiet", "lua", "--", "libraries.lua"], in: folder)
      #expect(result.status == 0 && result.output == "all is well\n", "\(result.errors)")
    }
  }

  @Test("SQLite's shell talks on a terminal, and ends with its input")
  func shell() throws {
    try TestProgram.require("script", of: "bsdutils")
    let image = try TestProgram.image("sqlite")
    try withMemoryFolder { folder in
      let session = #"(sleep 1; printf 'select 41 + 1;\n'; sleep 1; printf '\004'; sleep 1) | script -qec \#(image) /dev/null"#
      let result = try Command("timeout", ["-k", "5", "60", "sh", "-c", session], in: folder.path).run()
      // The prompt is written only when both ends are a terminal.
      #expect(result.status == 0 && result.output.contains("sqlite> "), "\(result)")
      #expect(result.output.contains("\n42\r\n"), "\(result)")
    }
  }

  @Test("SQLite's own tests of threads find no error", arguments: ["walthread5", "cgt_pager_1", "lookaside1"])
  func threads(name: String) throws {
    try withMemoryFolder { folder in
      let result = try TestProgram.run(["run", "--quiet", "--no-lto", "threadtest3", "--", name], in: folder, seconds: 600)
      #expect(result.status == 0 && result.output.hasSuffix("0 errors out of 1 tests\n"), "\(result)")
    }
  }
}
