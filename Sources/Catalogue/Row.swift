/// How completely a call is implemented.
public enum Level: String, CaseIterable, Equatable, Sendable {
  /// Everything that the man page promises.
  case full
  /// Some flags or cases are missing; the note says which.
  case partial
  /// Accepts and does nothing, on purpose; never counted as implemented.
  case stub
  /// Answers ENOSYS, or the error number of the note.
  case absent

  /// Whether a handler stands behind the call.
  public var hasHandler: Bool { self != .absent }
  /// Whether the call counts as implemented.
  public var isImplemented: Bool { self == .full || self == .partial }
}

/// The way from an application to a handler.
public enum Door: String, CaseIterable, Equatable, Sendable {
  /// Inlined; touches nothing that another thread can change under it.
  case leaf
  /// Inlined, with preemption held off; cannot block.
  case short
  /// Out of line on the thread's kernel stack; may block or go deep.
  case full
}

/// What a call returns when it succeeds.
public enum ResultType: String, CaseIterable, Equatable, Sendable {
  /// Nothing but success, which is 0.
  case nothing = "none"
  case count
  case descriptor
  case int
  case uint
  case long
  case process = "pid"
  case user = "uid"
  case group = "gid"
  case mode
  case offset = "off"
  case address
  case pointer
  case signal
  /// The call does not return.
  case noReturn = "noreturn"
}

/// A handler by name: a method of `Caller`, such as `lseek(_:to:from:)`.
public struct Handler: Hashable, Sendable, CustomStringConvertible {
  /// The method's base name: the call's name.
  public let name: String
  /// The labels; `_` for none.
  public let labels: [String]

  /// Makes a handler's name.
  public init(name: String, labels: [String]) {
    self.name = name
    self.labels = labels
  }

  /// Reads `name(label:label:)`; nil when it is not of that form.
  public init?(spelling: String) {
    guard let open = spelling.firstIndex(of: "("), spelling.last == ")", open > spelling.startIndex else { return nil }
    let inside = spelling[spelling.index(after: open)...].dropLast()
    guard inside.isEmpty || inside.last == ":" else { return nil }
    let labels = inside.split(separator: ":", omittingEmptySubsequences: false).dropLast().map(String.init)
    let isWord = { (word: String) in
      !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    }
    let name = String(spelling[..<open])
    guard isWord(name), labels.allSatisfy(isWord) else { return nil }
    self.init(name: name, labels: labels)
  }

  /// The name as the table spells it.
  public var description: String { "\(name)(\(labels.map { $0 + ":" }.joined()))" }
}

/// A row of `syscalls.tsv`: one call.
public struct Row: Equatable, Sendable {
  /// The call's name in the kernel's headers, or the POSIX function's.
  public let name: String
  /// The number on x86-64, which is also what the house itself calls it by; nil for a POSIX call.
  public let number: Int?
  /// The number on arm64, if that machine has the call.
  public let armNumber: Int?
  /// The micro-library that has the handler, if one does or will.
  public let library: String?
  /// The handler; named ahead of time while the level is absent.
  public let handler: Handler?
  /// The kind of door, if a handler is named.
  public let door: Door?
  /// How completely the call is implemented.
  public let level: Level
  /// The arguments in C's order.
  public let arguments: [CallArgument]
  /// What a success returns.
  public let result: ResultType
  /// What is missing, why it is absent, or what lies beneath.
  public let note: String
  /// The line in the table, counted from 1.
  public let line: Int

  /// Whether the call is a library function above the system calls.
  public var isPOSIX: Bool { number == nil }
  /// How many registers the call takes.
  public var arity: Int { arguments.reduce(0) { $0 + $1.type.registers } }

  /// The system calls that a POSIX call runs on, or nil when the note does not say.
  public var via: [String]? {
    guard isPOSIX, note.hasPrefix("via ") else { return nil }
    let list = note.dropFirst(4).prefix { $0 != ";" && $0 != "." }
    return list == "nothing" ? [] : list.split(separator: ",").map(String.init)
  }

  /// Whether a part of the call is refused: the note of a partial row then says by which error number.
  public var refusesPart: Bool {
    level == .partial && note.split { !$0.isUppercase }.contains { $0.count > 3 && $0.first == "E" }
  }

  /// The error number's C name that an absent call answers with, when it is not ENOSYS.
  public var answer: String? {
    guard level == .absent, note.first == "E", let colon = note.firstIndex(of: ":") else { return nil }
    let name = note[..<colon]
    return name.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) } ? String(name) : nil
  }
}

extension Row {
  /// What the row says, in a few words on one line.
  public var summary: String {
    let place = isPOSIX ? "a POSIX call" : "call \(number!)" + (library.map { " of \($0)" } ?? "")
    return "\(prototype): \(place), \(level.rawValue)" + (note.isEmpty ? "" : "; \(note)")
  }
}
