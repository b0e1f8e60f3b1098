/// The table of names of numbers, `constants.tsv`.
public struct ConstantTable: Sendable {
  /// A name for a number, or for some of its bits.
  public struct Entry: Equatable, Sendable {
    /// The name in C.
    public let name: String
    /// The value.
    public let value: UInt64
    /// The bits that the name stands for.
    public let mask: UInt64
    /// The type of the call's next argument that has none of its own, where the name decides it.
    public let argument: ArgumentType?
  }

  /// The columns, in their order.
  public static let columns = ["type", "name", "value", "mask", "argument"]

  /// The types, in the order of their first line.
  public let types: [String]
  private let entries: [String: [Entry]]

  /// Reads the table.
  /// - Throws: `Faults`, all that were found.
  public init(parsing text: String, file: String = "constants.tsv") throws(Faults) {
    var faults: [Fault] = []
    var types: [String] = []
    var entries: [String: [Entry]] = [:]
    for record in try TabSeparatedFile(parsing: text, name: file, columns: Self.columns).records {
      func number(_ column: String) -> UInt64? {
        let field = record[column]
        guard field.hasPrefix("0x"), let number = UInt64(field.dropFirst(2), radix: 16) else {
          faults.append(
            Fault(
              file: file, line: record.line, column: column, problem: "'\(field)' is no number",
              advice: "write it in hexadecimal, with 0x"))
          return nil
        }
        return number
      }
      guard let value = number("value"), let mask = number("mask") else { continue }
      let argument = record["argument"].isEmpty ? nil : ArgumentType(spelling: record["argument"])
      if !record["argument"].isEmpty && argument == nil || value & ~mask != 0 {
        faults.append(
          Fault(
            file: file, line: record.line, column: argument == nil ? "argument" : "mask",
            problem: "the field does not fit", advice: "write a type of syscalls.tsv, and a mask that covers the value"))
      }
      let type = record["type"]
      if entries[type] == nil { types.append(type) }
      entries[type, default: []].append(Entry(name: record["name"], value: value, mask: mask, argument: argument))
    }
    guard faults.isEmpty else { throw Faults(faults) }
    self.types = types
    self.entries = entries
  }

  /// The names of `type`, in the order in which they are tried; none for a type that the table does not have.
  public subscript(type: String) -> [Entry] { entries[type] ?? [] }

  /// The name that stands for exactly `value`, as a number of 32 bits.
  public func name(of value: UInt64, in type: String) -> String? {
    self[type].first { $0.value == value & 0xffff_ffff }?.name
  }
}
