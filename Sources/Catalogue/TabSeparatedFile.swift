/// A tab-separated file with a header: the first line that is not a comment names the columns.
///
/// Lines that start with `#` are comments, empty lines separate.
public struct TabSeparatedFile: Sendable {
  /// One line's fields, under the names of the header.
  public struct Record: Sendable {
    /// The line, counted from 1.
    public let line: Int
    private let columns: [String]
    private let fields: [String]

    fileprivate init(line: Int, columns: [String], fields: [String]) {
      self.line = line
      self.columns = columns
      self.fields = fields
    }

    /// The field under `column`, which must be one of those the file was read with.
    public subscript(column: String) -> String {
      guard let index = columns.firstIndex(of: column) else { preconditionFailure("no column \(column)") }
      return fields[index]
    }
  }

  /// The file's name, for messages.
  public let name: String
  /// The records, in the order of the lines.
  public let records: [Record]

  /// Reads `text`, which must have exactly the columns named.
  /// - Throws: `Faults`, all that were found.
  public init(parsing text: String, name: String, columns: [String]) throws(Faults) {
    var faults: [Fault] = []
    var records: [Record] = []
    var headerSeen = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      func fault(_ column: String, _ problem: String, _ advice: String) {
        faults.append(Fault(file: name, line: index + 1, column: column, problem: problem, advice: advice))
      }
      if line.last == "\r" || line.last == "\r\n" {
        fault("", "the line ends in a carriage return", "save the file with Unix line ends")
        continue
      }
      guard !line.isEmpty, line.first != "#" else { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard headerSeen else {
        headerSeen = true
        guard fields == columns else {
          fault("", "the header is not the expected one", "write: \(columns.joined(separator: "<tab>"))")
          throw Faults(faults)
        }
        continue
      }
      guard fields.count == columns.count else {
        let missing = fields.count < columns.count ? columns[fields.count] : ""
        fault(
          missing, "the row has \(fields.count) fields where \(columns.count) are expected",
          "separate the fields by single tabs, and keep empty ones")
        continue
      }
      if let padded = zip(columns, fields).first(where: { $1.first == " " || $1.last == " " }) {
        fault(padded.0, "the field starts or ends with a space", "remove it")
        continue
      }
      records.append(Record(line: index + 1, columns: columns, fields: fields))
    }
    if !headerSeen {
      faults.append(
        Fault(
          file: name, line: 0, column: "", problem: "the file has no header",
          advice: "start it with: \(columns.joined(separator: "<tab>"))"))
    }
    guard faults.isEmpty else { throw Faults(faults) }
    self.name = name
    self.records = records
  }
}
