import Foundation
import Testing
import Tracing

@testable import SwiftletKit

/// Traces images and compares with `strace` of the same programs on Linux.
@Suite(.serialized) struct StraceTests {
  @Test("a C program makes the same calls with the same results as on Linux")
  func sameCalls() throws {
    try withTemporaryFolder { folder in
      try folder.write(
        """
        #include <fcntl.h>
        #include <stdio.h>
        #include <sys/stat.h>
        #include <unistd.h>
        int main(void) {
          char bytes[16];
          struct stat status;
          int file = open("/tmp/swiftlet-traced", O_RDWR | O_CREAT | O_TRUNC, 0600);
          write(file, "some \\"text\\"\\n", 12);
          lseek(file, 0, SEEK_SET);
          read(file, bytes, sizeof bytes);
          fstat(file, &status);
          close(file);
          unlink("/tmp/swiftlet-traced");
          open("/tmp/swiftlet-traced", O_RDONLY);
          getppid();
          puts("done");
          return 7;
        }
        """, to: "traced.c")
      let (image, native) = try programs("traced", [folder.file("traced.c")])
      let mine = try trace(image, [])
      #expect(mine.ending == Launch.Ending(status: 7, signal: nil))
      #expect(mine.lines.last == "+++ exited with 7 +++")
      let linux = try nativeTrace(native, [])
      // Its value is not the same: in an image there is no parent.
      let isComparable = { (line: String) in !line.hasPrefix("getppid") && !line.hasPrefix("fstat") }
      #expect(normalised(mine.lines).filter(isComparable) == normalised(linux).filter(isComparable))
      #expect(normalised(mine.lines).map(name) == normalised(linux).map(name))
    }
  }

  @Test("Lua makes the same calls in the same order as on Linux, but for those of its allocator, which is another")
  func lua() throws {
    let house = try House.find()
    let build = try build()
    let manifest = try AppManifest.named("lua", in: house)
    let mine = try trace(build.image(manifest, quick).path, ["-e", "print(1)"])
    let linux = try nativeTrace(build.native(manifest, quick).path, ["-e", "print(1)"])
    #expect(mine.ending.status == 0)
    let allocation = ["brk", "mmap", "mremap", "munmap"]
    let calls = { (lines: [String]) in self.normalised(lines).map(self.name).filter { !allocation.contains($0) } }
    #expect(calls(linux).contains("writev"))
    #expect(calls(mine.lines) == calls(linux))
  }

  @Test("threads are told apart, signals and the death by one are shown")
  func threads() throws {
    let house = try House.find()
    let (image, _) = try programs("overflow", [house.root.file("Tests/Crashes/overflow.c")])
    let mine = try trace(image, []) { $0.showsThreads = true }
    #expect(mine.ending == Launch.Ending(status: 128 + SIGSEGV, signal: SIGSEGV))
    let waiting = try #require(mine.lines.first { $0.contains("] futex(") && $0.hasSuffix("<unfinished ...>") })
    let first = try #require(waiting.firstMatch(of: /^\[pid +(\d+)\]/).flatMap { Int($0.1) })
    // Threads count up from the number of their process.
    let dying = try Regex("^\\[pid +\(first + 1)\\] --- SIGSEGV \\{si_signo=SIGSEGV, si_code=SEGV_")
    #expect(mine.lines.contains { $0.firstMatch(of: dying) != nil }, "\(mine.lines)")
    #expect(mine.lines.last?.hasSuffix("+++ killed by SIGSEGV +++") == true)
  }

  @Test("an image that cannot be started is an error in words")
  func missing() throws {
    let launch = Launch(image: "/nowhere/image", arguments: ["image"], environment: [], configuration: .init())
    let failure = #expect(throws: Failure.self) {
      try launch.trace(TraceOptions(), tables: TraceTables(of: .find()), write: { _ in })
    }
    #expect(failure?.description == "cannot start /nowhere/image: No such file or directory")
  }

  // MARK: Programs and their traces

  private var quick: AppBuild.Options {
    var options = AppBuild.Options()
    options.wholeProgram = false
    return options
  }

  private func build() throws -> AppBuild {
    let house = try House.find()
    return AppBuild(
      house: house, toolchain: try Toolchain.find(), cache: .standard(for: house), progress: ProgressLines(isSilent: true))
  }

  private func programs(_ name: String, _ files: [String]) throws -> (image: String, native: String) {
    let manifest = AppManifest(program: name, files: files)
    return try (build().image(manifest, quick).path, build().native(manifest, quick).path)
  }

  private final class Text { var text = "" }

  private func trace(
    _ image: String, _ arguments: [String], _ change: (inout TraceOptions) -> Void = { _ in }
  ) throws -> (lines: [String], ending: Launch.Ending) {
    var options = TraceOptions()
    change(&options)
    let text = Text()
    let launch = Launch(
      image: image, arguments: [(image as NSString).lastPathComponent] + arguments, environment: [("PATH", "/usr/bin:/bin")],
      configuration: .init())
    let ending = try launch.trace(options, tables: TraceTables(of: .find()), write: { text.text += $0 })
    return (text.text.split(separator: "\n").map(String.init), ending)
  }

  private func nativeTrace(_ program: String, _ arguments: [String]) throws -> [String] {
    try withTemporaryFolder { folder in
      let file = folder.file("calls")
      _ = try Command("strace", ["-o", file, program] + arguments).run()
      return (folder.read("calls") ?? "").split(separator: "\n").map(String.init)
    }
  }

  /// Without what belongs to the start of a process alone and without the clock, which Linux's programs read from its vdso;
  /// every address alike.
  private func normalised(_ lines: [String]) -> [String] {
    lines.filter { line in !["execve(", "+++", "clock_gettime("].contains { line.hasPrefix($0) } }
      .map { $0.replacing(#/0x[0-9a-f]+/#, with: "ADDRESS").replacing(#/ +=/#, with: " =") }
      .map { $0.hasPrefix("arch_prctl") || $0.hasPrefix("set_tid_address") ? String($0.prefix { $0 != "(" }) : $0 }
  }

  private func name(_ line: String) -> String { String(line.prefix { $0 != "(" }) }
}
