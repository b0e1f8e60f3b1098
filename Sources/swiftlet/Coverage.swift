import ArgumentParser
import Catalogue
import Foundation
import SwiftletKit

/// `swiftlet coverage`: counts the calls by level and micro-library.
struct Coverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Counts the system calls by how completely they are implemented.",
    discussion: """
      Examples:
        swiftlet coverage
        swiftlet coverage futex        what the table says of one call
      """)

  @Argument(help: "A call, to see its row instead of the counts.", completion: .call)
  var call: String?

  func run() throws {
    let catalogue = try House.find().catalogue()
    guard let call else {
      print(CoverageTable(of: catalogue).text, terminator: "")
      return
    }
    let rows = catalogue.rows.filter { $0.name == call }
    guard !rows.isEmpty else { throw Failure("the table has no call '\(call)': `man 2 syscalls` lists their names") }
    for row in rows { print(row.summary) }
  }
}
