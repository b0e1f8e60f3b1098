import Foundation

/// The programs of `Benchmarks/calls`: each is built for Linux and as an image, and the two run in turns on one
/// processor, so that what else the machine does falls on both.
public struct CallBenchmark: Sendable {
  /// What is measured: a program and its two builds.
  private struct Contest {
    let name: String
    let linux: String
    let image: String
  }

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
  public func run(_ chosen: [String] = [], rounds: Int) throws -> [CallMeasurement] {
    if let unknown = chosen.first(where: { !programs.contains($0) }) {
      throw Failure("there is no benchmark `\(unknown)`: choose among \(programs.joined(separator: ", "))")
    }
    let contests = try (chosen.isEmpty ? programs : chosen).map { name in
      let manifest = AppManifest(program: name, files: [folder.file(name + ".c")])
      return Contest(
        name: name, linux: try build.native(manifest, .init()).path, image: try build.image(manifest, .init()).path)
    }
    return try contests.flatMap { try measure($0, rounds: rounds) }
  }

  private func measure(_ contest: Contest, rounds: Int) throws -> [CallMeasurement] {
    var names: [String] = []
    var linux: [String: CycleCounts] = [:]
    var image: [String: CycleCounts] = [:]
    for round in 1...max(rounds, 1) {
      progress.say("measuring \(contest.name), round \(round) of \(rounds)")
      for (name, counts) in try rows(of: contest.linux, contest.name) {
        if linux[name] == nil { names.append(name) }
        linux[name, default: counts].improve(with: counts)
      }
      for (name, counts) in try rows(of: contest.image, contest.name, isImage: true) {
        image[name, default: counts].improve(with: counts)
      }
    }
    return try names.map { name in
      guard let image = image[name] else { throw Failure("\(contest.name) printed no row `\(name)` in the image") }
      return CallMeasurement(name: name, linux: linux[name]!, image: image)
    }
  }

  /// Runs the program once, pinned, in an empty folder of memory: a tmpfs on Linux, the RamFS in an image.
  private func rows(
    of program: String, _ name: String, isImage: Bool = false
  ) throws -> [(name: String, counts: CycleCounts)] {
    let place = Folder("/dev/shm/swiftlet-bench-\(UUID().uuidString)")
    try place.create()
    defer { place.remove() }
    var configuration = ImageConfiguration()
    configuration.workingFolder = "/tmp"
    let environment = isImage ? [ImageConfiguration.variable: configuration.text] : [:]
    let processor = ProcessInfo.processInfo.activeProcessorCount - 1
    let words = ["-c", "\(processor)", "timeout", "--kill-after=5", "120", program]
    let result = try Command("taskset", words, in: place.path, environment: environment).run()
    let side = isImage ? "in an image" : "on Linux"
    guard result.status == 0 else {
      throw Failure(
        "the benchmark \(name) ended with status \(result.status) \(side): \(result.errors.prefix(500))",
        details: result.output + result.errors)
    }
    return try CycleReport(result.output, of: "\(name) \(side)").rows
  }
}
