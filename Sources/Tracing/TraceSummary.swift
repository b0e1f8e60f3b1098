/// The table that `-c` prints: time, calls and errors by call.
struct TraceSummary {
  private struct Line {
    var nanoseconds: Int64 = 0
    var calls = 0
    var errors = 0
  }

  private var lines: [Int: Line] = [:]

  /// Counts a call that took `nanoseconds`.
  mutating func add(_ number: Int, nanoseconds: Int64, failed: Bool) {
    lines[number, default: Line()].nanoseconds += nanoseconds
    lines[number]!.calls += 1
    if failed { lines[number]!.errors += 1 }
  }

  /// The table, the call with most time first.
  func text(_ tables: TraceTables) -> String {
    let total = lines.values.reduce(Line()) { sum, line in
      Line(
        nanoseconds: sum.nanoseconds + line.nanoseconds, calls: sum.calls + line.calls, errors: sum.errors + line.errors)
    }
    func row(_ line: Line, _ name: String) -> String {
      let share = total.nanoseconds == 0 ? 0 : 100 * Double(line.nanoseconds) / Double(total.nanoseconds)
      let each = line.calls == 0 ? 0 : Int(line.nanoseconds / 1000) / line.calls
      return [
        Decimals.text(share, 2).padded(6), Decimals.text(Double(line.nanoseconds) / 1e9, 6).padded(11), "\(each)".padded(11),
        "\(line.calls)".padded(9), (line.errors == 0 ? "" : "\(line.errors)").padded(9), name,
      ].joined(separator: " ")
    }
    let ruler = [6, 11, 11, 9, 9, 16].map { String(repeating: "-", count: $0) }.joined(separator: " ")
    let order = lines.sorted { ($0.value.nanoseconds, tables.name(of: $1.key)) > ($1.value.nanoseconds, tables.name(of: $0.key)) }
    return
      (["% time     seconds  usecs/call     calls    errors syscall", ruler]
      + order.map { row($0.value, tables.name(of: $0.key)) } + [ruler, row(total, "total")]).map { $0 + "\n" }.joined()
  }
}

/// Numbers with a fixed count of decimals.
enum Decimals {
  static func text(_ value: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let number = Int((value * scale).rounded())
    let fraction = String(abs(number) % Int(scale))
    return "\(number < 0 ? "-" : "")\(abs(number) / Int(scale))." + String(repeating: "0", count: digits - fraction.count)
      + fraction
  }
}

extension String {
  /// The text behind as many blanks as make it `width` wide.
  func padded(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
