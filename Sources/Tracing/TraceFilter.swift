import Catalogue

/// Which calls a trace shows: `-e trace=…`.
public struct TraceFilter: Sendable {
  /// The calls' numbers; nil: all.
  private let numbers: Set<Int>?
  private let isInverted: Bool

  /// Shows every call.
  public static let everything = TraceFilter(numbers: nil, isInverted: false)

  /// A word that names neither a call nor a class.
  public struct UnknownWord: Error, Equatable {
    /// The word.
    public let word: String
  }

  /// Reads a list such as `open,read`, `%file`, `!clock_gettime` or `/^get`.
  /// - Throws: `UnknownWord`.
  public init(_ text: String, tables: TraceTables) throws(UnknownWord) {
    let isInverted = text.hasPrefix("!")
    let words = text.dropFirst(isInverted ? 1 : 0).split(separator: ",").map(String.init)
    guard words != ["all"] else {
      self.init(numbers: nil, isInverted: false)
      return
    }
    var numbers: Set<Int> = []
    for word in words where word != "none" {
      let found = Self.calls(named: word, in: tables)
      guard let found else { throw UnknownWord(word: word) }
      numbers.formUnion(found.compactMap(\.number))
    }
    self.init(numbers: numbers, isInverted: isInverted)
  }

  private init(numbers: Set<Int>?, isInverted: Bool) {
    self.numbers = numbers
    self.isInverted = isInverted
  }

  /// Whether the call is shown.
  public func shows(_ number: Int) -> Bool { numbers.map { $0.contains(number) != isInverted } ?? true }

  private static func calls(named word: String, in tables: TraceTables) -> [Row]? {
    let rows = Array(tables.calls.values)
    if word.hasPrefix("%"), let test = classes[String(word.dropFirst())] { return rows.filter(test) }
    if word.hasPrefix("/"), let pattern = try? Regex(String(word.dropFirst())) {
      return rows.filter { $0.name.firstMatch(of: pattern) != nil }
    }
    // A question mark in front lets a call be unknown.
    let name = word.hasPrefix("?") ? String(word.dropFirst()) : word
    let row = rows.filter { $0.name == name }
    return row.isEmpty && !word.hasPrefix("?") ? nil : row
  }

  /// The classes, as the table's types and libraries tell them.
  private static var classes: [String: (Row) -> Bool] {
    func has(_ types: ArgumentType...) -> (Row) -> Bool {
      { row in row.arguments.contains { types.contains($0.type) } }
    }
    func belongs(to library: String) -> (Row) -> Bool { { $0.library == library } }
    let processes: Set = [
      "fork", "vfork", "clone", "clone3", "execve", "execveat", "exit", "exit_group", "wait4", "waitid", "kill", "tkill",
      "tgkill", "pidfd_open", "pidfd_send_signal",
    ]
    return [
      "file": has(.path), "desc": { row in has(.descriptor, .directory)(row) || row.result == .descriptor },
      "memory": belongs(to: "PosixMemory"), "signal": belongs(to: "PosixSignals"), "network": belongs(to: "PosixSockets"),
      "net": belongs(to: "PosixSockets"), "clock": { $0.name.hasPrefix("clock_") || ["gettimeofday", "time"].contains($0.name) },
      "process": { processes.contains($0.name) }, "thread": belongs(to: "PosixThreads"),
      "creds": { row in row.name.hasPrefix("cap") || has(.user, .group)(row) || [.user, .group].contains(row.result) },
    ]
  }
}
