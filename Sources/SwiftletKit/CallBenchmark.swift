import Foundation

/// The programs of `Benchmarks/calls`: each measures its calls itself, on Linux and in an image.
public struct CallBenchmark: Sendable {
  private let build: AppBuild
  private let progress: ProgressLines

  /// Builds with `build` and says on `progress` what runs.
  public init(build: AppBuild, progress: ProgressLines) {
    self.build = build
    self.progress = progress
  }

  private var folder: Folder { build.house.root.folder("Benchmarks/calls") }

  /// The names of the programs there are.
  public var programs: [String] {
    folder.entries().filter { $0.hasSuffix(".c") }.map { String($0.dropLast(2)) }.sorted()
  }

  /// Runs `chosen` programs (all when empty), Linux and image in turns, `rounds` times each.
  ///
  /// - Throws: a `Failure` for an unknown name, and when a program does not build or fails.
  public func run(_ chosen: [String] = [], rounds: Int) throws -> [Comparison] {
    if let unknown = chosen.first(where: { !programs.contains($0) }) {
      throw Failure("there is no benchmark `\(unknown)`: choose among \(programs.joined(separator: ", "))")
    }
    let contests = try (chosen.isEmpty ? programs : chosen).map { name in
      try Contest(AppManifest(program: name, files: [folder.file(name + ".c")]), build: build)
    }
    return try contests.flatMap { try measure($0, rounds: rounds) }
  }

  private func measure(_ contest: Contest, rounds: Int) throws -> [Comparison] {
    var names: [String] = []
    var linux: [String: Figures] = [:]
    var image: [String: Figures] = [:]
    for round in 1...max(rounds, 1) {
      progress.say("measuring \(contest.name), round \(round) of \(rounds)")
      for (name, counts) in try rows(of: contest, .linux) {
        if linux[name] == nil { names.append(name) }
        linux[name, default: counts].improve(with: counts)
      }
      for (name, counts) in try rows(of: contest, .image) { image[name, default: counts].improve(with: counts) }
    }
    return try names.map { name in
      guard let image = image[name] else { throw Failure("\(contest.name) printed no row `\(name)` in the image") }
      return Comparison(name: name, linux: linux[name]!, image: image)
    }
  }

  private func rows(of contest: Contest, _ side: Contest.Side) throws -> [(name: String, counts: Figures)] {
    try CycleReport(contest.run(side).output, of: "\(contest.name) \(side.rawValue)").rows
  }
}

/// The lines that one run of a benchmark program printed.
struct CycleReport {
  /// The rows, in order.
  let rows: [(name: String, counts: Figures)]

  /// Reads `name<TAB>least<TAB>median<TAB>p99` lines.
  ///
  /// - Throws: a `Failure` that names `program` and the line it cannot read.
  init(_ text: String, of program: String) throws {
    rows = try text.split(separator: "\n").map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      let numbers = fields.dropFirst().compactMap { Double($0) }
      guard fields.count == 4, numbers.count == 3 else {
        throw Failure("\(program) printed `\(line)`: expected a name and three numbers, divided by tabs")
      }
      return (String(fields[0]), Figures(least: numbers[0], median: numbers[1], p99: numbers[2]))
    }
  }
}
