import Foundation

/// What an image takes, beside the same program on Linux: bytes on disk, memory, and the time from start to exit.
public struct ImageBenchmark: Sendable {
  /// One figure and the most it may be.
  public struct Figure: Sendable, Equatable, Codable {
    /// What was measured.
    public let name: String
    /// The figure.
    public let value: Double
    /// The most it may be.
    public let limit: Double

    /// Whether it stays below.
    public var holds: Bool { value <= limit }

    /// The figure in words.
    public var text: String {
      "\(holds ? "" : "MISSED ")\(name): \(value.rounded(to: 2)), at most \(limit.rounded(to: 2))"
    }
  }

  /// The bytes that hello may have, optimised for size and stripped.
  static let helloLimit = 65_536.0
  /// The bytes that SQLite's image may have more than SQLite with stock musl.
  static let sqliteLimit = 122_880.0
  /// The kilobytes that hello may have in memory, and how many times the time of the native hello it may take.
  static let memoryLimit = 1_536.0
  static let startLimit = 1.5

  private let build: AppBuild
  private let progress: ProgressLines

  /// Builds with `build` and says on `progress` what runs.
  public init(build: AppBuild, progress: ProgressLines) {
    self.build = build
    self.progress = progress
  }

  /// Builds hello and SQLite for size, on both sides, and starts hello `rounds` times on each, in turns.
  ///
  /// SQLite is held against a plain static link, without link-time optimisation, of what -Oz compiles.
  ///
  /// - Throws: a `Failure` when a program does not build or fails.
  public func run(rounds: Int) throws -> [Figure] {
    let folder = Folder(NSTemporaryDirectory() + "/swiftlet-bench-\(UUID().uuidString)")
    try folder.create()
    defer { folder.remove() }
    let hello = (
      image: try program("hello", in: folder, isImage: true), native: try program("hello", in: folder, isImage: false)
    )
    let sqlite = try size(program("sqlite", in: folder, isImage: true))
    let native = try size(program("sqlite", in: folder, isImage: false, isWhole: false))
    let start = try start(hello, rounds: rounds)
    return [
      Figure(name: "hello, bytes", value: try size(hello.image), limit: Self.helloLimit),
      Figure(
        name: "sqlite, bytes more than native (\(native.rounded(to: 0)))", value: sqlite - native, limit: Self.sqliteLimit),
      Figure(name: "hello, resident KB", value: start.kilobytes, limit: Self.memoryLimit),
      Figure(name: "hello, start to exit, times native", value: start.ratio, limit: Self.startLimit),
    ]
  }

  /// The path of an application's image or native program in `folder`, optimised for size and stripped.
  private func program(_ name: String, in folder: Folder, isImage: Bool, isWhole: Bool = true) throws -> String {
    let manifest = try AppManifest.named(name, in: build.house)
    var options = AppBuild.Options()
    options.optimisation = .size
    options.wholeProgram = isWhole
    let product = try isImage ? build.image(manifest, options) : build.native(manifest, options)
    return try stripped(product.path, to: folder.file(name + (isImage ? ".img" : "")))
  }

  private func stripped(_ program: String, to path: String) throws -> String {
    try Command(build.toolchain.tool("llvm-objcopy"), ["--strip-all", program, path]).check("stripping \(program)")
    return path
  }

  private func size(_ path: String) throws -> Double {
    Double(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0)
  }

  /// Runs `Benchmarks/start` on hello and the native one.
  private func start(_ hello: (image: String, native: String), rounds: Int) throws -> (kilobytes: Double, ratio: Double) {
    let source = build.house.root.file("Benchmarks/start/start.c")
    let program = try build.native(AppManifest(program: "start", files: [source]), .init()).path
    progress.say("starting hello \(rounds) times")
    let output = try Command(program, ["\(rounds)", hello.image, hello.native]).check("starting hello")
    return try Self.read(output)
  }

  /// Reads the first program's memory and the ratio of the medians from what `Benchmarks/start` printed.
  static func read(_ output: String) throws -> (kilobytes: Double, ratio: Double) {
    let lines = output.split(separator: "\n").map { $0.split(separator: " ") }
    guard lines.count == 3, lines[0].count > 2, lines[2].count > 2, let kilobytes = Double(lines[0].dropLast().last!),
      let ratio = Double(lines[2].dropLast().last!)
    else { throw Failure("Benchmarks/start printed `\(output)`") }
    return (kilobytes, ratio)
  }
}
