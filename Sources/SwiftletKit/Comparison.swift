import Foundation

/// What one side of a comparison took, over several samples.
public struct Figures: Sendable, Equatable, Codable {
  /// The least of all samples.
  public var least: Double
  /// The median; of several rounds, the least of their medians.
  public var median: Double
  /// What 99 of 100 samples stay below; of several rounds, the least.
  public var p99: Double

  /// Takes the better of each figure: interference only ever adds.
  mutating func improve(with other: Figures) {
    least = min(least, other.least)
    median = min(median, other.median)
    p99 = min(p99, other.p99)
  }
}

extension Figures {
  /// Sums up `samples`, of which there is at least one.
  init(samples: [Double]) {
    let sorted = samples.sorted()
    self.init(least: sorted[0], median: sorted[sorted.count / 2], p99: sorted[sorted.count * 99 / 100])
  }
}

/// One row of a comparison of Linux and an image.
public struct Comparison: Sendable, Equatable, Codable {
  /// The row's name: a call, or what is done with it; or a program.
  public let name: String
  /// The native program, with stock musl on this machine's Linux.
  public let linux: Figures
  /// The image.
  public let image: Figures

  /// The image's least over Linux's. What is within a clock's own resolution counts as one.
  public var ratio: Double { max(image.least, 1) / max(linux.least, 1) }
}
