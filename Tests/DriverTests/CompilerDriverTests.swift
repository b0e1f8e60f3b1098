import Foundation
import SwiftletKit
import Testing

/// `swiftlet cc` on small programs, each option family in its turn; what it links is run.
@Suite(.serialized) struct CompilerDriverTests {
  private static let sources = [
    "main.c": """
    #include <stdio.h>
    #include "twice.h"
    int main(int count, char **words) { printf("%s %d\\n", words[0], twice(count)); return twice(count); }
    """,
    "twice.c": "#include \"twice.h\"\nint twice(int number) { return 2 * number; }\n",
    "include/twice.h": "int twice(int);\n",
  ]

  @Test("several sources become a program that runs directly")
  func severalSources() throws {
    try Driver.inNewFolder(Self.sources) { (driver) throws in
      let made = try driver.cc("-Iinclude -O2 main.c twice.c -o program -pthread -lm -rdynamic")
      #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
      let run = try driver.run("./program a b")
      #expect(run.status == 6 && run.output == "./program 6\n")
      #expect(try ELFFile(path: driver.folder.file("program")).isImage)
    }
  }

  @Test("without -o a program is a.out and an object has its source's name")
  func defaultNames() throws {
    try Driver.inNewFolder(Self.sources) { (driver) throws in
      #expect(try driver.cc("-Iinclude -c main.c twice.c").status == 0)
      #expect(try driver.cc("main.o twice.o").status == 0)
      #expect(try driver.run("./a.out").status == 2)
    }
  }

  @Test("a program older than C99 is compiled with the warnings of Debian's own compiler")
  func oldProgram() throws {
    try Driver.inNewFolder(["old.c": "main() { return putchar('o') != 'o'; }\n"]) { (driver) throws in
      let made = try driver.cc("old.c -o old")
      #expect(made.status == 0 && made.errors.contains("warning: "), "\(made.errors)")
      #expect(try driver.run("./old").output == "o")
      #expect(try driver.cc("-Werror=implicit-int old.c -o strict").status == 1)
    }
  }

  /// Whether a folder of its own size can be made here.
  static let canMount =
    (try? Command("unshare", ["-rm", "mount", "-t", "tmpfs", "none", "/mnt"]).run().status) == 0

  @Test("a disk that is full while linking is said in words, and no program is left", .enabled(if: canMount))
  func fullDisk() throws {
    try Driver.inNewFolder(Self.sources.merging(["full/place": ""]) { $1 }) { (driver) throws in
      #expect(try driver.cc("-Iinclude -c main.c twice.c").status == 0)
      let script = "mount -t tmpfs -o size=64k none full && $0 cc main.o twice.o -o full/program; ls full"
      let made = try Command("unshare", ["-rm", "sh", "-c", script, Driver.command], in: driver.folder.path).run()
      #expect(made.errors.contains("error: the disk is full while linking full/program: "), "\(made.errors)")
      #expect(!made.errors.contains("bug report") && made.output.isEmpty, "\(made)")
    }
  }

  @Test("archives, libraries by -l and -L, and response files are linked", arguments: ["", " -flto -O2", " -Oz"])
  func archives(flags: String) throws {
    try Driver.inNewFolder(Self.sources) { (driver) throws in
      #expect(try driver.cc("-Iinclude -c main.c twice.c" + flags).status == 0)
      #expect(try driver.swiftlet(["ar", "rcs", "libtwice.a", "twice.o"]).status == 0)
      #expect(try driver.swiftlet(["ranlib", "libtwice.a"]).status == 0)
      #expect(try driver.swiftlet(["nm", "libtwice.a"]).output.contains("T twice"))
      try driver.folder.write("main.o -o \"the program\" -L. -ltwice", to: "words")
      let made = try driver.cc("@words" + flags)
      #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
      let run = try Command(driver.folder.file("the program"), []).run()
      #expect(run.status == 2)
    }
  }

  @Test("objects hold code for any tool and bitcode for -flto")
  func fatObjects() throws {
    try Driver.inNewFolder(Self.sources) { (driver) throws in
      #expect(try driver.cc("-Iinclude -c twice.c").status == 0)
      let object = try ELFFile(path: driver.folder.file("twice.o"))
      #expect(object.section(".llvm.lto") != nil && object.symbol("twice") != nil)
      #expect(try driver.cc("-Iinclude -fno-lto -c twice.c").status == 0)
      #expect(try ELFFile(path: driver.folder.file("twice.o")).section(".llvm.lto") == nil)
    }
  }

