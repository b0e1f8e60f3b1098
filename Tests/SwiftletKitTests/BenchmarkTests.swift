import Testing

@testable import SwiftletKit

@Suite struct BenchmarkTests {
  private static func counts(_ least: Double) -> Figures { Figures(least: least, median: least, p99: least) }

  private static func row(_ name: String, linux: Double, image: Double) -> Comparison {
    Comparison(name: name, linux: counts(linux), image: counts(image))
  }

  private static let bars = """
    # A remark.
    row\tmeasure\tlimit
    getpid\tcycles\t3
    mmap\tratio\t1.15
    *\tratio\t1
    mean\tratio\t0.2
    """

  @Test("a report's rows keep their order and their three numbers")
  func reportIsRead() throws {
    let rows = try CycleReport("read 64 B\t31.0\t32.5\t80.1\nlseek\t4\t5\t6\n", of: "files").rows
    #expect(rows.map(\.name) == ["read 64 B", "lseek"])
    #expect(rows[0].counts == Figures(least: 31, median: 32.5, p99: 80.1))
  }

  @Test("a line that is no row names the program", arguments: ["getpid 3", "getpid\t3\t4", "getpid\ta\tb\tc"])
  func badReportIsRefused(line: String) {
    #expect { try CycleReport(line, of: "identity in an image") } throws: { error in
      "\(error)".contains("identity in an image printed `\(line)`")
    }
  }

  @Test("interference only adds, so the better figure of two rounds stands")
  func betterFigureStands() {
    var counts = Figures(least: 5, median: 9, p99: 20)
    counts.improve(with: Figures(least: 6, median: 7, p99: 30))
    #expect(counts == Figures(least: 5, median: 7, p99: 20))
  }

  @Test("a ratio is not made of less than a cycle")
  func ratioNeedsCycles() {
    #expect(Self.row("getpid", linux: 350, image: -0.4).ratio == 1.0 / 350.0)
  }

  @Test("a row's own bar comes before that of all rows")
  func barsAreChosen() throws {
    let bars = try Bars(Self.bars)
    #expect(bars.bar(of: "getpid") == Bars.Bar(measure: .cycles, limit: 3))
    #expect(bars.bar(of: "stat") == Bars.Bar(measure: .ratio, limit: 1))
    #expect(bars.mean == 0.2)
  }

  @Test("missed bars are told, the mean only of a whole run")
  func missedBarsAreTold() throws {
    let bars = try Bars(Self.bars)
    let rows = [
      Self.row("getpid", linux: 300, image: 4), Self.row("mmap", linux: 100, image: 110),
      Self.row("stat", linux: 1000, image: 500), Self.row("open", linux: 100, image: 50),
    ]
    #expect(bars.geometricMean(of: rows) == 0.5)
    #expect(bars.broken(by: rows, isComplete: false) == ["getpid: cycles 4, at most 3"])
    #expect(bars.broken(by: rows, isComplete: true).last == "geometric mean of the other rows: ratio 0.5, at most 0.2")
    #expect(ComparisonTable(rows, in: "cycles", bars: bars).text.contains("MISSED cycles ≤ 3"))
  }

  @Test("a bar that cannot be read names its line")
  func badBarIsRefused() {
    #expect { try Bars("row\tmeasure\tlimit\ngetpid\tseconds\t3\n") } throws: { error in
      "\(error)".contains("bars.tsv:2")
    }
  }

  @Test("samples are summed up whatever their order")
  func samplesAreSummedUp() {
    #expect(Figures(samples: [9, 5, 7]) == Figures(least: 5, median: 7, p99: 9))
    #expect(Figures(samples: [4]) == Figures(least: 4, median: 4, p99: 4))
  }

  @Test("two runs of speedtest1 differ in nothing but their times")
  func timesAreNoResults() {
    let slow = " 100 - 500 INSERTs into table.......    0.075s\n       TOTAL....   12.5s\nHash: 17 ab\n"
    let fast = " 100 - 500 INSERTs into table.......    0.01s\n       TOTAL....    2.5s\nHash: 17 ab\n"
    #expect(SQLiteBenchmark.results(in: slow) == SQLiteBenchmark.results(in: fast))
    #expect(SQLiteBenchmark.results(in: slow).last == "Hash: 17 ab")
    #expect(SQLiteBenchmark.results(in: "5 rows") != SQLiteBenchmark.results(in: "6 rows"))
  }

  @Test("the processor time of a program and of its children is told apart from waiting")
  func processorTimeIsTold() throws {
    let busy = try Command("sh", ["-c", "i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done"]).run()
    let idle = try Command("sleep", ["0.3"]).run()
    #expect(busy.processorTime > 0.01)
    #expect(idle.processorTime < 0.2)
  }
}
