import Foundation

/// SQLite on files in memory: its own speed test, and inserts that are each a transaction. A measurement is the processor
/// time of a whole run, in milliseconds: nothing waits, and other programs on the machine do not count.
public struct SQLiteBenchmark: Sendable {
  /// One run to compare: a program, its arguments, and the figure's name.
  private struct Run {
    let name: String
    let contest: Contest
    let arguments: [String]
  }

  private let build: AppBuild
  private let progress: ProgressLines

  /// Builds with `build` and says on `progress` what runs.
  public init(build: AppBuild, progress: ProgressLines) {
    self.build = build
    self.progress = progress
  }

  /// Runs `speedtest1 --size SIZE` and 60,000 inserts, Linux and image in turns, `rounds` times each.
  ///
  /// - Throws: a `Failure` when a program does not build or fails, or when the two sides print different results.
  public func run(size: Int, rounds: Int) throws -> [Comparison] {
    let speedtest = try AppManifest.named("speedtest1", in: build.house)
    let runs = [
      Run(
        name: "speedtest1", contest: try Contest(speedtest, build: build),
        arguments: ["--size", "\(size)", "speedtest1.db"]),
      Run(
        name: "60,000 inserts", contest: try Contest(inserts(like: speedtest), build: build),
        arguments: ["60000", "inserts.db"]),
    ]
    return try runs.map { try measure($0, rounds: max(rounds, 1)) }
  }

  /// The program of `Benchmarks/sqlite` with the library as `speedtest` has it.
  private func inserts(like speedtest: AppManifest) -> AppManifest {
    var manifest = speedtest
    manifest.name = "inserts"
    manifest.units = manifest.units.map { unit in
      var unit = unit
      unit.files = ["sqlite3.c", build.house.root.file("Benchmarks/sqlite/inserts.c")]
      return unit
    }
    return manifest
  }

  private func measure(_ run: Run, rounds: Int) throws -> Comparison {
    var linux: [Double] = []
    var image: [Double] = []
    for round in 1...rounds {
      progress.say("measuring \(run.name), round \(round) of \(rounds)")
      let native = try run.contest.run(.linux, run.arguments, within: 600)
      let ours = try run.contest.run(.image, run.arguments, within: 600)
      guard Self.results(in: native.output) == Self.results(in: ours.output) else {
        throw Failure(
          "\(run.name) has other results in the image than on Linux", details: native.output + "\n" + ours.output)
      }
      linux.append(native.processorTime * 1000)
      image.append(ours.processorTime * 1000)
    }
    return Comparison(name: run.name, linux: Figures(samples: linux), image: Figures(samples: image))
  }

  /// Returns what a program printed, without the times that speedtest1 puts at the ends of its lines.
  static func results(in output: String) -> [String] {
    output.split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      let isTimed = words.last.map { $0.hasSuffix("s") && Double($0.dropLast()) != nil } ?? false
      return words.dropLast(isTimed ? 1 : 0).joined(separator: " ")
    }
  }
}
