import Configuration
import KernelTesting
import Testing

@Suite("The configuration's lines", .machine)
struct ConfigurationReaderTests {
  /// What the reader makes of `text`, one word or sentence a line.
  private func read(_ text: String) -> [String] {
    var found: [String] = []
    let bytes = Array(text.utf8)
    var reader = ConfigurationReader(bytes.span)
    while let line = reader.next() {
      switch line {
      case .mount(let host, let guest, let isReadOnly):
        found.append("mount \(string(host)) at \(string(guest))\(isReadOnly ? " to read" : "")")
      case .workingDirectory(let path): found.append("start in \(string(path))")
      case .hostRoot: found.append("host root")
      case .memoryRoot: found.append("memory root")
      case .memory(let count): found.append("\(count) bytes")
      case .other: found.append("?")
      }
    }
    return found
  }

  private func string(_ span: Span<UInt8>) -> String {
    String(decoding: span.indices.map { span[$0] }, as: UTF8.self)
  }

  @Test("every line that the command writes is understood")
  func knownLines() {
    let text = "mount /home/a /home/a\nmount /srv /data ro\ncwd /home/a\nroot ram\nroot host\nmemory 67108864\n"
    #expect(
      read(text) == [
        "mount /home/a at /home/a", "mount /srv at /data to read", "start in /home/a", "memory root", "host root",
        "67108864 bytes",
      ])
  }

  @Test("words that tabs separate may have blanks")
  func blanks() {
    #expect(
      read("mount\t/a b\t/c d\tro\nmount /e /f\ncwd\t/c d\n") == [
        "mount /a b at /c d to read", "mount /e at /f", "start in /c d",
      ])
  }

  @Test("a last line needs no newline, and empty lines are passed over")
  func lineEnds() { #expect(read("\n\ncwd /a\n\n\ncwd /b") == ["start in /a", "start in /b"]) }

  @Test(
    "a line that lacks a part, or has a wrong one, is nobody's",
    arguments: [
      "mount", "mount /a", "cwd", "cwd ", "root", "root moon", "memory", "memory x", "memory 1x", "memory -1",
      "memory 18446744073709551616", "mounts /a /b", "trace 3", " ", "\u{0}",
    ])
  func wrongLine(line: String) { #expect(read(line) == ["?"]) }

  @Test("the largest number still fits")
  func largestNumber() { #expect(read("memory 18446744073709551615") == ["18446744073709551615 bytes"]) }

  @Test("no text has no lines")
  func empty() { #expect(read("").isEmpty) }

  @Test("bytes of any kind are read to the end")
  func anyBytes() {
    var state: UInt64 = 88_172_645_463_325_252
    let alphabet = Array("mount cwd root host ram memory ro /a \n 0189\u{ff}".utf8)
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<40 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        bytes.append(alphabet[Int(state % UInt64(alphabet.count))])
      }
      var reader = ConfigurationReader(bytes.span)
      var lines = 0
      while reader.next() != nil { lines += 1 }
      #expect(lines == bytes.split(separator: 0x0a).count)
    }
  }
}
