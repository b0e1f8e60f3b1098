import Foundation

/// The cycles of one operation, above an empty loop.
public struct CycleCounts: Sendable, Equatable, Codable {
  /// The least of all samples.
  public var least: Double
  /// The median; of several rounds, the least of their medians.
  public var median: Double
  /// What 99 of 100 samples stay below; of several rounds, the least.
  public var p99: Double

  /// Takes the better of each figure: interference only ever adds.
  mutating func improve(with other: CycleCounts) {
    least = min(least, other.least)
    median = min(median, other.median)
    p99 = min(p99, other.p99)
  }
}

/// One row of a benchmark program, on Linux and in an image.
public struct CallMeasurement: Sendable, Equatable, Codable {
  /// The row's name: a call, or what is done with it.
  public let name: String
  /// The native program, with stock musl on this machine's Linux.
  public let linux: CycleCounts
  /// The image.
  public let image: CycleCounts

  /// The image's least cycles over Linux's. What is within the clock's own resolution counts as one cycle.
  public var ratio: Double { max(image.least, 1) / max(linux.least, 1) }
}

/// The lines that one run of a benchmark program printed.
struct CycleReport {
  /// The rows, in order.
  let rows: [(name: String, counts: CycleCounts)]

  /// Reads `name<TAB>least<TAB>median<TAB>p99` lines.
  ///
  /// - Throws: a `Failure` that names `program` and the line it cannot read.
  init(_ text: String, of program: String) throws {
    rows = try text.split(separator: "\n").map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      let numbers = fields.dropFirst().compactMap { Double($0) }
      guard fields.count == 4, numbers.count == 3 else {
        throw Failure("\(program) printed `\(line)`: expected a name and three numbers, divided by tabs")
      }
      return (String(fields[0]), CycleCounts(least: numbers[0], median: numbers[1], p99: numbers[2]))
    }
  }
}
