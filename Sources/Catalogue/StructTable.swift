/// The table of structs that cross the door, `structs.tsv`.
public struct StructTable: Sendable {
  /// How a field is shown.
  public enum Format: Equatable, Sendable {
    /// As an argument of this type.
    case argument(ArgumentType)
    /// Names of a number of 2 or 8 bytes.
    case flags(String, byteCount: Int)
    case enumeration(String, byteCount: Int)
    /// A struct of the table.
    case structure(String)
    case signed(byteCount: Int), unsigned(byteCount: Int)
    /// A file's mode of 2 bytes.
    case shortMode
    case hexadecimal, octal
    /// A resource limit.
    case limit
    /// A signal's handler.
    case handler
    case signalSet
    /// Text of at most so many bytes.
    case text(byteCount: Int)
  }

  /// A field of a struct.
  public struct Field: Equatable, Sendable {
    /// Its offset in bytes.
    public let offset: Int
    /// Its name in C.
    public let name: String
    /// How it is shown.
    public let format: Format
  }

  /// A struct.
  public struct Layout: Equatable, Sendable {
    /// The name, as in `in<T>`.
    public let name: String
    /// The size in bytes.
    public let size: Int
    /// The fields that are shown.
    public let fields: [Field]
    /// Whether others are left out.
    public let isAbridged: Bool
  }

  /// The columns, in their order.
  public static let columns = ["name", "size", "fields"]

  /// The structs, in the order of the lines.
  public let layouts: [Layout]

  /// The struct of this name.
  public subscript(name: String) -> Layout? { layouts.first { $0.name == name } }

  /// Reads the table.
  /// - Throws: `Faults`, all that were found.
  public init(parsing text: String, file: String = "structs.tsv") throws(Faults) {
    var faults: [Fault] = []
    var layouts: [Layout] = []
    for record in try TabSeparatedFile(parsing: text, name: file, columns: Self.columns).records {
      var words = record["fields"].split(separator: ",").map { $0.drop { $0 == " " } }
      let isAbridged = words.last == "..."
      if isAbridged { words.removeLast() }
      let known = Set(layouts.map(\.name))
      let fields = words.compactMap { word -> Field? in
        let parts = word.split(separator: ":", maxSplits: 2)
        guard parts.count == 3, let offset = Int(parts[0]), let format = Format(spelling: parts[2], structs: known) else {
          faults.append(
            Fault(
              file: file, line: record.line, column: "fields", problem: "'\(word)' is no field",
              advice: "write offset:name:type, with a type of syscalls.tsv or a struct of an earlier line"))
          return nil
        }
        return Field(offset: offset, name: String(parts[1]), format: format)
      }
      layouts.append(
        Layout(name: record["name"], size: Int(record["size"]) ?? 0, fields: fields, isAbridged: isAbridged))
    }
    guard faults.isEmpty else { throw Faults(faults) }
    self.layouts = layouts
  }
}

extension StructTable.Format {
  init?(spelling: Substring, structs: Set<String>) {
    let text = String(spelling)
    func inner(_ prefix: String, _ end: Character) -> String? {
      text.hasPrefix(prefix) && text.last == end ? String(text.dropFirst(prefix.count).dropLast()) : nil
    }
    if structs.contains(text) {
      self = .structure(text)
    } else if let name = inner("flags16<", ">") {
      self = .flags(name, byteCount: 2)
    } else if let name = inner("flags64<", ">") {
      self = .flags(name, byteCount: 8)
    } else if let name = inner("enum16<", ">") {
      self = .enumeration(name, byteCount: 2)
    } else if let count = inner("char[", "]").flatMap({ Int($0) }) {
      self = .text(byteCount: count)
    } else {
      switch text {
      case "short": self = .signed(byteCount: 2)
      case "ushort": self = .unsigned(byteCount: 2)
      case "mode16": self = .shortMode
      case "hex": self = .hexadecimal
      case "octal": self = .octal
      case "limit": self = .limit
      case "handler": self = .handler
      case "sigset": self = .signalSet
      default:
        guard let type = ArgumentType(spelling: text) else { return nil }
        self = .argument(type)
      }
    }
  }
}
