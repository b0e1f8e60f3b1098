import Foundation
import SwiftletKit
import Testing

/// `swiftlet install` into an empty prefix, and the command that it leaves there.
@Suite(.serialized) struct InstallationTests {
  @Test("the installed command finds its house, compiles, completes and can be removed")
  func install() throws {
    try Driver.inNewFolder(["hello.c": "#include <stdio.h>\nint main(void) { return puts(\"hello\") < 0; }\n"]) { (driver) throws in
      let prefix = driver.folder.folder("prefix")
      let result = try driver.swiftlet(["install", "--prefix", "prefix"])
      #expect(result.status == 0, "\(result.errors)")
      let again = try driver.swiftlet(["install", "--prefix", "prefix"])
      #expect(again.status == 0, "an installation replaces an older one: \(again.errors)")
      let environment = [
        "PATH": prefix.file("bin") + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? ""),
        "SWIFTLET_CACHE": try Cache.standard(for: House.find()).folder.path,
      ]
      let shell = { (line: String) in
        try Command("bash", ["-c", line], in: driver.folder.path, environment: environment).run()
      }
      #expect(try shell("swiftlet doctor").output.contains(prefix.file("share/swiftlet")))
      let made = try shell("swiftlet-cc -O2 hello.c -o hello && ./hello && swiftlet cc hello.c && ./a.out")
      #expect(made.status == 0 && made.output == "hello\nhello\n", "\(made.errors)")
      let completion = prefix.file("share/bash-completion/completions/swiftlet")
      let complete = { (words: String, last: String) in
        try shell(
          "source \(completion); COMP_WORDS=(swiftlet \(words) \(last)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
            + "COMP_LINE=\"${COMP_WORDS[*]}\"; COMP_POINT=${#COMP_LINE}; "
            + "_swiftlet swiftlet '\(last)'; printf '%s\\n' ${COMPREPLY[@]} | sort | xargs"
        ).output
      }
      #expect(try complete("", "ins") == "inspect install\n")
      #expect(try complete("run", "sq") == "sqlite\n")
      #expect(try complete("build", "./he") == "./hello ./hello.c\n")
      #expect(try complete("run --mount", "pre") == "prefix\n")
      #expect(try complete("coverage", "futex_w") == "futex_waitv\n")
      for file in ["share/zsh/site-functions/_swiftlet", "share/fish/vendor_completions.d/swiftlet.fish"] {
        #expect(prefix.read(file)?.contains("strict") == true)
      }
      let removal = result.output.split(separator: "\n").first { $0.hasPrefix("to remove it: ") }
      #expect(try shell(String(removal?.dropFirst(14) ?? "false")).status == 0)
      #expect(prefix.allFiles().isEmpty, "\(prefix.allFiles())")
    }
  }

  @Test("a prefix that cannot be written is one line and exit status 2")
  func unwritable() throws {
    try Driver.inNewFolder(["file": ""]) { (driver) throws in
      for command in ["install", "sdk"] {
        let result = try driver.swiftlet([command, "--prefix", "file/below"])
        #expect(result.status == 2 && result.errors.hasSuffix("\n"))
        #expect(result.errors.split(separator: "\n").last?.hasPrefix("swiftlet: cannot ") == true, "\(result.errors)")
      }
    }
  }
}
