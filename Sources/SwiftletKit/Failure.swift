import Foundation

/// What went wrong and what to do about it, in one line: the only error SwiftletKit throws for people to read.
public struct Failure: Error, CustomStringConvertible, Sendable {
  /// The line, without a final period.
  public let description: String
  /// The full output of the tool that failed, for `--verbose`; empty when there is none.
  public let details: String

  /// Describes a failure by `line`, with the `details` a tool printed.
  public init(_ line: String, details: String = "") {
    description = line
    self.details = details
  }
}

extension Failure {
  /// What to do when a file may not grow as far as it must.
  static let fileLimit = "a file would grow beyond the limit: raise it with `ulimit -f unlimited` and run again"

  /// Describes a tool's failure, recognising in its output the causes that have nothing to do with the tool.
  static func tool(_ tool: String, doing purpose: String, status: Int32, output: String) -> Failure {
    if let exhausted = exhaustion(while: purpose, status: status, output: output) { return exhausted }
    let name = (tool as NSString).lastPathComponent
    let lines = output.split(separator: "\n").map(String.init)
    let telling = lines.first { $0.contains("error:") || $0.hasPrefix("E: ") } ?? lines.last ?? "no output"
    return Failure("\(purpose): \(name) failed (status \(status)): \(telling)", details: output)
  }

  /// Describes a tool's failure for want of room, when its `status` and `output` tell of one.
  static func exhaustion(while purpose: String, status: Int32, output: String) -> Failure? {
    // What LLVM writes it maps: a page that the disk has no room for is a bus error.
    if output.contains("No space left on device") || status == 128 + SIGBUS {
      return Failure(
        "the disk is full while \(purpose): free some space (`swiftlet clean` helps) and run again", details: output)
    }
    if status == 128 + SIGXFSZ || output.contains("File too large") {
      return Failure("\(fileLimit) (while \(purpose))", details: output)
    }
    return nil
  }
}
