import Foundation
import SwiftletKit
import Testing

/// Signals that the host sends to an image.
@Suite(.serialized)
struct HostSignalTests {
  private static let program = """
    #include <signal.h>
    #include <stdio.h>
    #include <unistd.h>
    static void note(int number) { printf("%d\\n", number); fflush(stdout); }
    int main(void) {
      int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT};
      for (int i = 0; i < 5; i++) signal(numbers[i], note);
      printf("%d\\n", getpid());
      fflush(stdout);
      for (int i = 0; i < 5; i++) pause();
      return 9;
    }
    """

  private static let spinning = """
    #include <pthread.h>
    #include <signal.h>
    #include <stdio.h>
    static volatile int has_run;
    static void *run(void *argument) { has_run = 1; return argument; }
    int main(void) {
      sigset_t set;
      pthread_t thread;
      pthread_sigmask(SIG_BLOCK, 0, &set);
      printf("%d %d", sigismember(&set, SIGINT), sigismember(&set, SIGKILL));
      fflush(stdout);
      if (pthread_create(&thread, 0, run, 0)) return 1;
      while (!has_run) continue;
      return 3;
    }
    """

  /// Waits up to ten seconds until `condition` holds.
  private func wait(until condition: () -> Bool) -> Bool {
    for _ in 0..<1000 {
      if condition() { return true }
      usleep(10_000)
    }
    return false
  }

  /// The letter of the process's state in /proc.
  private func state(of process: Int32) -> Substring? {
    let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return stat?.split(separator: " ").dropFirst(2).first
  }

  /// Builds an image of the C program `text` in `folder` and starts it, with its output in a file there and no signal
  /// blocked: a test's thread may block some, and a child keeps that. It has a process group of its own, as a shell would give
  /// it: nothing stops a group that is orphaned.
  private func start(_ text: String, in folder: Folder, blockingAll: Bool = false) throws -> pid_t {
    try folder.write(text, to: "program.c")
    let built = try TestProgram.run(["build", "--quiet", "--no-lto", "./program.c", "-o", "program"], in: folder, seconds: 600)
    #expect(built.status == 0, "\(built.errors)")
    let (program, output) = (folder.file("program"), folder.file("output"))
    var attributes = posix_spawnattr_t(), actions = posix_spawn_file_actions_t(), blocked = sigset_t()
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_init(&actions)
    if blockingAll { sigfillset(&blocked) } else { sigemptyset(&blocked) }
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    var child: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), nil]
    defer { free(arguments[0]) }
    try #require(posix_spawn(&child, program, &actions, &attributes, &arguments, environ) == 0)
    return child
  }

  @Test("they reach the program by the number it tells, and its handlers, TSTP stops it and CONT lets it go on")
  func delivery() throws {
    try withMemoryFolder { folder in
      let image = try start(Self.program, in: folder)
      var status: Int32 = -1
      defer {
        kill(image, SIGKILL)
        if status < 0 { waitpid(image, &status, 0) }
      }
      var expected = "\(image)\n"
      #expect(wait { folder.read("output") == expected })
      for signal in [SIGINT, SIGTERM, SIGHUP, SIGWINCH] {
        kill(image, signal)
        expected += "\(signal)\n"
        #expect(wait { folder.read("output") == expected }, "signal \(signal)")
      }
      kill(image, SIGTSTP)
      #expect(wait { state(of: image) == "T" })
      kill(image, SIGCONT)
      #expect(wait { waitpid(image, &status, WNOHANG) == image })
      #expect(status == 9 << 8 && folder.read("output") == expected + "\(SIGCONT)\n")
    }
  }

  @Test("what was blocked before the start stays blocked for the program, and threads take turns all the same")
  func inheritedMask() throws {
    try withMemoryFolder { folder in
      let image = try start(Self.spinning, in: folder, blockingAll: true)
      var status: Int32 = -1
      #expect(wait { waitpid(image, &status, WNOHANG) == image })
      #expect(status == 3 << 8 && folder.read("output") == "1 0")
      if status < 0 {
        kill(image, SIGKILL)
        waitpid(image, &status, 0)
      }
    }
  }
}
