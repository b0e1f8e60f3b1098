import Foundation
import SwiftletKit
import Testing

/// An image on a terminal.
@Suite(.serialized)
struct TerminalTests {
  private static let program = """
    #include <stdio.h>
    #include <sys/ioctl.h>
    #include <termios.h>
    #include <unistd.h>
    int main(void) {
      struct termios before, raw;
      struct winsize size;
      if (!isatty(0) || tcgetattr(0, &before) || ioctl(1, TIOCGWINSZ, &size)) return 1;
      raw = before;
      cfmakeraw(&raw);
      if (tcsetattr(0, TCSAFLUSH, &raw)) return 2;
      printf("%d rows, %d columns\\r\\n", size.ws_row, size.ws_col);
      fflush(stdout);
      char key = 0;
      long count = read(0, &key, 1);
      tcsetattr(0, TCSAFLUSH, &before);
      printf("%ld key: %c\\r\\n", count, key);
      return 7;
    }
    """

  @Test("a raw terminal gives every key at once, and has the size of the window")
  func rawMode() throws {
    try TestProgram.require("script", of: "bsdutils")
    try withMemoryFolder { folder in
      try folder.write(Self.program, to: "keys.c")
      let built = try TestProgram.run(["build", "--quiet", "--no-lto", "./keys.c", "-o", "keys"], in: folder)
      #expect(built.status == 0, "\(built.errors)")
      // No newline is ever sent: a terminal that collects lines would give nothing.
      let session = "(sleep 1; printf x; sleep 1) | script -qec 'stty rows 33 cols 101; exec ./keys' /dev/null"
      let result = try Command("sh", ["-c", session], in: folder.path).run()
      #expect(result.output.contains("33 rows, 101 columns"), "\(result)")
      #expect(result.output.contains("1 key: x"), "\(result)")
    }
  }

  @Test("an image that waits for a key does nothing else")
  func idle() throws {
    try TestProgram.require("strace", of: "strace")
    try withMemoryFolder { folder in
      try folder.write("#include <stdio.h>\nint main(void) { return getchar() == EOF ? 3 : 1; }\n", to: "wait.c")
      let built = try TestProgram.run(["build", "--quiet", "--no-lto", "./wait.c", "-o", "wait"], in: folder)
      #expect(built.status == 0, "\(built.errors)")
      let session = "sleep 3 | strace -f -ttt -o calls ./wait"
      #expect(try Command("sh", ["-c", session], in: folder.path).run().status == 3)
      // Between the wait that began at the start and its end there is no call at all.
      let times = (folder.read("calls") ?? "").split(separator: "\n").compactMap { line in
        line.split(separator: " ").dropFirst().first.flatMap { Double($0) }
      }
      let gaps = zip(times, times.dropFirst()).map { $1 - $0 }
      #expect((gaps.max() ?? 0) > 2, "\(folder.read("calls") ?? "")")
    }
  }
}
