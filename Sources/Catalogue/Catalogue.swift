/// The table of calls, `syscalls.tsv`, read and checked.
public struct Catalogue: Sendable {
  /// The columns, in their order.
  public static let columns = [
    "name", "x86_64", "arm64", "library", "handler", "door", "level", "arguments", "result", "note",
  ]

  /// The file's name, for messages.
  public let file: String
  /// Every row, in the order of the lines.
  public let rows: [Row]

  /// The system calls, by their number on x86-64.
  public var calls: [Row] { rows.filter { !$0.isPOSIX }.sorted { $0.number! < $1.number! } }
  /// The POSIX calls above them, in the order of the lines.
  public var posixCalls: [Row] { rows.filter(\.isPOSIX) }
  /// The micro-libraries that the table names, in the order of their first row.
  public var libraries: [String] {
    rows.compactMap(\.library).reduce(into: []) { list, name in if !list.contains(name) { list.append(name) } }
  }

  /// The system call of this name.
  public func call(named name: String) -> Row? { rows.first { $0.name == name && !$0.isPOSIX } }
  /// The system call of this number on x86-64.
  public func call(numbered number: Int) -> Row? { rows.first { $0.number == number } }

  /// Reads the table.
  /// - Throws: `Faults`, all that were found.
  public init(parsing text: String, file: String = "syscalls.tsv") throws(Faults) {
    let records = try TabSeparatedFile(parsing: text, name: file, columns: Self.columns).records
    var faults: [Fault] = []
    var rows: [Row] = []
    for record in records {
      var reader = RowReader(record: record, file: file)
      if let row = reader.row() { rows.append(row) }
      faults += reader.faults
    }
    faults += Self.duplicates(in: rows, of: file)
    guard faults.isEmpty else { throw Faults(faults.sorted { $0.line < $1.line }) }
    self.file = file
    self.rows = rows
  }

  private static func duplicates(in rows: [Row], of file: String) -> [Fault] {
    var seen: [String: Int] = [:]
    return rows.flatMap { row -> [Fault] in
      let kind = row.isPOSIX ? "POSIX call" : "call"
      var keys = [("name", "\(kind) \(row.name)")]
      if let number = row.number { keys.append(("x86_64", "number \(number)")) }
      if let number = row.armNumber { keys.append(("arm64", "arm64 number \(number)")) }
      return keys.compactMap { column, key in
        guard let first = seen[key] else {
          seen[key] = row.line
          return nil
        }
        return Fault(
          file: file, line: row.line, column: column, problem: "\(key) is on line \(first) already",
          advice: "keep one of the two rows")
      }
    }
  }
}
