/// An argument of a call: the name that its man page gives it, and its type.
public struct CallArgument: Equatable, Sendable {
  /// The name, such as `fd`.
  public let name: String
  /// The type.
  public let type: ArgumentType

  /// Reads `name:type`; nil when it is not of that form or the type is unknown.
  public init?(spelling: Substring) {
    guard let colon = spelling.firstIndex(of: ":") else { return nil }
    let name = spelling[..<colon]
    guard let first = name.first, first.isLetter || first == "_",
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }),
      let type = ArgumentType(spelling: String(spelling[spelling.index(after: colon)...]))
    else { return nil }
    self.name = String(name)
    self.type = type
  }

  /// Splits a field at the commas that separate arguments.
  static func split(_ field: String) -> [Substring] {
    guard !field.isEmpty else { return [] }
    return field.split(separator: ",", omittingEmptySubsequences: false).map { part in
      part.first == " " ? part.dropFirst() : part
    }
  }
}

/// One C parameter: what a prototype says of one register.
public struct Parameter: Equatable, Sendable {
  /// The C declaration's type, such as `const char *`.
  public let type: String
  /// The name.
  public let name: String

  /// The declaration, such as `const char *pathname`.
  public var declaration: String { type.hasSuffix("*") ? type + name : "\(type) \(name)" }
}

extension Row {
  /// The call's C parameters, one a register.
  public var parameters: [Parameter] {
    let counted = arguments.count(where: { $0.type.registers == 2 })
    return arguments.flatMap { argument -> [Parameter] in
      let count = counted == 1 ? "count" : argument.name + "_count"
      return switch argument.type {
      case .buffer(.input): [Parameter("const void *", argument.name), Parameter("size_t", count)]
      case .buffer: [Parameter("void *", argument.name), Parameter("size_t", count)]
      case .vector: [Parameter("const struct iovec *", argument.name), Parameter("int", count)]
      case let type: [Parameter(type.cSpelling, argument.name)]
      }
    }
  }

  /// The call as C declares it, such as `lseek(int fd, off_t offset, int whence)`.
  public var prototype: String { "\(name)(\(parameters.map(\.declaration).joined(separator: ", ")))" }
}

extension Parameter {
  init(_ type: String, _ name: String) {
    self.type = type
    self.name = name
  }
}

extension ArgumentType {
  /// The C type of a register of this type.
  public var cSpelling: String {
    switch self {
    case .descriptor, .directory, .int, .signal, .enumeration, .flags: "int"
    case .uint: "unsigned int"
    case .long: "long"
    case .ulong, .unused, .address: "unsigned long"
    case .offset: "off_t"
    case .size: "size_t"
    case .mode: "mode_t"
    case .user: "uid_t"
    case .group: "gid_t"
    case .device: "dev_t"
    case .path, .string: "const char *"
    case .process: "pid_t"
    case .clock: "clockid_t"
    case .pointer, .buffer, .vector: "void *"
    case .value(.input, let pointee): "const \(pointee.cSpelling) *"
    case .value(_, let pointee): "\(pointee.cSpelling) *"
    }
  }
}

extension Pointee {
  /// The C type as a declaration writes it.
  public var cSpelling: String {
    switch type {
    case "uint": "unsigned int"
    case "ulong": "unsigned long"
    case "int", "long", "char", "short", "fd_set": type
    default: type.hasSuffix("_t") ? type : "struct \(type)"
    }
  }
}
