import Foundation
import SwiftletKit
import Testing

/// What `swiftlet` says when it cannot do what it is asked: one line, and a status that tells.
@Suite(.serialized)
struct BadInputTests {
  /// Checks that `result` is a failure of one line with all of `words` in it.
  private func expect(_ result: Command.Result, status: Int32 = 125, _ words: String...) {
    let lines = result.errors.split(separator: "\n")
    #expect(result.status == status && result.output.isEmpty, "\(result)")
    #expect(lines.count == 1 && lines.first?.hasPrefix("swiftlet: ") == true, "\(result.errors)")
    for word in words { #expect(result.errors.contains(word), "\(result.errors)") }
  }

  /// A house of its own with the application `broken`, whose manifest is `text`; everything else is the real one's.
  private func withHouse(_ text: String, _ body: (Folder, [String: String]) throws -> Void) throws {
    let real = try House.find().root
    try withMemoryFolder { folder in
      try folder.write(text, to: "house/compat/apps/broken/app.yaml")
      for name in ["Sources", "include", "syscalls.tsv", "compat/musl", "compat/link"] {
        symlink(real.file(name), folder.file("house/\(name)"))
      }
      try body(folder, ["SWIFTLET_HOME": folder.file("house"), "SWIFTLET_CACHE": folder.file("cache")])
    }
  }

  @Test("an unknown application")
  func unknownApplication() throws {
    try withMemoryFolder { folder in
      expect(try TestProgram.run(["run", "nosuch"], in: folder), "`nosuch`", "sqlite", "C file")
      expect(try TestProgram.run(["build", "nosuch"], in: folder), status: 2, "`nosuch`")
      expect(try TestProgram.run(["run", "./nosuch.c"], in: folder), "nosuch.c")
      expect(try TestProgram.run(["run", "./nosuch.cpp"], in: folder), "C++ programs do not work in images yet")
      expect(try TestProgram.run(["build", "nosuch.cc"], in: folder), status: 2, "C++ programs do not work in images yet")
    }
  }

  @Test("options that cannot be meant")
  func options() throws {
    try withMemoryFolder { folder in
      expect(try TestProgram.run(["run", "--mount", "./nosuch:/data", "hello"], in: folder), "no folder", "nosuch")
      expect(try TestProgram.run(["run", "--mount", "data", "hello"], in: folder), "HOST:GUEST")
      try folder.write("", to: "file")
      expect(try TestProgram.run(["run", "--mount", "./file:/data", "hello"], in: folder), "is a file")
      expect(try TestProgram.run(["run", "-e", "trace=write", "hello"], in: folder), "need --strace")
      expect(try TestProgram.run(["build", "hello", "-o", "no/x"], in: folder), status: 2, "no folder", "to write no/x")
      expect(try TestProgram.run(["build", "hello", "-o", "."], in: folder), status: 2, "name the file")
      #expect(folder.entries() == ["file"])
      expect(try TestProgram.run(["run", "--memory", "1K", "hello"], in: folder), "at least 2M")
      expect(try TestProgram.run(["run", "--memory", "much", "hello"], in: folder), "64M")
      expect(try TestProgram.run(["run", "--env", "x", "hello"], in: folder), "NAME=VALUE")
    }
  }

  @Test("an image started by hand without what it needs")
  func imageAlone() throws {
    let image = try TestProgram.image("lua")
    func start(_ configuration: String) throws -> Command.Result {
      try Command(image, ["-e", "print(io.open('x'))"], environment: [ImageConfiguration.variable: configuration]).run()
    }
    expect(try start("memory 100000\n"), "too little memory", "2M")
    expect(try start("mount /no/such/folder /data\n"), "/no/such/folder", "No such file or directory")
    expect(try start("cwd /no/such/folder\n"), "/no/such/folder", "No such file or directory")
  }

  @Test("a broken manifest is named with its line")
  func brokenManifest() throws {
    try withHouse("summary: x\nprogram:\n  - files: [a.c]\n    colour: red\n") { folder, environment in
      expect(
        try TestProgram.run(["run", "broken"], in: folder, environment: environment), "broken/app.yaml:4: ", "`colour`")
    }
    try withHouse("summary: x\nprogram: [\n") { folder, environment in
      expect(try TestProgram.run(["run", "broken"], in: folder, environment: environment), "broken/app.yaml:", "YAML")
    }
  }

  /// Runs an application from a package with an `apt-get` that answers `answer`.
  private func askArchive(_ answer: String) throws -> Command.Result {
    let manifest = "summary: x\nsource:\n  package: no-such-package\nprogram:\n  - files: [a.c]\n"
    var result: Command.Result?
    try withHouse(manifest) { folder, environment in
      try folder.write("#!/bin/sh\necho '\(answer)' >&2\nexit 100\n", to: "bin/apt-get")
      chmod(folder.file("bin/apt-get"), 0o755)
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      result = try TestProgram.run(
        ["run", "--quiet", "broken"], in: folder,
        environment: environment.merging(["PATH": folder.file("bin") + ":" + path]) { $1 })
    }
    return try #require(result)
  }

  @Test("a package that does not exist")
  func missingPackage() throws {
    expect(try askArchive("E: Unable to find a source package for no-such-package"), "no-such-package")
  }

  @Test("no network")
  func noNetwork() throws {
    expect(try askArchive("W: Failed to fetch: Temporary failure resolving"), "no network")
  }

  @Test("a file that may not grow ends the build in words, and the next build is whole")
  func fullDisk() throws {
    try withMemoryFolder { folder in
      try folder.write("/* \(UUID()) */ #include <stdio.h>\nint main(void) { return puts(\"whole\") < 0; }\n", to: "new.c")
      let command = try TestProgram.command()
      let limited = try Command("sh", ["-c", "ulimit -f 4; exec '\(command)' run --quiet ./new.c"], in: folder.path).run()
      expect(limited, "ulimit -f")
      let whole = try TestProgram.run(["run", "--quiet", "--no-lto", "./new.c"], in: folder)
      #expect(whole.output == "whole\n", "\(whole.errors)")
    }
  }

  @Test("nothing of a build that was killed is used")
  func interrupted() throws {
    try withMemoryFolder { folder in
      try folder.write("/* \(UUID()) */ #include <stdio.h>\nint main(void) { return puts(\"whole\") < 0; }\n", to: "new.c")
      let command = try TestProgram.command()
      for milliseconds in [50, 150, 300, 600, 1200, 2400] {
        _ = try Command(
          "timeout", ["-s", "KILL", "\(Double(milliseconds) / 1000)", command, "build", "--no-lto", "./new.c", "-o", "new"],
          in: folder.path
        ).run()
        let built = try Command("sh", ["-c", "test ! -e new || ./new"], in: folder.path).run()
        #expect(built.status == 0 && ["", "whole\n"].contains(built.output), "after \(milliseconds) ms: \(built)")
      }
      let whole = try TestProgram.run(["run", "--quiet", "--no-lto", "./new.c"], in: folder)
      #expect(whole.output == "whole\n", "\(whole.errors)")
    }
  }

  @Test("a call and a flag that an image does not support are said once, with their errors and rows; what Linux refuses is not")
  func unsupported() throws {
    try withMemoryFolder { folder in
      try folder.write(
        """
        #define _GNU_SOURCE
        #include <errno.h>
        #include <stdio.h>
        #include <sys/mman.h>
        #include <sys/prctl.h>
        #include <unistd.h>
        int main(void) {
          for (int i = 0; i < 2; i++) {
            int file = memfd_create("huge", MFD_HUGETLB);
            printf("%d %d\\n", file, errno);
            printf("%d %d\\n", prctl(PR_SET_SECCOMP, 1), errno);
            printf("%d %d\\n", prctl(1000), errno);
            printf("%d %d\\n", fork(), errno);
          }
        }
        """, to: "asks.c")
      let result = try TestProgram.run(["run", "--quiet", "--no-lto", "./asks.c"], in: folder)
      let answers = "-1 22\n-1 22\n-1 22\n-1 38\n"
      #expect(result.status == 0 && result.output == answers + answers, "\(result)")
      let lines = result.errors.split(separator: "\n").map { $0.replacing(/0x[0-9a-f]{3,}/, with: "0xADDRESS") }
      #expect(lines.count == 3, "\(result.errors)")
      #expect(lines.first == "swiftlet: memfd_create(\"huge\", 0x4) is not supported: it answers EINVAL (row `memfd_create`)")
      #expect(lines.dropFirst().first?.hasPrefix("swiftlet: prctl(22, 0x1") == true, "\(result.errors)")
      #expect(lines.last == "swiftlet: fork() is not supported: it answers ENOSYS (row `fork`)", "\(result.errors)")
    }
  }

  @Test("commands that build the same thing at once all succeed")
  func atOnce() throws {
    try withMemoryFolder { folder in
      try folder.write("/* \(UUID()) */ #include <stdio.h>\nint main(void) { return puts(\"whole\") < 0; }\n", to: "new.c")
      let results = try Jobs.map(Array(0..<4), limit: 4) { _ in
        try TestProgram.run(["run", "--quiet", "--no-lto", "./new.c"], in: folder)
      }
      for result in results { #expect(result.status == 0 && result.output == "whole\n", "\(result.errors)") }
    }
  }
}
