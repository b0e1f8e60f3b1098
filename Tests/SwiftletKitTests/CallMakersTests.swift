import Testing

@testable import SwiftletKit

@Suite struct CallMakersTests {
  private let table = CallMakers(text: "read PosixFiles read.o stdio.o\nsocket - socket.o\nswapon - swap.o\nuname PosixSystem\n")
  private let reasons = LinkReasons(
    whyExtract: """
      reference\textracted\tsymbol
      /lib/crt1.o\t/lib/libc.a(libc_start_main.o)\t__libc_start_main
      /lib/libc.a(libc_start_main.o)\t/lib/libc.a(stdio.o)\t__stdio
      /tmp/net-5a2ba2.o\t/lib/libc.a(getaddrinfo.o)\tgetaddrinfo
      /lib/libc.a(getaddrinfo.o)\t/lib/libc.a(socket.o)\tsocket
      /work/001-main.o\t/lib/libc.a(read.o)\tread

      """)

  @Test("an absent call is led back to the application's object and the function it asks for")
  func absent() {
    let calls = table.reached(by: ["main", "sys_socket", "sys_uname"], reasons: reasons).filter(\.isAbsent)
    #expect(calls == [ReachedCall(name: "socket", library: nil, function: "getaddrinfo", object: "net.o")])
    #expect(
      calls[0].description
        == "net.o uses getaddrinfo, which makes the system call socket: no library has it, so it answers ENOSYS (row `socket`)")
  }

  @Test("a call whose door is inlined is found by its maker, the application's own request first")
  func inlined() {
    let calls = table.reached(by: [], reasons: reasons)
    #expect(calls == [ReachedCall(name: "read", library: "PosixFiles", function: "read", object: "main.o")])
  }

  @Test("calls and table survive being written and read")
  func text() {
    #expect(CallMakers(text: table.text).text == table.text)
    for call in table.reached(by: ["sys_swapon", "sys_uname"], reasons: reasons) {
      #expect(ReachedCall(line: Substring(call.line)) == call)
    }
    #expect(ReachedCall(line: "one two") == nil)
  }
}
