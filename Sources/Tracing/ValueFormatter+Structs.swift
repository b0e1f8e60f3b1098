import Catalogue

extension ValueFormatter {
  /// Writes what lies at an address: `count` values of a C type; the address itself where it cannot be read.
  func pointee(_ type: String, isArray: Bool, count: Int, at address: UInt64) -> String {
    guard address != 0, let size = size(of: type) else { return self.address(address) }
    guard isArray else {
      let bytes = memory.read(size, at: address)
      guard bytes.count == size else { return self.address(address) }
      let text = value(type, bytes, at: 0)
      // A number behind an address is told from a number by brackets.
      return tables.structs[type] != nil || type == "sigset_t" || type == "fd_set" ? text : "[\(text)]"
    }
    let shown = min(count, Self.elementLimit)
    let bytes = memory.read(size * shown, at: address)
    guard bytes.count == size * shown else { return self.address(address) }
    let parts = (0..<shown).map { value(type, bytes, at: $0 * size) }
    return "[" + (parts + (shown < count ? ["..."] : [])).joined(separator: ", ") + "]"
  }

  /// The size of a C type, if it is known.
  private func size(of type: String) -> Int? {
    switch type {
    case "char": 1
    case "short": 2
    case "int", "uint", "uid_t", "gid_t", "pid_t", "clockid_t": 4
    case "long", "ulong", "off_t", "size_t", "sigset_t": 8
    case "fd_set": 128
    default: tables.structs[type]?.size
    }
  }

  private func value(_ type: String, _ bytes: [UInt8], at offset: Int) -> String {
    switch type {
    case "sigset_t": signalSet(bytes.number(at: offset, 8))
    case "fd_set": "[" + members(of: bytes).map(String.init).joined(separator: " ") + "]"
    case "char", "uint", "uid_t", "gid_t", "ulong", "size_t": "\(bytes.number(at: offset, size(of: type)!))"
    case "clockid_t": scalar(bytes.number(at: offset, 4), .clock)
    case "int", "short", "pid_t", "long", "off_t": "\(bytes.signedNumber(at: offset, size(of: type)!))"
    default: structure(tables.structs[type]!, bytes, at: offset)
    }
  }

  /// Writes a struct of the table.
  func structure(_ layout: StructTable.Layout, _ bytes: [UInt8], at offset: Int) -> String {
    let fields = layout.fields.map { "\($0.name)=\(field($0.format, bytes, at: offset + $0.offset))" }
    return "{" + (fields + (layout.isAbridged ? ["..."] : [])).joined(separator: ", ") + "}"
  }

  private func field(_ format: StructTable.Format, _ bytes: [UInt8], at offset: Int) -> String {
    switch format {
    case .structure(let name): structure(tables.structs[name]!, bytes, at: offset)
    case .flags(let name, let count): flags(bytes.number(at: offset, count), name)
    case .enumeration(let name, let count): enumeration(bytes.number(at: offset, count), name)
    case .signed(let count): "\(bytes.signedNumber(at: offset, count))"
    case .unsigned(let count): "\(bytes.number(at: offset, count))"
    case .shortMode: fileMode(bytes.number(at: offset, 2))
    case .hexadecimal: hexadecimal(bytes.number(at: offset, 8))
    case .octal: "0" + String(bytes.number(at: offset, 8), radix: 8)
    case .limit: limit(bytes.number(at: offset, 8))
    case .handler: handler(bytes.number(at: offset, 8))
    case .signalSet: signalSet(bytes.number(at: offset, 8))
    case .text(let count):
      Quoting.quote(bytes[offset..<min(bytes.count, offset + count)].prefix { $0 != 0 })
    case .argument(let type): scalar(bytes.number(at: offset, byteCount(of: type)), type)
    }
  }

  private func byteCount(of type: ArgumentType) -> Int {
    switch type {
    case .long, .ulong, .offset, .size, .device, .path, .string, .pointer, .address: 8
    default: 4
    }
  }

  private func handler(_ value: UInt64) -> String {
    tables.constants.name(of: value, in: "SignalHandler") ?? address(value)
  }

  private func limit(_ value: UInt64) -> String {
    value == .max ? "RLIM64_INFINITY" : value > 1024 && value % 1024 == 0 ? "\(value / 1024)*1024" : "\(value)"
  }

  /// Writes a set of signals as the names without `SIG`, or those missing where that is shorter.
  func signalSet(_ set: UInt64) -> String {
    let isInverted = set.nonzeroBitCount > 32
    let shown = isInverted ? ~set : set
    let names = (0..<64).filter { shown >> UInt64($0) & 1 != 0 }.map { tables.signal(UInt64($0 + 1)).dropFirst(3) }
    return (isInverted ? "~[" : "[") + names.joined(separator: " ") + "]"
  }

  private func members(of set: [UInt8]) -> [Int] {
    (0..<set.count * 8).filter { set[$0 / 8] >> UInt8($0 % 8) & 1 != 0 }
  }
}
