/// Turns one record into a row, collecting what is wrong with it.
struct RowReader {
  let record: TabSeparatedFile.Record
  let file: String
  private(set) var faults: [Fault] = []

  init(record: TabSeparatedFile.Record, file: String) {
    self.record = record
    self.file = file
  }

  /// The row, or nil after adding to `faults`.
  mutating func row() -> Row? {
    let name = record["name"]
    if name.isEmpty || !name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }) {
      fault("name", "'\(name)' is no call's name", "write it as the kernel's headers do, without __NR_")
    }
    let row = Row(
      name: name, number: number("x86_64"), armNumber: number("arm64"),
      library: record["library"] == "-" ? nil : record["library"], handler: handler(),
      door: record["door"] == "-" ? nil : word("door", of: Door.self),
      level: word("level", of: Level.self) ?? .absent, arguments: arguments(),
      result: word("result", of: ResultType.self) ?? .nothing, note: record["note"], line: record.line)
    if faults.isEmpty { check(row) }
    return faults.isEmpty ? row : nil
  }

  private mutating func fault(_ column: String, _ problem: String, _ advice: String) {
    faults.append(Fault(file: file, line: record.line, column: column, problem: problem, advice: advice))
  }

  private mutating func number(_ column: String) -> Int? {
    let field = record[column]
    if field == "-" { return nil }
    guard let number = Int(field), (0..<1024).contains(number) else {
      fault(column, "'\(field)' is no call number", "write the kernel's number, or - where the machine lacks the call")
      return nil
    }
    return number
  }

  private mutating func word<Word: RawRepresentable & CaseIterable>(_ column: String, of type: Word.Type) -> Word?
  where Word.RawValue == String {
    if let word = Word(rawValue: record[column]) { return word }
    let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
    fault(column, "'\(record[column])' is unknown", "write one of: \(words)")
    return nil
  }

  private mutating func handler() -> Handler? {
    let field = record["handler"]
    if field == "-" { return nil }
    guard let handler = Handler(spelling: field) else {
      fault("handler", "'\(field)' is no method's name", "write it with its labels, as in lseek(_:to:from:), or -")
      return nil
    }
    return handler
  }

  private mutating func arguments() -> [CallArgument] {
    var arguments: [CallArgument] = []
    for part in CallArgument.split(record["arguments"]) {
      guard let argument = CallArgument(spelling: part) else {
        fault(
          "arguments", "'\(part)' is no argument",
          "write name:type with a type of the table's first comment, as in fd:descriptor")
        continue
      }
      arguments.append(argument)
    }
    return arguments
  }

  private mutating func check(_ row: Row) {
    let names = row.parameters.map(\.name)
    if let twice = names.indices.first(where: { names[..<$0].contains(names[$0]) }) {
      fault("arguments", "two arguments are named \(names[twice])", "name each as its man page does")
    }
    if row.arity > 6 {
      fault("arguments", "\(row.arity) registers are needed where six is the most", "a buffer or an iovec takes two")
    }
    for case .value(_, let pointee) in row.arguments.map(\.type) {
      if case .argument(let count) = pointee.count, !names.contains(count) {
        fault("arguments", "\(pointee.type)[\(count)] counts by an argument that the row lacks", "name one of the row")
      }
    }
    if row.isPOSIX { checkPOSIX(row) } else { checkCall(row) }
    if row.level == .partial && row.note.isEmpty {
      fault("note", "a partial call has no note", "say which flags or cases are missing")
    }
  }

  private mutating func checkPOSIX(_ row: Row) {
    if row.armNumber != nil || row.library != nil || row.handler != nil || row.door != nil {
      fault("x86_64", "a POSIX call has neither number, library, handler nor door", "write - for them")
    }
    if row.level.isImplemented && row.via == nil {
      fault("note", "the system calls beneath a POSIX call are not named", "start the note with: via futex,mmap")
    }
  }

  private mutating func checkCall(_ row: Row) {
    if row.level.hasHandler {
      for (column, missing) in [
        ("library", row.library == nil), ("handler", row.handler == nil), ("door", row.door == nil),
      ] where missing {
        fault(column, "a call at level \(row.level.rawValue) has no \(column)", "name it, or set the level to absent")
      }
    }
    guard let handler = row.handler else {
      if row.door != nil { fault("door", "a door leads to no handler", "name the handler, or write -") }
      return
    }
    if row.library == nil { fault("library", "the handler \(handler) belongs to no library", "name the library") }
    if row.door == nil { fault("door", "the handler \(handler) has no door", "write leaf, short or full") }
    if handler.name != row.name {
      fault("handler", "the handler is named \(handler.name)", "name it \(row.name), as the call")
    }
    let passed = row.arguments.count { $0.type != .unused }
    if handler.labels.count != passed {
      fault(
        "handler", "\(handler) has \(handler.labels.count) labels for \(passed) arguments",
        "give each argument a label; a buffer is one argument, null is none")
    }
  }
}
