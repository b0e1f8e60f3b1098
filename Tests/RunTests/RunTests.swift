import Foundation
import SwiftletKit
import Testing

/// `swiftlet run` as a user meets it.
@Suite(.serialized)
struct RunTests {
  private static let program = """
    #include <signal.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    int main(int count, char **words) {
      if (count < 3) return puts("nothing to do") < 0;
      int number = atoi(words[2]);
      if (strcmp(words[1], "exit") == 0) exit(number);
      if (strcmp(words[1], "trap") == 0) *(volatile int *)8 = number;
      if (strcmp(words[1], "raise") == 0) raise(number);
      if (strcmp(words[1], "show") == 0) puts(getenv("SHOWN") ? getenv("SHOWN") : "unset");
      return 1;
    }
    """

  private func run(_ words: [String], options: [String] = [], in folder: Folder) throws -> Command.Result {
    try folder.write(Self.program, to: "status.c")
    return try TestProgram.run(["run", "--quiet", "--no-lto", "./status.c"] + options + ["--"] + words, in: folder)
  }

  @Test("the exit status is the program's", arguments: [0, 1, 77, 125, 255])
  func exitStatus(status: Int32) throws {
    try withMemoryFolder { try #expect(run(["exit", "\(status)"], in: $0).status == status) }
  }

  @Test("a signal that ends the program ends the command", arguments: [SIGABRT, SIGTERM, SIGKILL, SIGUSR1])
  func signals(signal: Int32) throws {
    try withMemoryFolder { try #expect(run(["raise", "\(signal)"], in: $0).status == 128 + signal) }
  }

  @Test("--strace shows the calls that its options choose, and the status stays the program's")
  func strace() throws {
    try withMemoryFolder { folder in
      let all = try run(["exit", "7"], options: ["--strace"], in: folder)
      #expect(all.status == 7 && all.output.isEmpty && all.errors.contains("set_tid_address("), "\(all)")
      #expect(all.errors.hasSuffix("exit_group(7)                           = ?\n+++ exited with 7 +++\n"), "\(all)")
      let some = try run(["exit", "7"], options: ["--strace", "-e", "trace=exit_group", "-o", "calls"], in: folder)
      #expect(some.status == 7 && some.errors.isEmpty, "\(some)")
      #expect(folder.read("calls") == "exit_group(7)                           = ?\n+++ exited with 7 +++\n")
    }
  }

  @Test("a wild pointer ends the program by its signal")
  func fault() throws {
    try withMemoryFolder { try #expect(run(["trap", "1"], in: $0).status == 128 + SIGSEGV) }
  }

  @Test("the environment is the caller's with what --env says, and nothing of ours")
  func environment() throws {
    try withMemoryFolder { folder in
      try #expect(run(["show", "1"], in: folder).output == "unset\n")
      try #expect(run(["show", "1"], options: ["--env", "SHOWN=two words"], in: folder).output == "two words\n")
    }
  }

  @Test("relative paths begin in the caller's folder, and nothing else of the host is in sight")
  func currentFolder() throws {
    try withMemoryFolder { folder in
      try folder.write("in the folder\n", to: "inside/note")
      try folder.write("outside\n", to: "outside")
      let work = folder.folder("inside")
      symlink("../outside", work.file("link"))
      symlink(folder.file("outside"), work.file("absolute"))
      try work.write(
        """
        for _, name in ipairs { "note", "../outside", "link", "absolute", "/etc/passwd", "/proc/1/root/etc/passwd" } do
          local file = io.open(name)
          print(name, file and file:read "l")
        end
        io.open("made", "w"):write("by the image")
        """, to: "script.lua")
      let shown = try TestProgram.run(["run", "--quiet", "lua", "--", "script.lua"], in: work)
      #expect(
        shown.output == """
          note\tin the folder
          ../outside\tnil
          link\tnil
          absolute\tnil
          /etc/passwd\tnil
          /proc/1/root/etc/passwd\tnil

          """, "\(shown.errors)")
      #expect(work.read("made") == "by the image")
      let hidden = try TestProgram.run(["run", "--quiet", "lua", "--no-cwd", "--", "script.lua"], in: work)
      #expect(hidden.status == 1)
      #expect(hidden.errors.contains("cannot open script.lua"))
    }
  }

  @Test("the current folder and a mounted one may have blanks in their names")
  func blanks() throws {
    try withMemoryFolder { folder in
      let (here, there) = (folder.folder("my own folder"), folder.folder("an other"))
      try there.write("print('read')", to: "a script.lua")
      try here.create()
      let options = ["run", "--quiet", "lua", "--mount", "../an other:/mounted here:ro", "--"]
      let result = try TestProgram.run(options + ["/mounted here/a script.lua"], in: here)
      #expect(result.output == "read\n", "\(result)")
      let local = try TestProgram.run(options + ["-e", "io.open('x', 'w'):write('written')"], in: here)
      #expect(local.status == 0 && here.read("x") == "written", "\(local)")
    }
  }

  @Test("a mounted folder is read and written, one mounted with :ro only read")
  func mounts() throws {
    try withMemoryFolder { folder in
      try folder.write("x", to: "data/file")
      let script = """
        print(io.open("/data/new", "w"))
        print(os.remove("/data/file"))
        print(os.rename("/data/file", "/data/other"))
        """
      let refused = try TestProgram.run(
        ["run", "--quiet", "lua", "--mount", "./data:/data:ro", "--", "-e", script], in: folder)
      #expect(refused.output.split(separator: "\n").count == 3, "\(refused.errors)")
      #expect(refused.output.split(separator: "\n").allSatisfy { $0.hasSuffix("Read-only file system\t30") })
      #expect(folder.folder("data").entries() == ["file"])
      let allowed = try TestProgram.run(["run", "--quiet", "lua", "--mount", "./data:/data", "--", "-e", script], in: folder)
      #expect(allowed.status == 0)
      #expect(folder.folder("data").entries() == ["new"])
    }
  }

  @Test("a program whose root is the host's sees the host's tree and starts where the caller is")
  func hostRoot() throws {
    let image = try TestProgram.image("lua")
    try withMemoryFolder { folder in
      var configuration = ImageConfiguration()
      configuration.root = .host
      configuration.workingFolder = folder.path
      try folder.write("seen", to: "note")
      let result = try Command(
        image, ["-e", "print(io.open('note'):read 'a', io.open('\(folder.path)/note'):read 'a', io.open('/etc/passwd') ~= nil)"],
        environment: [ImageConfiguration.variable: configuration.text]
      ).run()
      #expect(result.output == "seen\tseen\ttrue\n", "\(result.errors)")
    }
  }

  @Test("a program that swiftlet cc linked knows where it is, also below a mount of the host")
  func hostFolder() throws {
    try withMemoryFolder { folder in
      let program = """
        #include <stdio.h>
        #include <unistd.h>
        int main(void) { char path[4096]; return puts(getcwd(path, sizeof path) ? path : "nowhere") < 0; }
        """
      try folder.write(program, to: "pwd.c")
      let built = try TestProgram.run(["cc", "pwd.c", "-o", "pwd"], in: folder)
      #expect(built.status == 0, "\(built.errors)")
      #expect(try Command(folder.file("pwd"), [], in: folder.path).run().output == folder.path + "\n")
    }
  }

  @Test("memory is what --memory gives: more is refused to the program, which goes on")
  func memory() throws {
    try withMemoryFolder { folder in
      let script = """
        local ok, problem = pcall(function() local text = ("x"):rep(100) for i = 1, 30 do text = text .. text end end)
        collectgarbage()
        print(ok, problem)
        """
      let result = try TestProgram.run(["run", "--quiet", "lua", "--memory", "16M", "--", "-e", script], in: folder)
      #expect(result.output == "false\tnot enough memory\n", "\(result.errors)")
      let file = """
        local file, text = io.open("/tmp/file", "w"), ("x"):rep(65536)
        for i = 1, 1000 do local done, problem = file:write(text) if not done then print(i < 260, problem) break end end
        """
      let full = try TestProgram.run(["run", "--quiet", "lua", "--memory", "16M", "--", "-e", file], in: folder)
      #expect(full.output == "true\tNo space left on device\n", "\(full.errors)")
    }
  }
}