  @Test("text comes out of -E, -S and -M, and dependencies beside an object")
  func text() throws {
    try Driver.inNewFolder(Self.sources) { (driver) throws in
      #expect(try driver.cc("-Iinclude -E twice.c").output.contains("int twice(int number)"))
      #expect(try driver.cc("-Iinclude -S twice.c").status == 0)
      let assembly = driver.folder.read("twice.s") ?? ""
      #expect(assembly.contains("twice:") && !assembly.contains(".llvm.lto"))
      #expect(try driver.cc("-Iinclude -MM main.c").output == "main.o: main.c include/twice.h\n")
      #expect(try driver.cc("-Iinclude -c -MMD -MF deps -MT goal -MP main.c").status == 0)
      #expect(driver.folder.read("deps") == "goal: main.c include/twice.h\ninclude/twice.h:\n")
    }
  }

  @Test("a source comes from standard input, and assembly is compiled")
  func otherSources() throws {
    try Driver.inNewFolder(["seven.S": "#define SEVEN 7\n.globl seven\nseven: mov $SEVEN, %eax\n ret\n"]) { (driver) throws in
      let made = try driver.cc("-x c - -x none seven.S -o seven", input: "int seven(void); int main() { return seven(); }")
      #expect(made.status == 0, "\(made.errors)")
      #expect(try driver.run("./seven").status == 7)
    }
  }

  @Test("the program sees folder, environment, streams and exit status as a plain one does")
  func surroundings() throws {
    let program = """
      #include <stdio.h>
      #include <stdlib.h>
      #include <unistd.h>
      int main(void) {
        char folder[4096], line[80];
        FILE *file = fopen("data", "r");
        fgets(line, sizeof line, file);
        printf("%s %s %s", getcwd(folder, sizeof folder), getenv("COLOUR"), line);
        fgets(line, sizeof line, stdin);
        fprintf(stderr, "%s", line);
        return getenv("SWIFTLET") ? 1 : 70;
      }
      """
    try Driver.inNewFolder(["p.c": program, "sub/data": "here\n"]) { (driver) throws in
      #expect(try driver.cc("p.c -o p").status == 0)
      let inside = Driver(folder: driver.folder.folder("sub"))
      let run = try inside.run("../p", input: "typed\n", environment: ["COLOUR": "blue"])
      #expect(run.status == 70 && run.errors == "typed\n")
      #expect(run.output == "\(inside.folder) blue here\n")
      #expect(try driver.cc("--swiftlet-root=ram p.c -o p").status == 0)
      #expect(try inside.run("../p").status != 70, "a root in memory holds none of the host's files")
    }
  }

  @Test("what the compiler says of itself is what builds ask for")
  func information() throws {
    try Driver.inNewFolder([:]) { (driver) throws in
      #expect(try driver.cc("-dumpmachine").output == "x86_64-unknown-linux-musl\n")
      #expect(try driver.cc("--version").output.hasPrefix("clang version"))
      #expect(try driver.cc("-v").errors.contains("Target: x86_64-unknown-linux-musl"))
      for name in ["libc.a", "crt1.o", "libm.a"] {
        let path = try driver.cc("-print-file-name=\(name)").output.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(path.hasPrefix("/") && FileManager.default.fileExists(atPath: path), "\(path)")
      }
      let headers = "#include <linux/futex.h>\n#include <asm/unistd.h>\n#include <immintrin.h>\n#include <pthread.h>\n"
      #expect(try driver.cc("-fsyntax-only -x c -", input: headers).status == 0)
      let macros = try driver.cc("-dM -E -x c /dev/null").output
      #expect(macros.contains("#define __linux__ 1") && !macros.contains("__GLIBC__"))
    }
  }

  @Test("mistakes have clang's words and exit status")
  func mistakes() throws {
    try Driver.inNewFolder(["bad.c": "int main( { }\n"]) { (driver) throws in
      for (line, words) in [
        ("", "no input files"), ("none.c", "no such file or directory: 'none.c'"), ("bad.c", "bad.c:1:11: error:"),
        ("-frobnicate -c bad.c", "unknown argument: '-frobnicate'"),
      ] {
        let result = try driver.cc(line)
        #expect(result.status == 1 && result.errors.contains(words), "\(line): \(result.errors)")
      }
    }
  }

  @Test("a partial link is an object, and a stripped program has no symbols")
  func linkerOptions() throws {
    try Driver.inNewFolder(Self.sources) { (driver) throws in
      #expect(try driver.cc("-Iinclude -c main.c twice.c").status == 0)
      #expect(try driver.cc("-r main.o twice.o -o both.o").status == 0)
      let made = try driver.cc("both.o -s -Wl,-Map=map,--as-needed -Wl,-z,now -static-pie -o both")
      #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
      #expect(try driver.run("./both").status == 2)
      #expect(try ELFFile(path: driver.folder.file("both")).symbols.isEmpty)
      #expect(driver.folder.read("map")?.contains("main.o") == true || driver.folder.read("map")?.contains("both.o") == true)
    }
  }

