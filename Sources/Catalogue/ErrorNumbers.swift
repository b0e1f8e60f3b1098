/// The table of error numbers, `errno.tsv`.
public struct ErrorNumbers: Sendable {
  /// One error number.
  public struct Entry: Equatable, Sendable {
    /// The name in C, such as `EBADF`.
    public let cName: String
    /// The number.
    public let number: Int
    /// The name in Swift, such as `badDescriptor`.
    public let name: String
    /// What it means, as a sentence without its period.
    public let meaning: String

    /// Makes an entry.
    public init(cName: String, number: Int, name: String, meaning: String) {
      self.cName = cName
      self.number = number
      self.name = name
      self.meaning = meaning
    }
  }

  /// The columns, in their order.
  public static let columns = ["c", "number", "name", "meaning"]

  /// Every entry, by number.
  public let entries: [Entry]

  /// The entry of a C name.
  public subscript(cName: String) -> Entry? { entries.first { $0.cName == cName } }

  /// Reads the table.
  /// - Throws: `Faults`, all that were found.
  public init(parsing text: String, file: String = "errno.tsv") throws(Faults) {
    let records = try TabSeparatedFile(parsing: text, name: file, columns: Self.columns).records
    var faults: [Fault] = []
    var entries: [Entry] = []
    for record in records {
      func fault(_ column: String, _ problem: String, _ advice: String) {
        faults.append(Fault(file: file, line: record.line, column: column, problem: problem, advice: advice))
      }
      guard let number = Int(record["number"]), (1..<4096).contains(number) else {
        fault("number", "'\(record["number"])' is no error number", "write a number from 1 to 4095")
        continue
      }
      let entry = Entry(cName: record["c"], number: number, name: record["name"], meaning: record["meaning"])
      let last = entries.last?.number ?? 0
      if number <= last { fault("number", "\(number) comes after \(last)", "keep the numbers in order, each once") }
      if entry.cName.isEmpty || entry.name.isEmpty || entry.meaning.isEmpty {
        fault("", "the row of \(number) has an empty field", "fill it")
      }
      if entries.contains(where: { $0.name == entry.name }) {
        fault("name", "\(entry.name) is taken already", "give each number a name of its own")
      }
      entries.append(entry)
    }
    guard faults.isEmpty else { throw Faults(faults) }
    self.entries = entries
  }
}
