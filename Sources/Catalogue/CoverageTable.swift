/// How many calls stand at which level, by micro-library.
public struct CoverageTable: Equatable, Sendable {
  /// The counts of one micro-library, or of one other part of the table.
  public struct Line: Equatable, Sendable {
    /// The library, or what the line stands for.
    public let name: String
    /// The count of each level.
    public let counts: [Level: Int]
    /// All of them.
    public var total: Int { counts.values.reduce(0, +) }

    init(name: String, rows: [Row]) {
      self.name = name
      counts = Dictionary(grouping: rows, by: \.level).mapValues(\.count)
    }
  }

  /// A line per library, then one for the calls of none.
  public let libraries: [Line]
  /// All system calls.
  public let calls: Line
  /// All POSIX calls above them.
  public let posix: Line

  /// Counts the rows.
  public init(of catalogue: Catalogue) {
    let calls = catalogue.calls
    let lines = catalogue.libraries.sorted().map { library in
      Line(name: library, rows: calls.filter { $0.library == library })
    }
    libraries = lines + [Line(name: "no library", rows: calls.filter { $0.library == nil })]
    self.calls = Line(name: "system calls", rows: calls)
    posix = Line(name: "POSIX calls", rows: catalogue.posixCalls)
  }

  /// The counts as a table for a terminal.
  public var text: String {
    let head = ["library"] + Level.allCases.map(\.rawValue) + ["total"]
    let body = (libraries + [calls, posix]).map { line in
      [line.name] + Level.allCases.map { String(line.counts[$0] ?? 0) } + [String(line.total)]
    }
    let widths = head.indices.map { column in ([head] + body).map { $0[column].count }.max()! }
    let lines = ([head] + body).map { row in
      zip(row, widths).enumerated().map { index, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return index == 0 ? cell.0 + space : space + cell.0
      }.joined(separator: "  ")
    }
    let rule = String(repeating: "-", count: lines[0].count)
    return (lines.prefix(1) + [rule] + lines[1...libraries.count] + [rule] + lines.suffix(2))
      .joined(separator: "\n") + "\n"
  }
}
