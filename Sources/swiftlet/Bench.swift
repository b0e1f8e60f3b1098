import ArgumentParser
import Foundation
import SwiftletKit

/// `swiftlet bench`: measures images beside Linux.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures calls in an image beside Linux.", subcommands: [BenchCalls.self])
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

  func run() throws {
    let workshop = try Workshop(isQuiet: quiet)
    let bars = try CallBars(workshop.house.root.read("Benchmarks/bars.tsv") ?? "")
    let measurements = try CallBenchmark(build: workshop.build(), progress: workshop.progress)
      .run(programs, rounds: rounds)
    print(CallTable(measurements, bars: bars).text, terminator: "")
    if let json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      try encoder.encode(measurements).write(to: URL(fileURLWithPath: json))
    }
    let broken = bars.broken(by: measurements, isComplete: programs.isEmpty)
    guard check, !broken.isEmpty else { return }
    FileHandle.standardError.write(Data(broken.map { "swiftlet: missed: \($0)\n" }.joined().utf8))
    throw ExitCode(1)
  }
}
