import ArgumentParser
import Foundation
import SwiftletKit

/// `swiftlet symbolise`: makes a crash report readable.
struct Symbolise: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads a crash report and writes it with source lines, Swift names and decoded calls.",
    discussion: """
      Images start this by themselves where they find the command. A report of a stripped image needs the one that it was
      made from.

      Example:
        swiftlet symbolise lua.img < report.txt
      """)

  @Argument(help: "The image that crashed, with its symbols.", completion: .file())
  var image: String?

  @Option(help: ArgumentHelp("The image is a process that still stands.", visibility: .hidden))
  var process: Int32?

  func run() throws {
    let report = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
    guard let path = image ?? process.map({ "/proc/\($0)/exe" }) else {
      throw Failure("name the image that the report is about: swiftlet symbolise IMAGE < REPORT")
    }
    do {
      print(try CrashReport(report).symbolised(by: path, process: process), terminator: "")
    } catch {
      // Somebody waits for the report, whatever is missing here.
      guard process != nil else { throw error }
      print(report, terminator: "")
    }
  }
}
