import Testing

@testable import Tracing

@Suite("Lines of a trace") struct TracePrinterTests {
  private final class Text { var text = "" }

  private func print(
    _ records: [TraceRecord], memory: FakeMemory = FakeMemory(), options change: (inout TraceOptions) throws -> Void = { _ in },
    status: Int32 = 0, signal: Int32? = nil
  ) throws -> [String] {
    var options = TraceOptions()
    try change(&options)
    let text = Text()
    var printer = TracePrinter(
      decoder: CallDecoder(tables: try tables(), memory: memory), options: options, write: { text.text += $0 })
    for record in records { printer.take(record) }
    printer.finish(status: status, signal: signal)
    return text.text.split(separator: "\n").map(String.init)
  }

  private func call(_ number: Int, _ arguments: [UInt64], _ result: Int64, thread: Int32 = 1, at time: Int64 = 0) -> [TraceRecord] {
    [
      TraceRecord(.entry, number: number, thread: thread, time: time, arguments: arguments),
      TraceRecord(.exit, number: number, thread: thread, time: time + 1500, result: result, arguments: arguments),
    ]
  }

  @Test("the result stands in its column, and the end is told") func columns() throws {
    let lines = try print(call(39, [], 7) + [TraceRecord(.entry, number: 231, arguments: [3])], status: 3)
    #expect(
      lines == [
        "getpid()                                = 7", "exit_group(3)                           = ?",
        "+++ exited with 3 +++",
      ])
  }

  @Test("a signal and the death by it") func signals() throws {
    let fault = TraceRecord(.signal, number: 11, arguments: [1, 0x10])
    let sent = TraceRecord(.signal, number: 15, arguments: [0, 77 | 1000 << 32])
    #expect(
      try print([sent, fault], signal: 11) == [
        "--- SIGTERM {si_signo=SIGTERM, si_code=SI_USER, si_pid=77, si_uid=1000} ---",
        "--- SIGSEGV {si_signo=SIGSEGV, si_code=SEGV_MAPERR, si_addr=0x10} ---", "+++ killed by SIGSEGV +++",
      ])
  }

  @Test("only the first thread is shown, unless all are asked for") func threads() throws {
    let records = call(39, [], 1) + call(186, [], 2, thread: 2)
    #expect(try print(records).count == 2)
    let all = try print(records, options: { $0.showsThreads = true })
    #expect(all[1] == "[pid     2] gettid()                                = 2")
  }

  @Test("a call that another thread interrupts is resumed") func interleaving() throws {
    let reading = call(0, [0, 0x1000, 10], 2, thread: 2)
    let lines = try print([reading[0]] + call(39, [], 1) + [reading[1]], options: { $0.showsThreads = true })
    #expect(lines[0] == "read(0,  <unfinished ...>")
    #expect(lines[1].hasPrefix("[pid     1] getpid()"))
    #expect(lines[2].hasPrefix("[pid     2] <... read resumed>0x1000, 10)"))
  }

  @Test("what a call changed is shown behind the result") func changes() throws {
    var before = FakeMemory()
    before.put([0x0001_0000_0000] as [UInt64], at: 0x1000)
    var after = FakeMemory()
    after.put([0x0001_0001_0000_0000] as [UInt64], at: 0x1000)
    let records = call(7, [0x1000, 1, 0], 1)
    let tables = try tables()
    let begin = CallDecoder(tables: tables, memory: before).begin(records[0])
    #expect(
      CallDecoder(tables: tables, memory: after).changes(records[1], after: begin)
        == " ([{fd=0, events=POLLIN, revents=POLLIN}])")
  }

  @Test("filters take names, classes, patterns and their opposite") func filters() throws {
    let tables = try tables()
    func shown(_ text: String) throws -> [String] {
      let filter = try TraceFilter(text, tables: tables)
      return ["read", "openat", "getpid", "mmap", "rt_sigaction"].filter { filter.shows(tables.number(of: $0)!) }
    }
    #expect(try shown("openat,getpid") == ["openat", "getpid"])
    #expect(try shown("%file") == ["openat"])
    #expect(try shown("%desc") == ["read", "openat", "mmap"])
    #expect(try shown("!%memory,read") == ["openat", "getpid", "rt_sigaction"])
    #expect(try shown("/^get") == ["getpid"])
    #expect(try shown("all").count == 5 && shown("none") == [])
    #expect(throws: TraceFilter.UnknownWord(word: "opneat")) { try TraceFilter("opneat", tables: tables) }
  }

  @Test("durations, and the time since the last line") func times() throws {
    let records = call(39, [], 1, at: 1_000_000) + call(39, [], 1, at: 3_500_000)
    let lines = try print(records) {
      $0.showsDuration = true
      $0.stamp = .relative
    }
    #expect(lines[0].hasPrefix("     0.000000 getpid()") && lines[0].hasSuffix("= 1 <0.000002>"))
    #expect(lines[1].hasPrefix("     0.002500 getpid()"))
  }

  @Test("the summary counts calls and errors") func summary() throws {
    let lines = try print(call(39, [], 1) + call(39, [], 1) + call(3, [9], -9)) { $0.isSummary = true }
    #expect(lines.count == 6)
    #expect(lines.contains { $0.hasSuffix(" 2           getpid") } && lines.contains { $0.hasSuffix("        1         1 close") })
    #expect(lines.last!.hasSuffix("        3         1 total"))
  }

  @Test("a record is 80 bytes, and other bytes are none") func records() {
    var bytes = [UInt8](repeating: 0, count: 80)
    (bytes[0], bytes[4], bytes[12], bytes[24], bytes[32]) = (2, 39, 5, 0xff, 7)
    let record = TraceRecord(bytes: bytes)
    #expect(record == TraceRecord(.exit, number: 39, process: 0, thread: 5, result: 255, arguments: [7]))
    #expect(TraceRecord(bytes: Array(bytes.dropLast())) == nil)
    bytes[0] = 9
    #expect(TraceRecord(bytes: bytes) == nil)
  }
}
