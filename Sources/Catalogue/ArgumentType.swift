/// Which way the bytes behind an address flow.
public enum Direction: String, Equatable, Sendable {
  /// The call reads them (`in`).
  case input = "in"
  /// The call writes them (`out`).
  case output = "out"
  /// The call reads and writes them (`inout`).
  case both = "inout"
}

/// What a typed address points to: a C type, and how many of it.
public struct Pointee: Equatable, Sendable {
  /// The number of elements.
  public enum Count: Equatable, Sendable {
    /// One.
    case one
    /// As many as written.
    case fixed(Int)
    /// As many as another argument of the row says.
    case argument(String)
  }

  /// The C type's name without `struct`, such as `timespec`, `int`, `off_t`.
  public let type: String
  /// How many there are.
  public let count: Count

  /// Names a C type and how many of it.
  public init(type: String, count: Count) {
    self.type = type
    self.count = count
  }
}

/// The type of an argument: enough to print it, to write its C prototype, and to make values of it.
public enum ArgumentType: Equatable, Sendable {
  case descriptor
  /// A descriptor of a directory, or `AT_FDCWD`.
  case directory
  case int
  case uint
  case long
  case ulong
  case offset
  case size
  case mode
  case user
  case group
  case device
  case path
  /// A string that is not a path.
  case string
  /// The number of a process or a thread.
  case process
  case signal
  case clock
  /// An address of unspecified content.
  case pointer
  /// An address whose number matters, not what lies there.
  case address
  /// An address of one or more values of a C type.
  case value(Direction, Pointee)
  /// Two C arguments: an address and the count of bytes there.
  case buffer(Direction)
  /// Two C arguments: the address of an `iovec` array and the count of its elements.
  case vector(Direction)
  /// An option set, by its Swift type.
  case flags(String)
  /// One of several named numbers, by its Swift type.
  case enumeration(String)
  /// An argument that the handler does not get.
  case unused

  static let plain: [(String, ArgumentType)] = [
    ("descriptor", .descriptor), ("dirfd", .directory), ("int", .int), ("uint", .uint), ("long", .long),
    ("ulong", .ulong), ("off", .offset), ("size", .size), ("mode", .mode), ("uid", .user), ("gid", .group),
    ("device", .device), ("path", .path), ("string", .string), ("pid", .process), ("signal", .signal),
    ("clockid", .clock), ("pointer", .pointer), ("address", .address), ("null", .unused),
    ("buffer.in", .buffer(.input)), ("buffer.out", .buffer(.output)), ("iovec.in", .vector(.input)),
    ("iovec.out", .vector(.output)),
  ]

  /// Reads a type as the table spells it; nil when it does not know the word.
  public init?(spelling: String) {
    if let known = Self.plain.first(where: { $0.0 == spelling }) {
      self = known.1
      return
    }
    guard let open = spelling.firstIndex(of: "<"), spelling.last == ">" else { return nil }
    let inner = String(spelling[spelling.index(after: open)...].dropLast())
    guard !inner.isEmpty, inner.allSatisfy({ $0.isLetter || $0.isNumber || "_[] ".contains($0) }) else { return nil }
    switch spelling[..<open] {
    case "flags": self = .flags(inner)
    case "enum": self = .enumeration(inner)
    case let word:
      guard let direction = Direction(rawValue: String(word)), let pointee = Pointee(spelling: inner) else {
        return nil
      }
      self = .value(direction, pointee)
    }
  }

  /// How many registers an argument of this type takes.
  public var registers: Int {
    switch self {
    case .buffer, .vector: 2
    default: 1
    }
  }
}

extension Pointee {
  init?(spelling: String) {
    guard let open = spelling.firstIndex(of: "[") else {
      self.init(type: spelling, count: .one)
      return
    }
    guard spelling.last == "]" else { return nil }
    let count = String(spelling[spelling.index(after: open)...].dropLast())
    guard !count.isEmpty, open > spelling.startIndex else { return nil }
    self.init(type: String(spelling[..<open]), count: Int(count).map(Count.fixed) ?? .argument(count))
  }
}
