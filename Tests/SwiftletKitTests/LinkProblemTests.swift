import Testing

@testable import SwiftletKit

@Suite struct LinkProblemTests {
  @Test("every missing symbol is named with who needs it")
  func missing() {
    let problem = LinkProblem(
      output: """
        ld.lld: error: undefined symbol: frob
        >>> referenced by main.c
        >>>               /tmp/000-main.o:(main)
        ld.lld: error: undefined symbol: blort
        >>> referenced by lib.c:7
        >>>               lib.o:(work) in archive libx.a

        """)
    #expect(
      problem.failure.description == "nothing defines frob (needed by main.o:main), blort (needed by lib.o:work)")
    #expect(problem.advice == nil)
  }

  @Test("objects of C++ and of glibc are recognised", arguments: [("_ZN3fooEv", "C++"), ("__printf_chk", "glibc")])
  func advice(symbol: String, word: String) {
    let problem = LinkProblem(output: "ld.lld: error: undefined symbol: \(symbol)\n>>> referenced by a.o\n")
    #expect(problem.advice?.contains(word) == true)
  }

  @Test("another complaint is the linker's first line")
  func other() {
    let problem = LinkProblem(output: "ld.lld: error: cannot open x.o: No such file or directory\n")
    #expect(problem.failure.description.contains("cannot open x.o"))
  }
}
