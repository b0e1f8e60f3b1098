import KernelTesting
import PlatformDouble
import Testing

@testable import Ground

@Suite("Lines of the log, and time", .machine) struct LogLineTests {
  /// What `fill` writes.
  private func written(_ fill: (inout LogLine) -> Void) -> String {
    platform_double_begin()
    var line = LogLine()
    fill(&line)
    line.write()
    return unsafe String(cString: platform_double_log())
  }

  @Test("numbers are written as C would write them") func numbers() {
    #expect(written { $0.append(0) }.hasSuffix("0\n"))
    #expect(written { $0.append(Int.min) }.hasSuffix("-9223372036854775808\n"))
    #expect(written { $0.append(hexadecimal: 0xabc0) }.hasSuffix("0xabc0\n"))
    #expect(written { $0.append(hexadecimal: 0xabc0, digits: 8) }.hasSuffix("0000abc0\n"))
    #expect(written { $0.append("text") }.hasSuffix("text\n"))
  }

  @Test("a line that is too long is cut, and still a line") func long() {
    let text = written { line in for _ in 0..<1000 { line.append("0123456789") } }
    #expect(text.hasSuffix("\n") && text.count { $0 == "\n" } == 1)
    #expect(text.contains("0123456789") && text.count < 10_000)
  }

  @Test("a sum of times stays below never") func saturation() {
    #expect(Instant(nanoseconds: 5) + Duration(nanoseconds: 7) == Instant(nanoseconds: 12))
    #expect(Instant.now + Duration(nanoseconds: .max) <= .never)
    #expect((Instant.now + Duration(nanoseconds: .max)).nanoseconds > Int64.max / 2)
    #expect((Instant(nanoseconds: 12) - Instant(nanoseconds: 5)).nanoseconds == 7)
  }
}
