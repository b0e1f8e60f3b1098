/// One thing wrong with a file of the catalogue, told so that it can be mended: where, what, and what to do.
public struct Fault: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file as it was named to the reader.
  public let file: String
  /// The line, counted from 1; 0 when the file as a whole is meant.
  public let line: Int
  /// The column's name in the header, or empty when the row as a whole is meant.
  public let column: String
  /// What is wrong.
  public let problem: String
  /// What to do about it.
  public let advice: String

  /// Makes a fault.
  public init(file: String, line: Int, column: String, problem: String, advice: String) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.advice = advice
  }

  /// The fault as one line, in the form that editors jump to.
  public var description: String {
    let place = line > 0 ? "\(file):\(line): " : "\(file): "
    return place + (column.isEmpty ? "" : "\(column): ") + "\(problem); \(advice)"
  }
}

/// Everything wrong with what was read, in the order of the lines.
public struct Faults: Error, Equatable, Sendable, CustomStringConvertible {
  /// The faults; never empty.
  public let list: [Fault]

  /// Makes the error from at least one fault.
  public init(_ list: [Fault]) { self.list = list }

  /// One line per fault.
  public var description: String { list.map(\.description).joined(separator: "\n") }
}