  @Test("a program goes to /dev/null, and links with the compiler's own libraries by name")
  func odds() throws {
    try Driver.inNewFolder(["p.c": "int main(int n, char **w) { __int128 x = n; return (int)(x * 30 / 7); }\n"]) {
      (driver) throws in
      #expect(try driver.cc("p.c -o /dev/null -latomic").status == 0)
      let made = try driver.cc("p.c -latomic -lgcc -lgcc_eh -ldl -lrt -lutil -lcrypt -Wl,-Bdynamic -lm")
      #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
      #expect(try driver.run("./a.out").status == 4)
    }
  }

  @Test("the toolchain is found without PATH")
  func withoutPath() throws {
    try Driver.inNewFolder(["p.c": "int main(void) { return 9; }\n"]) { (driver) throws in
      #expect(try driver.swiftlet(["cc", "p.c"], environment: ["PATH": "/usr/bin:/bin"]).status == 0)
      #expect(try driver.run("./a.out").status == 9)
    }
  }

  @Test("debugging information stays in a program compiled with -g")
  func debugging() throws {
    try Driver.inNewFolder(Self.sources) { (driver) throws in
      #expect(try driver.cc("-g -Iinclude main.c twice.c").status == 0)
      #expect(try ELFFile(path: driver.folder.file("a.out")).section(".debug_info") != nil)
    }
  }

  @Test("a missing symbol is named with who needs it, and an absent call with who reaches it")
  func missing() throws {
    try Driver.inNewFolder(["frob.c": "int frob(void);\nint main(void) { return frob(); }\n"]) { (driver) throws in
      let undefined = try driver.cc("frob.c")
      #expect(undefined.status == 1)
      #expect(undefined.errors.contains("undefined symbol: frob") && undefined.errors.contains("(main)"))
      let calls = ["fanotify_init", "acct", "unshare", "socket", "fork"]
      let absent = try calls.first { try driver.swiftlet(["coverage", $0]).output.contains(", absent") }
      let call = try #require(absent, "a call that is still absent, to test with")
      try driver.folder.write("int \(call)();\nint main(void) { return \(call)(0); }\n", to: "needy.c")
      let words = "needy.o uses \(call), which makes the system call \(call)"
      for flags in ["", "-flto "] {
        let warned = try driver.cc(flags + "-w needy.c")
        #expect(warned.status == 0 && warned.errors.contains("warning: " + words), "\(warned.errors)")
      }
      let refused = try driver.cc("-w --swiftlet-strict needy.c -o strict")
      #expect(refused.status == 1 && refused.errors.contains("error: " + words), "\(refused.errors)")
      #expect(!FileManager.default.fileExists(atPath: driver.folder.file("strict")))
      let built = try driver.swiftlet(["build", "./needy.c", "--no-lto", "--strict", "-o", "strict"])
      #expect(built.status == 2 && built.errors.contains("error: " + words), "\(built.errors)")
      #expect(try driver.swiftlet(["run", "./needy.c", "--no-lto", "--strict"]).status == 125)
    }
  }

  @Test("the same sources in two folders become the same program, byte for byte")
  func reproducible() throws {
    var programs: [Data?] = []
    for _ in 0..<2 {
      try Driver.inNewFolder(Self.sources) { (driver) throws in
        #expect(try driver.cc("-Iinclude -O2 main.c twice.c -o program").status == 0)
        programs.append(FileManager.default.contents(atPath: driver.folder.file("program")))
      }
    }
    #expect(programs[0] != nil && programs[0] == programs[1])
  }

  @Test("compiling a small file takes at most 50 ms of processor time more than by clang")
  func startUp() throws {
    try Driver.inNewFolder(["f.c": "int f(void) { return 1; }\n"]) { (driver) throws in
      let clang = try Toolchain.find().tool("clang")
      // Processor time: how long a busy machine lets it wait is not the driver's.
      let measured = { (command: String) in
        let line = "TIMEFORMAT='%3U %3S'; time \(command) -c f.c"
        let times = try Command("bash", ["-c", line], in: driver.folder.path, environment: ["LC_ALL": "C"]).run().errors
        return times.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }.reduce(0, +)
      }
      var best = (clang: Double.infinity, driver: Double.infinity)
      for _ in 0..<10 {
        best.clang = min(best.clang, try measured(clang))
        best.driver = min(best.driver, try measured("\(Driver.command) cc"))
      }
      #expect(best.clang > 0 && best.driver - best.clang <= 0.05, "clang \(best.clang) s, driver \(best.driver) s")
    }
  }
}
