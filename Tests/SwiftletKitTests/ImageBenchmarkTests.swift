import Testing

@testable import SwiftletKit

@Suite struct ImageBenchmarkTests {
  @Test("the first program's memory and the ratio of the medians are read")
  func reportIsRead() throws {
    let output = """
      /tmp/hello.img: 125 us at least, 137 us median, 528 KB
      /tmp/hello: 88 us at least, 96 us median, 104 KB
      times: 1.41 at least, 1.42 median

      """
    let (kilobytes, ratio) = try ImageBenchmark.read(output)
    #expect(kilobytes == 528 && ratio == 1.42)
  }

  @Test("another report is refused")
  func badReportIsRefused() { #expect(throws: Failure.self) { try ImageBenchmark.read("usage: start") } }

  @Test("a figure above its limit is said to be missed")
  func missedIsSaid() {
    #expect(ImageBenchmark.Figure(name: "a", value: 2, limit: 1.5).text == "MISSED a: 2, at most 1.5")
    #expect(ImageBenchmark.Figure(name: "a", value: 1.5, limit: 1.5).text == "a: 1.5, at most 1.5")
  }
}
