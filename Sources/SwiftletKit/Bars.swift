import Foundation

/// The figures that `Benchmarks/bars.tsv` asks for.
public struct Bars: Sendable {
  /// What a bar is held against.
  public enum Measure: String, Sendable {
    /// The image's least cycles above an empty loop.
    case cycles
    /// The image's least cycles over Linux's.
    case ratio
  }

  /// The most that a row may come to.
  public struct Bar: Sendable, Equatable {
    /// What is compared.
    public let measure: Measure
    /// The most it may be.
    public let limit: Double

    /// Whether `comparison` stays below.
    func holds(for comparison: Comparison) -> Bool {
      (measure == .cycles ? comparison.image.least : comparison.ratio) <= limit
    }
  }

  private var bars: [String: Bar] = [:]

  /// Reads the lines `row<TAB>cycles|ratio<TAB>limit` of `text`, after one line of headings.
  ///
  /// - Throws: a `Failure` with the line's number.
  public init(_ text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
    for (index, line) in lines.dropFirst() {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3, let measure = Measure(rawValue: fields[1]), let limit = Double(fields[2]) else {
        throw Failure("Benchmarks/bars.tsv:\(index + 1): write a row, `cycles` or `ratio`, and a number, divided by tabs")
      }
      bars[fields[0]] = Bar(measure: measure, limit: limit)
    }
  }

  /// The bar of the row `name`: its own, else that of all rows.
  public func bar(of name: String) -> Bar? { bars[name] ?? bars["*"] }

  /// The most that the mean may be.
  public var mean: Double? { bars["mean"]?.limit }

  /// The geometric mean of the ratios of those `comparisons` that have no bar of their own; nil without any.
  public func geometricMean(of comparisons: [Comparison]) -> Double? {
    let ratios = comparisons.filter { bars[$0.name] == nil }.map(\.ratio)
    guard !ratios.isEmpty else { return nil }
    return exp(ratios.map(log).reduce(0, +) / Double(ratios.count))
  }

  /// Returns one line for every bar that `comparisons` break; the mean counts when `isComplete`.
  public func broken(by comparisons: [Comparison], isComplete: Bool) -> [String] {
    var lines = comparisons.compactMap { comparison -> String? in
      guard let bar = bar(of: comparison.name), !bar.holds(for: comparison) else { return nil }
      let found = bar.measure == .cycles ? comparison.image.least : comparison.ratio
      return "\(comparison.name): \(bar.measure.rawValue) \(found.rounded(to: 2)), at most \(bar.limit.rounded(to: 2))"
    }
    if isComplete, let mean, let found = geometricMean(of: comparisons), found > mean {
      lines.append("geometric mean of the other rows: ratio \(found.rounded(to: 3)), at most \(mean.rounded(to: 3))")
    }
    return lines
  }
}

extension Double {
  /// The number with `places` decimals at most, as text.
  func rounded(to places: Int) -> String {
    let text = String(format: "%.\(places)f", self)
    guard text.contains(".") else { return text }
    return String(text.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
  }
}

/// Comparisons as a table for people.
public struct ComparisonTable {
  /// The lines, with a newline after each.
  public let text: String

  /// Lays out `comparisons`, made in `unit`, and says which bars they keep.
  public init(_ comparisons: [Comparison], in unit: String, bars: Bars) {
    let headings = [unit, "Linux", "image", "ratio", "bar"]
    let rows = comparisons.map { row -> [String] in
      let bar = bars.bar(of: row.name).map { bar in
        (bar.holds(for: row) ? "" : "MISSED ") + "\(bar.measure.rawValue) ≤ \(bar.limit.rounded(to: 2))"
      }
      return [
        row.name, String(format: "%.1f", row.linux.least), String(format: "%.1f", row.image.least),
        String(format: "%.3f", row.ratio), bar ?? "",
      ]
    }
    let widths = headings.indices.map { column in ([headings] + rows).map { $0[column].count }.max()! }
    var lines = ([headings] + rows).map { cells in
      zip(cells.indices, cells).map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 || column == 4 ? cell + padding : padding + cell
      }.joined(separator: "  ").trimmingCharacters(in: .whitespaces)
    }
    if let mean = bars.geometricMean(of: comparisons) {
      lines.append("geometric mean of the rows without a bar of their own: \(mean.rounded(to: 3))")
    }
    text = lines.map { $0 + "\n" }.joined()
  }
}
