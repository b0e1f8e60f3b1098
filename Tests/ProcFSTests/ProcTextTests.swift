import ABI
import KernelTesting
import Testing
import VFS

@testable import ProcFS

@Suite("Text of /proc", .machine)
struct ProcTextTests {
  @Test("numbers are padded as the files have them")
  func numbers() {
    #expect(text { $0.append(-5, width: 4) } == "  -5")
    #expect(text { $0.append(12345, width: 3) } == "12345")
    #expect(text { $0.append(0x1f, base: 16, digits: 8) } == "0000001f")
    #expect(text { $0.append(unsigned: .max) } == "18446744073709551615")
    #expect(text { $0.append("Free: ", kilobytesOf: 5 << 20) } == "Free:     5120 kB\n")
  }

  @Test("names with blanks stay one field")
  func escapes() {
    #expect(text { $0.append(escaped: Array("a b\\c\n".utf8)) } == "a\\040b\\134c\\012")
  }

  @Test("names of processes are numbers without zeros before them", arguments: ["", "0x1", "01", "-1", "1234567890"])
  func notNumbers(name: String) { #expect(decimal(Array(name.utf8).span) == nil) }

  @Test("a number is what it says") func numberNames() { #expect(decimal(Array("4194304".utf8).span) == 4_194_304) }

  private func text(_ write: (inout ProcText) -> Void) -> String {
    var text = ProcText()
    write(&text)
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
