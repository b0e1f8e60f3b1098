import Foundation

/// The figures that `Benchmarks/bars.tsv` asks for.
public struct CallBars: Sendable {
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

    /// Whether `measurement` stays below.
    func holds(for measurement: CallMeasurement) -> Bool {
      (measure == .cycles ? measurement.image.least : measurement.ratio) <= limit
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

  /// The geometric mean of the ratios of those `measurements` that have no bar of their own; nil without any.
  public func geometricMean(of measurements: [CallMeasurement]) -> Double? {
    let ratios = measurements.filter { bars[$0.name] == nil }.map(\.ratio)
    guard !ratios.isEmpty else { return nil }
    return exp(ratios.map(log).reduce(0, +) / Double(ratios.count))
  }

  /// Returns one line for every bar that `measurements` break; the mean counts when `isComplete`.
  public func broken(by measurements: [CallMeasurement], isComplete: Bool) -> [String] {
    var lines = measurements.compactMap { measurement -> String? in
      guard let bar = bar(of: measurement.name), !bar.holds(for: measurement) else { return nil }
      let found = bar.measure == .cycles ? measurement.image.least : measurement.ratio
      return "\(measurement.name): \(bar.measure.rawValue) \(found.rounded(to: 2)), at most \(bar.limit.rounded(to: 2))"
    }
    if isComplete, let mean, let found = geometricMean(of: measurements), found > mean {
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

/// Measurements as a table for people.
public struct CallTable {
  /// The lines, with a newline after each.
  public let text: String

  /// Lays out `measurements` and says which bars they keep.
  public init(_ measurements: [CallMeasurement], bars: CallBars) {
    let headings = ["cycles above an empty loop", "Linux", "image", "ratio", "bar"]
    let rows = measurements.map { row -> [String] in
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
    if let mean = bars.geometricMean(of: measurements) {
      lines.append("geometric mean of the rows without a bar of their own: \(mean.rounded(to: 3))")
    }
    text = lines.map { $0 + "\n" }.joined()
  }
}
