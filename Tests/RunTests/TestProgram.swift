import Foundation
import SwiftletKit
import Testing

/// The built `swiftlet` command, and images built for tests.
enum TestProgram {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// The command, which lies beside the running test bundle.
  static func command() throws -> String {
    let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let candidates = [bundle] + CommandLine.arguments
    let path = candidates.map { ($0 as NSString).deletingLastPathComponent + "/swiftlet" }
      .first { access($0, X_OK) == 0 }
    return path ?? tests.deletingLastPathComponent().appending(path: ".build/debug/swiftlet").path
  }

  /// Runs the command in `folder` for `seconds` at most.
  static func run(
    _ arguments: [String], in folder: Folder, input: String = "", environment: [String: String] = [:],
    seconds: Int = 120
  ) throws -> Command.Result {
    try Command("timeout", ["-k", "5", String(seconds), command()] + arguments, in: folder.path, environment: environment)
      .run(input: input)
  }

  /// Installs the package of `program` when the machine lacks it, or throws what to do.
  static func require(_ program: String, of package: String) throws {
    try HostPackages(progress: ProgressLines(isSilent: true)).require([program: package])
  }

  /// The house and what builds from it.
  static func build() throws -> AppBuild {
    let house = try House.find()
    return AppBuild(
      house: house, toolchain: try Toolchain.find(), cache: .standard(for: house),
      progress: ProgressLines(isSilent: true))
  }

  /// The image of an application of the house.
  static func image(_ name: String) throws -> String {
    let build = try build()
    return try build.image(AppManifest.named(name, in: build.house), .init()).path
  }
}

/// Calls `body` with an empty folder in the host's memory, which goes afterwards.
func withMemoryFolder<Result>(_ body: (Folder) throws -> Result) throws -> Result {
  let folder = Folder("/dev/shm/swiftlet-\(UUID().uuidString)")
  try folder.create()
  defer { folder.remove() }
  return try body(folder)
}
