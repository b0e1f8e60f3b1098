import Testing

@testable import SwiftletKit

@Suite struct CrashReportTests {
  @Test("calls are decoded, and other lines stay as they are")
  func calls() throws {
    let text = """
      swiftlet: the program crashed: SIGSEGV, a read of 0x8, where nothing is mapped, thread 1
      last calls of thread 1:
        call 3(0x9, 0x1, 0x2, 0x3, 0x4, 0x5) = -9
        call 231(0x0, 0x0, 0x0, 0x0, 0x0, 0x0) has not returned
        call of nobody

      """
    let report = try CrashReport(text).symbolised(by: Command.running)
    #expect(
      report.split(separator: "\n").dropFirst(2) == [
        "  close(9) = -1 EBADF (Bad file descriptor)", "  exit_group(0) has not returned", "  call of nobody",
      ])
    #expect(report.hasPrefix("swiftlet: the program crashed: SIGSEGV, a read of 0x8, where nothing is mapped, thread 1\n"))
  }

  @Test(
    "Swift's names are told as the source has them",
    arguments: [
      ("main", "main"), ("$s7Threads6ThreadC7currentACvgZ", "static Threads.Thread.current.getter : Threads.Thread"),
      ("$nonsense", "$nonsense"),
    ])
  func names(linker: String, readable: String) { #expect(SwiftName(linker).readable == readable) }

  @Test("what the compiler made of a function is left out of its name")
  func simplified() {
    #expect(
      SwiftName.simplified("function signature specialization <Arg[0] = Dead> of (extension in A):B.C.f() -> ()")
        == "B.C.f() -> ()")
    #expect(SwiftName.simplified("merged generic specialization <Swift.Int> of A.f()") == "A.f()")
  }
}
