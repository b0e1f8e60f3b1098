import Foundation
import SwiftletKit
import Testing

/// What passes on Linux passes in an image.
@Suite(.serialized) struct OpenPosixTests {
  /// The reasons of `exceptions.tsv` by test.
  private static func exceptions() throws -> [String: String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "exceptions.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    return try Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let fields = line.split(separator: "\t", maxSplits: 1).map(String.init)
        guard fields.count == 2, fields[1].count > 10 else {
          throw Failure("exceptions.tsv: \(line): write the test, a tab, the reason")
        }
        return (fields[0], fields[1])
      })
  }

  @Test("the Open POSIX Test Suite's tests of existing calls pass in images")
  func suitePasses() throws {
    let suite = try OpenPosixSuite()
    let exceptions = try Self.exceptions()
    let names = suite.names()
    #expect(names.count > 1500)
    for name in exceptions.keys { #expect(names.contains(name), "exceptions.tsv names \(name), which is no test") }
    // Most tests sleep most of the time.
    let tested = names.filter { exceptions[$0] == nil }
    let outcomes = try Jobs.map(tested, limit: 4 * Jobs.limit) { name in
      let outcome = try suite.outcome(of: name)
      if case .failed(let words) = outcome { print("\(name): \(words)") }
      return outcome
    }
    var passed = 0
    var absent: [String: Int] = [:]
    for (name, outcome) in zip(tested, outcomes) {
      switch outcome {
      case .passed: passed += 1
      case .noOracle: break
      case .absent(let call): absent[call, default: 0] += 1
      case .failed(let words): Issue.record("\(name) passes on Linux, not in an image: \(words)")
      }
    }
    #expect(passed > 500)
    let calls = absent.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    print("\(passed) Open POSIX tests pass in images, \(exceptions.count) are excepted, others reach absent calls: \(calls)")
  }
}
