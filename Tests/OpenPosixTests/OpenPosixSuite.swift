import Foundation
import SwiftletKit

/// The Open POSIX Test Suite of Debian's source package `posixtestsuite`, each test built against stock musl for Linux and
/// by `swiftlet cc` as an image.
struct OpenPosixSuite: Sendable {
  /// How one test ended (the suite's `posixtest.h`).
  enum Outcome: Equatable, Sendable {
    /// It passes on Linux and in the image.
    case passed
    /// It does not pass on Linux with musl, so it says nothing of images.
    case noOracle
    /// The image reached the call, which is absent.
    case absent(String)
    /// It passes on Linux only; the image's exit status and last words.
    case failed(String)
  }

  /// The command under test.
  static let command = Folder((Command.running as NSString).deletingLastPathComponent).file("swiftlet")
  /// A test that takes longer on Linux, in seconds, is no test for every change.
  private static let limit = 20

  private let tree: Folder
  private let build: AppBuild

  /// Fetches the suite.
  init() throws {
    let house = try House.find()
    let progress = ProgressLines(isSilent: true)
    try HostPackages(progress: progress).require(["pkill": "procps"])
    build = AppBuild(house: house, toolchain: try Toolchain.find(), cache: .standard(for: house), progress: progress)
    tree = try SourcePackage.fetch("posixtestsuite", version: "1.5.2", cache: build.cache, progress: progress).tree
  }

  /// The tests that are programs of their own, as `INTERFACE/NUMBER`.
  func names() -> [String] {
    let interfaces = tree.folder("conformance/interfaces")
    return interfaces.entries().flatMap { interface in
      interfaces.folder(interface).entries()
        .filter { $0.wholeMatch(of: /[0-9]+-[0-9]+\.c/) != nil }
        .map { "\(interface)/\($0.dropLast(2))" }
    }.sorted()
  }

  /// Builds and runs the test `name` on both sides.
  func outcome(of name: String) throws -> Outcome {
    let work = Folder("/tmp/swiftlet-open-posix-\(UUID().uuidString)")
    try work.folder("shm").create()
    // As /dev/shm is: some tests go on as another user.
    chmod(work.folder("shm").path, 0o1777)
    defer {
      // Tests leave children behind, which ran under the folder's name.
      _ = try? Command("pkill", ["-KILL", "-f", work.path]).run()
      work.remove()
    }
    guard try compile(name, into: work) else { return .noOracle }
    let native = try build.native(objects: [work.file("test.o")], to: work.file("native"))
    guard native, try run(work.file("native"), in: work).status == 0 else { return .noOracle }
    let link = try Command(
      Self.command, ["cc", "-fno-lto", work.file("test.o"), "-o", work.file("image")],
      environment: ["SWIFTLET_HOME": build.house.root.path]
    ).run()
    guard link.status == 0 else { return .failed("does not link: \(link.errors.suffix(300))") }
    // Named objects that a test leaves behind must not meet the next one, in which everybody has the same process number.
    var configuration = ImageConfiguration()
    configuration.root = .host
    configuration.mounts = [.init(host: work.folder("shm").path, guest: "/dev/shm")]
    var result = (status: Int32(0), output: "")
    // A machine under load can break a test's idea of time once, but not twice.
    for _ in 0..<2 {
      result = try run(work.file("image"), in: work, [ImageConfiguration.variable: configuration.text])
      guard result.status != 0 else { return .passed }
      if let call = result.output.firstMatch(of: /swiftlet: ([a-z0-9_]+)\(.*\) is not supported: it answers ENOSYS/) {
        return .absent(String(call.1))
      }
    }
    let words = result.output.split(separator: "\n").suffix(2).joined(separator: "; ")
    return .failed("exit status \(result.status): \(words.prefix(300))")
  }

  private func compile(_ name: String, into work: Folder) throws -> Bool {
    let source = tree.file("conformance/interfaces/\(name).c")
    let arguments = [
      "cc", "-fno-lto", "-O1", "-w", "-D_GNU_SOURCE", "-I\(tree.file("include"))",
      "-I\((source as NSString).deletingLastPathComponent)", "-c", source, "-o", work.file("test.o"),
    ]
    return try Command(Self.command, arguments, environment: ["SWIFTLET_HOME": build.house.root.path]).run().status == 0
  }

  /// Runs `program` with its output in a file, which children that it leaves behind may hold open.
  private func run(
    _ program: String, in folder: Folder, _ environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String) {
    let line = "timeout --kill-after=2 \(Self.limit) \"$0\" > output 2>&1 < /dev/null"
    let status = try Command("sh", ["-c", line, program], in: folder.path, environment: environment).run().status
    return (status, folder.read("output") ?? "")
  }
}
