import Foundation
import SwiftletKit
import Testing

/// Plays random sequences of file calls (`Tests/FileSequences`) on Linux and in an image, on a file system in memory and on a
/// folder of the host: every result must be the same.
@Suite(.serialized)
struct FileSequenceTests {
  private static let seeds = 250, calls = 300

  @Test("random sequences of file calls give the same results on Linux, in memory and on the host's files", arguments: [0, 1000])
  func sequences(user: Int) throws {
    let folder = TestProgram.tests.appending(path: "FileSequences")
    let manifest = AppManifest(
      program: "sequence", files: ["sequence.c", "calls.c"].map { folder.appending(path: $0).path })
    let build = try TestProgram.build()
    let native = try build.native(manifest, .init()).path
    let image = try build.image(manifest, .init()).path
    let expected = try play(native, at: nil, user: user)
    #expect(expected.count > Self.seeds * Self.calls)
    try compare(play(image, at: "/tmp", user: user), expected, "in memory")
    try compare(play(image, at: "/work", user: user), expected, "on the host's files")
  }

  /// Plays the sequences and returns their lines. `guest` is where an image works: `/tmp` in its memory, or elsewhere on the
  /// host's files. Only the superuser can become `user`; anybody else plays as himself.
  private func play(_ program: String, at guest: String?, user: Int) throws -> [Substring] {
    try withMemoryFolder { folder in
      chmod(folder.path, 0o777)
      var configuration = ImageConfiguration()
      configuration.workingFolder = guest
      if let guest, guest != "/tmp" { configuration.mounts = [.init(host: folder.path, guest: guest)] }
      let arguments = [guest ?? folder.path, "1", String(Self.seeds), String(Self.calls)]
      let result = try Command(
        "timeout", ["-k", "5", "60", program] + arguments + (user == 0 || geteuid() != 0 ? [] : [String(user)]),
        environment: guest == nil ? [:] : [ImageConfiguration.variable: configuration.text]
      ).run()
      #expect(result.status == 0, "\(result.errors.suffix(1000)) \(result.output.suffix(300))")
      return result.output.split(separator: "\n")
    }
  }

  private func compare(_ lines: [Substring], _ expected: [Substring], _ place: String) throws {
    guard let first = zip(lines, expected).enumerated().first(where: { $1.0 != $1.1 }) else {
      #expect(lines.count == expected.count)
      return
    }
    let before = expected[max(0, first.offset - 12)..<first.offset].joined(separator: "\n")
    Issue.record("\(before)\nLinux:    \(first.element.1)\n\(place): \(first.element.0)")
  }
}
