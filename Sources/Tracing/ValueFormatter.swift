import Catalogue

/// Writes values as C programs spell them: numbers by their names, and what addresses point to.
struct ValueFormatter {
  let tables: TraceTables
  let memory: any TracedMemory
  /// The most bytes of a string or a buffer that are shown.
  let stringLimit: Int
  /// The most elements of an array that are shown.
  static let elementLimit = 32

  /// Names the bits of `value`; those without a name stay a number.
  func flags(_ value: UInt64, _ type: String) -> String {
    var names: [String] = []
    var covered: UInt64 = 0
    for entry in tables.constants[type] where entry.mask & covered == 0 && value & entry.mask == entry.value {
      names.append(entry.name)
      covered |= entry.mask
    }
    let rest = value & ~covered
    if rest != 0 { names.append(hexadecimal(rest)) }
    return names.isEmpty ? "0" : names.joined(separator: "|")
  }

  /// Names `value`.
  func enumeration(_ value: UInt64, _ type: String) -> String {
    tables.constants.name(of: value, in: type) ?? hexadecimal(value & 0xffff_ffff)
  }

  /// Writes the register `value` of an argument that is no address of something.
  func scalar(_ value: UInt64, _ type: ArgumentType) -> String {
    let low = Int32(truncatingIfNeeded: value)
    switch type {
    case .descriptor, .int, .process: return "\(low)"
    case .directory: return tables.constants.name(of: value, in: "DirectoryDescriptor") ?? "\(low)"
    case .uint: return "\(UInt32(bitPattern: low))"
    case .user, .group: return low == -1 ? "-1" : "\(UInt32(bitPattern: low))"
    case .long, .offset: return "\(Int64(bitPattern: value))"
    case .ulong, .size: return "\(value)"
    case .mode: return fileMode(value & 0xffff_ffff)
    case .device: return "makedev(\(hexadecimal(major(value))), \(hexadecimal(minor(value))))"
    case .signal: return tables.signal(value)
    case .clock: return tables.constants.name(of: value, in: "ClockIdentifier") ?? "\(low)"
    case .flags(let name): return flags(value & 0xffff_ffff, name)
    case .enumeration(let name): return enumeration(value, name)
    case .path, .string, .pointer, .address, .value, .buffer, .vector, .unused: return address(value)
    }
  }

  /// Writes an address.
  func address(_ value: UInt64) -> String { value == 0 ? "NULL" : hexadecimal(value) }

  /// Writes the string at an address; a path is never cut.
  func string(at address: UInt64, isPath: Bool) -> String {
    let limit = isPath ? 4096 : stringLimit
    guard address != 0, let string = memory.string(at: address, limit: limit + 1) else { return self.address(address) }
    return Quoting.quote(string.bytes.prefix(limit), hasMore: !string.isWhole)
  }

  /// Writes `count` bytes at an address, as many as are shown.
  func buffer(at address: UInt64, count: UInt64) -> String {
    guard address != 0 else { return "NULL" }
    let bytes = memory.read(Int(min(count, UInt64(stringLimit))), at: address)
    guard !bytes.isEmpty || count == 0 else { return self.address(address) }
    return Quoting.quote(bytes, hasMore: count > UInt64(bytes.count))
  }

  /// Writes an `iovec` array whose buffers hold `total` bytes altogether.
  func vector(at address: UInt64, count: UInt64, total: UInt64) -> String {
    let shown = min(count, UInt64(Self.elementLimit))
    let bytes = memory.read(Int(shown) * 16, at: address)
    guard address != 0, bytes.count == Int(shown) * 16 else { return self.address(address) }
    var left = total
    let parts = (0..<Int(shown)).map { index in
      let (base, length) = (bytes.number(at: index * 16, 8), bytes.number(at: index * 16 + 8, 8))
      let part = min(left, length)
      left -= part
      return "{iov_base=\(buffer(at: base, count: part)), iov_len=\(length)}"
    }
    return "[" + (parts + (shown < count ? ["..."] : [])).joined(separator: ", ") + "]"
  }

  func hexadecimal(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }

  /// A file's mode: the kind by its name, the bits in octal.
  func fileMode(_ value: UInt64) -> String {
    let bits = String(value & 0o7777, radix: 8)
    let octal = String(repeating: "0", count: max(0, 4 - bits.count)) + bits
    let text = octal.count > 4 || octal.first != "0" ? "0" + octal : octal
    guard value & ~0o7777 != 0 else { return text }
    return "\(flags(value & ~0o7777, "FileKind"))|\(text)"
  }

  private func major(_ device: UInt64) -> UInt64 { device >> 8 & 0xfff | device >> 32 & ~0xfff }
  private func minor(_ device: UInt64) -> UInt64 { device & 0xff | device >> 12 & ~0xff & 0xffff_ffff }
}
