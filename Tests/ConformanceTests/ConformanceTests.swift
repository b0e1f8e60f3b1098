import Catalogue
import Foundation
import SwiftletKit
import Testing

/// Builds every conformance program whose row is implemented, for Linux and as an image, and runs both: Linux is the
/// oracle, so a program that fails there proves nothing.
@Suite(.serialized)
struct ConformanceTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let programs = root.appending(path: "Tests/Conformance")

  /// A program that does not pass in an image yet, from `Tests/Conformance/exceptions.tsv`.
  private static func exceptions() throws -> [String: String] {
    let text = try String(contentsOf: programs.appending(path: "exceptions.tsv"), encoding: .utf8)
    var reasons: [String: String] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", maxSplits: 1).map(String.init)
      guard fields.count == 2 else { throw Failure("exceptions.tsv: \(line): write the program, a tab, the reason") }
      reasons[fields[0]] = fields[1]
    }
    return reasons
  }

  /// The names of the programs: `ROW` or `ROW+topic`.
  private static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: programs.path).filter { $0.hasSuffix(".c") }
      .map { String($0.dropLast(2)) }.sorted()
  }

  /// The names of the programs whose row is implemented, or that name no row but a device or a file of `/proc`.
  private static func implemented() throws -> [String] {
    let rows = try Tree(root: root).catalogue().rows
    return try names().filter { name in
      let row = name.prefix { $0 != "+" }
      let named = rows.filter { $0.name == row }
      return named.isEmpty || named.contains { $0.level.isImplemented }
    }
  }

  @Test("every implemented system call has a program")
  func rowsAreComplete() throws {
    let tested = Set(try Self.names().map { $0.prefix { $0 != "+" } })
    for row in try Tree(root: Self.root).catalogue().rows where row.level.isImplemented && !row.isPOSIX {
      #expect(tested.contains(row.name[...]), "\(row.name) is \(row.level) and Tests/Conformance has no \(row.name).c")
    }
  }

  /// Runs `program` in an empty folder of a tmpfs, for a minute at most, and returns what went wrong, or nil.
  private static func run(_ program: String, image: Bool) throws -> String? {
    let folder = Folder("/dev/shm/swiftlet-conformance-\(UUID().uuidString)")
    try folder.create()
    defer { folder.remove() }
    var configuration = ImageConfiguration()
    configuration.workingFolder = "/tmp"
    let environment = image ? [ImageConfiguration.variable: configuration.text] : [:]
    let result = try Command("timeout", ["--kill-after=5", "60", program], in: folder.path, environment: environment).run()
    return result.status == 0 ? nil : "exit status \(result.status): \(result.errors.prefix(2000))"
  }

  @Test("programs of implemented calls pass on Linux and in an image")
  func programsPass() throws {
    let house = try House.find()
    let build = AppBuild(
      house: house, toolchain: try Toolchain.find(), cache: .standard(for: house),
      progress: ProgressLines(isSilent: true))
    let exceptions = try Self.exceptions()
    let names = try Self.implemented().filter { exceptions[$0] == nil }
    #expect(!(try Self.implemented()).isEmpty)
    var options = AppBuild.Options()
    options.wholeProgram = false
    let quick = options
    let problems = try Jobs.map(names) { name -> [String] in
      let manifest = AppManifest(program: name, files: [Self.programs.appending(path: name + ".c").path])
      var found: [String] = []
      if let problem = try Self.run(build.native(manifest, quick).path, image: false) {
        found.append("\(name) on Linux: \(problem)")
      }
      if let problem = try Self.run(build.image(manifest, quick).path, image: true) {
        found.append("\(name) in an image: \(problem)")
      }
      return found
    }
    for problem in problems.joined() { Issue.record("\(problem)") }
    print("\(names.count) conformance programs ran on Linux and in images")
  }

  @Test("every exception names a program and a reason")
  func exceptionsAreReal() throws {
    let names = try Set(Self.names())
    for (name, reason) in try Self.exceptions() {
      #expect(names.contains(name), "exceptions.tsv names \(name), which is no program")
      #expect(reason.count > 10, "exceptions.tsv gives no reason for \(name)")
    }
  }
}
