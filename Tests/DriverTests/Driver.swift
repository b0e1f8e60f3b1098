import Foundation
import SwiftletKit

/// The built command, as a user calls it from a folder.
struct Driver {
  /// The `swiftlet` that was built with these tests.
  static let command = Folder((Command.running as NSString).deletingLastPathComponent).file("swiftlet")

  /// Where the calls are made.
  let folder: Folder

  /// Runs `swiftlet` with `words`, in the folder.
  func swiftlet(
    _ words: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Command.Result {
    try Command(Self.command, words, in: folder.path, environment: environment).run(input: input)
  }

  /// Runs `swiftlet cc` with the words of `line`.
  func cc(_ line: String, input: String = "") throws -> Command.Result {
    try swiftlet(["cc"] + line.split(separator: " ").map(String.init), input: input)
  }

  /// Runs the program `line` in the folder, for ten seconds at most.
  func run(_ line: String, input: String = "", environment: [String: String] = [:]) throws -> Command.Result {
    try Command(
      "timeout", ["-k", "2", "10"] + line.split(separator: " ").map(String.init), in: folder.path,
      environment: environment
    ).run(input: input)
  }

  /// Does `work` with a driver in a new folder that holds `files`.
  static func inNewFolder(_ files: [String: String], _ work: (Driver) throws -> Void) throws {
    try withTemporaryFolder { folder in
      for (name, text) in files { try folder.write(text, to: name) }
      try work(Driver(folder: folder))
    }
  }
}
