import ArgumentParser
import Foundation
import SwiftletKit

/// `swiftlet bench`: measures images beside Linux.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures images beside Linux.", subcommands: [BenchCalls.self, BenchSQLite.self, BenchImages.self])
}

/// What every comparison is told.
struct BenchOptions: ParsableArguments {
  @Option(help: "How often each program runs on each side.")
  var rounds = 5

  @Option(help: "Writes the figures to this file as JSON.")
  var json: String?

  @Flag(help: "Exits with 1 when a bar of Benchmarks/bars.tsv is missed.")
  var check = false

  @Flag(help: "Says nothing while building and measuring.")
  var quiet = false

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds \(rounds): write a number of 1 or more") }
  }

  /// Prints what `measure` finds, in `unit`, and holds it against the bars; the mean counts when `isComplete`.
  func report(in unit: String, isComplete: Bool, _ measure: (Workshop) throws -> [Comparison]) throws {
    let workshop = try Workshop(isQuiet: quiet)
    let bars = try Bars(workshop.house.root.read("Benchmarks/bars.tsv") ?? "")
    let comparisons = try measure(workshop)
    print(ComparisonTable(comparisons, in: unit, bars: bars).text, terminator: "")
    if let json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      try encoder.encode(comparisons).write(to: URL(fileURLWithPath: json))
    }
    let broken = bars.broken(by: comparisons, isComplete: isComplete)
    guard check, !broken.isEmpty else { return }
    FileHandle.standardError.write(Data(broken.map { "swiftlet: missed: \($0)\n" }.joined().utf8))
    throw ExitCode(1)
  }
}

/// `swiftlet bench calls`: the same C source with stock musl on Linux and in an image, in turns.
struct BenchCalls: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calls",
    abstract: "Measures calls: cycles on Linux, cycles in an image, and their ratio.",
    discussion: """
      Each program of Benchmarks/calls runs natively and as an image, in turns, on one processor. The figures are the
      least cycles of one operation above an empty loop.

      Examples:
        swiftlet bench calls
        swiftlet bench calls files time --rounds 9
        swiftlet bench calls --check --json results.json
      """)

  @Argument(help: "Programs of Benchmarks/calls; all when none is given.")
  var programs: [String] = []

  @OptionGroup var options: BenchOptions

  func run() throws {
    try options.report(in: "cycles above an empty loop", isComplete: programs.isEmpty) { workshop in
      try CallBenchmark(build: workshop.build(), progress: workshop.progress).run(programs, rounds: options.rounds)
    }
  }
}

/// `swiftlet bench sqlite`: SQLite with stock musl on Linux and in an image, in turns.
struct BenchSQLite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sqlite",
    abstract: "Measures SQLite: its speed test, and 60,000 inserts that are each a transaction.",
    discussion: """
      Both programs run natively on a tmpfs and as an image on its RamFS, in turns, on one processor. The figures are the
      least milliseconds of processor time of a whole run.

      Examples:
        swiftlet bench sqlite
        swiftlet bench sqlite --size 20 --rounds 3 --check
      """)

  @Option(help: "How much speedtest1 does; its own default is 100.")
  var size = 100

  @OptionGroup var options: BenchOptions

  func validate() throws {
    guard size > 0 else { throw ValidationError("--size \(size): write a number of 1 or more") }
  }

  func run() throws {
    try options.report(in: "milliseconds", isComplete: false) { workshop in
      try SQLiteBenchmark(build: workshop.build(), progress: workshop.progress)
        .run(size: size, rounds: options.rounds)
    }
  }
}
