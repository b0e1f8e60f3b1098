import ArgumentParser
import Foundation
import SwiftletKit

/// `swiftlet bench images`: what images take on disk, in memory and from start to exit, beside native programs.
struct BenchImages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "images",
    abstract: "Measures what images take: bytes, memory, time from start to exit.",
    discussion: """
      hello and SQLite are built with --size and stripped, as images and as static Linux programs with stock musl. hello
      runs on both sides in turns, on one processor.

      Examples:
        swiftlet bench images
        swiftlet bench images --check
      """)

  @Option(help: "How often hello starts on each side.")
  var rounds = 300

  @Flag(help: "Exits with 1 when a figure misses its bar.")
  var check = false

  @Flag(help: "Says nothing while building and measuring.")
  var quiet = false

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds \(rounds): write a number of 1 or more") }
  }

  func run() throws {
    let workshop = try Workshop(isQuiet: quiet)
    let figures = try ImageBenchmark(build: workshop.build(), progress: workshop.progress).run(rounds: rounds)
    for figure in figures { print(figure.text) }
    if check, figures.contains(where: { !$0.holds }) { throw ExitCode(1) }
  }
}
