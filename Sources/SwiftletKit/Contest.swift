import Foundation

/// One program, built for Linux and as an image. The two run in turns on one processor, so that what else the machine does
/// falls on both.
struct Contest: Sendable {
  /// Where a program runs.
  enum Side: String, Sendable {
    case linux = "on Linux"
    case image = "in an image"
  }

  /// The program's name, for messages.
  let name: String
  private let linux: String
  private let image: String

  /// Builds both sides of `manifest`: the same sources, compiler and flags.
  init(_ manifest: AppManifest, build: AppBuild) throws {
    name = manifest.name
    linux = try build.native(manifest, .init()).path
    image = try build.image(manifest, .init()).path
  }

  /// Runs one side with `arguments`, pinned, in an empty folder of memory: a tmpfs on Linux, the RamFS in an image.
  ///
  /// - Throws: a `Failure` when the program fails or takes longer than `seconds`.
  func run(_ side: Side, _ arguments: [String] = [], within seconds: Int = 120) throws -> Command.Result {
    let place = Folder("/dev/shm/swiftlet-bench-\(UUID().uuidString)")
    try place.create()
    defer { place.remove() }
    var configuration = ImageConfiguration()
    configuration.workingFolder = "/tmp"
    let environment = side == .image ? [ImageConfiguration.variable: configuration.text] : [:]
    let processor = ProcessInfo.processInfo.activeProcessorCount - 1
    let words = ["-c", "\(processor)", "timeout", "--kill-after=5", "\(seconds)", side == .image ? image : linux]
    let result = try Command("taskset", words + arguments, in: place.path, environment: environment).run()
    guard result.status == 0 else {
      throw Failure(
        "the benchmark \(name) ended with status \(result.status) \(side.rawValue): \(result.errors.prefix(500))",
        details: result.output + result.errors)
    }
    return result
  }
}
