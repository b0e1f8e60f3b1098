import Catalogue

/// A call as a trace shows it: what is known when it begins, and what only its end tells.
struct DecodedCall {
  /// The arguments; nil where the call writes what is shown.
  var arguments: [String?]

  /// The arguments up to the first that is not known yet, as the begin of a line.
  var known: String {
    let known = arguments.prefix { $0 != nil }.compactMap { $0 }.joined(separator: ", ")
    return known.isEmpty || known.count == 0 || !arguments.contains(nil) ? known : known + ", "
  }
  /// The rest, once everything is known.
  func rest(completedBy final: DecodedCall) -> String {
    let count = arguments.prefix { $0 != nil }.count
    return final.arguments.dropFirst(count).map { $0 ?? "?" }.joined(separator: ", ")
  }
}

/// Decodes calls from their records and the memory behind them, by the table's typed arguments.
public struct CallDecoder {
  let tables: TraceTables
  private let format: ValueFormatter

  /// Decodes by `tables`, reads what addresses point to from `memory` and shows at most `stringLimit` bytes of a string.
  public init(tables: TraceTables, memory: any TracedMemory, stringLimit: Int = 32) {
    self.tables = tables
    format = ValueFormatter(tables: tables, memory: memory, stringLimit: stringLimit)
  }

  /// Decodes a call that begins.
  func begin(_ record: TraceRecord) -> DecodedCall { decode(record, result: nil) }

  /// Decodes a call that has ended, on top of what its begin told.
  func end(_ record: TraceRecord, after begin: DecodedCall) -> DecodedCall {
    let final = decode(record, result: record.result)
    return DecodedCall(arguments: zip(begin.arguments, final.arguments).map { $0 ?? $1 })
  }

  /// Decodes a whole call of a flight recorder: what it wrote is shown as it is now.
  public func line(_ record: TraceRecord, hasReturned: Bool = true) -> String {
    let call = decode(record, result: hasReturned ? record.result : -1)
    let arguments = call.arguments.map { $0 ?? "?" }.joined(separator: ", ")
    return "\(tables.name(of: record.number))(\(arguments))" + (hasReturned ? " = \(result(of: record))" : " has not returned")
  }

  /// What the call returned, with names.
  public func result(of record: TraceRecord) -> String {
    let result = record.result
    if (-4095..<0).contains(result) {
      // The numbers from 512 to 516 are for the way out of the kernel; no program sees them.
      return ((512...516).contains(-result) ? "? " : "-1 ") + tables.error(-result)
    }
    switch tables.calls[record.number]?.result {
    case .address, .pointer: return format.hexadecimal(UInt64(bitPattern: result))
    case .mode: return format.fileMode(UInt64(bitPattern: result))
    case .noReturn: return "?"
    default: return "\(result)"
    }
  }

  /// What a call changed behind the addresses that it reads and writes, in parentheses; empty when nothing is to tell.
  func changes(_ record: TraceRecord, after begin: DecodedCall) -> String {
    guard record.result >= 0, let row = tables.calls[record.number] else { return "" }
    let now = decode(record, result: record.result)
    var parts: [String] = []
    for (index, argument) in shown(row, record).enumerated() {
      guard case .value(.both, _) = argument.type, begin.arguments[index] != now.arguments[index] else { continue }
      parts.append(now.arguments[index] ?? "?")
    }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  /// Decodes a signal: what `siginfo_t` says of it.
  func signal(_ record: TraceRecord) -> String {
    let name = tables.signal(UInt64(record.number))
    let code = Int32(truncatingIfNeeded: record.arguments[0])
    let kinds = [
      4: "InstructionCode", 5: "TrapCode", 7: "BusCode", 8: "ArithmeticCode", 11: "SegmentationCode", 17: "ChildCode",
    ]
    let isFault = code > 0 && code < 0x80 && [4, 5, 7, 8, 11].contains(record.number)
    let type = code > 0 && code < 0x80 ? kinds[record.number] ?? "SignalCode" : "SignalCode"
    let codeText = tables.constants.name(of: UInt64(UInt32(bitPattern: code)), in: type) ?? "\(code)"
    var text = "--- \(name) {si_signo=\(name), si_code=\(codeText)"
    let first = record.arguments[1]
    if isFault {
      text += ", si_addr=\(format.address(first))"
    } else if code <= 0 && code != -2 {
      text += ", si_pid=\(Int32(truncatingIfNeeded: first)), si_uid=\(first >> 32)"
    }
    return text + "} ---"
  }

  // MARK: Arguments

  /// An argument with its registers.
  private struct Shown {
    let name: String
    let type: ArgumentType
    let register: Int
  }

  /// The arguments that are shown, with the types that earlier ones give them.
  private func shown(_ row: Row, _ record: TraceRecord) -> [Shown] {
    var list: [Shown] = []
    var register = 0
    var given: ArgumentType?
    var opening: UInt64?
    for argument in row.arguments {
      defer { register += argument.type.registers }
      var type = argument.type
      let value = record.arguments[min(register, 5)]
      switch type {
      case .enumeration(let name), .flags(let name):
        let entries = tables.constants[name]
        given = entries.first { value & $0.mask & 0xffff_ffff == $0.value && $0.argument != nil }?.argument ?? given
        if name == "OpenFlags" { opening = value }
      case .ulong, .pointer:
        if let known = given { type = known }
        given = nil
      case .mode where opening != nil && !Self.creates(opening!): continue
      case .value(_, let pointee) where row.name == "futex" && pointee.type == "int": type = .address
      default: break
      }
      if type != .unused { list.append(Shown(name: argument.name, type: type, register: register)) }
    }
    return Self.isShort(futex: row, record) ? Array(list.prefix { $0.name != "uaddr2" && $0.name != "val3" }) : list
  }

  /// Whether `open` with these flags takes a mode: `O_CREAT` and `O_TMPFILE`.
  private static func creates(_ flags: UInt64) -> Bool { flags & 0x40 != 0 || flags & 0x41_0000 == 0x41_0000 }

  /// Whether the operation of a futex call takes neither a second word nor a third value.
  private static func isShort(futex row: Row, _ record: TraceRecord) -> Bool {
    row.name == "futex" && [0, 1, 6, 7, 8].contains(record.arguments[1] & 0x7f)
  }

  private func decode(_ record: TraceRecord, result: Int64?) -> DecodedCall {
    guard let row = tables.calls[record.number] else {
      return DecodedCall(arguments: record.arguments.map(format.hexadecimal))
    }
    var texts: [String?] = []
    for argument in shown(row, record) { texts += text(argument, row, record, result) }
    return DecodedCall(arguments: texts)
  }

  /// The texts of one argument, of which a buffer has two; nil for what the call is still to write.
  private func text(_ argument: Shown, _ row: Row, _ record: TraceRecord, _ result: Int64?) -> [String?] {
    let value = record.arguments[min(argument.register, 5)]
    let second = record.arguments[min(argument.register + 1, 5)]
    let failed = (result ?? 0) < 0
    switch argument.type {
    case .path: return [format.string(at: value, isPath: true)]
    case .string: return [format.string(at: value, isPath: false)]
    case .buffer(.input) where row.library == "PosixSockets" && argument.name == "addr":
      return [format.socketAddress(at: value, count: second), "\(second)"]
    case .buffer(.input): return [format.buffer(at: value, count: second), "\(second)"]
    case .buffer:
      guard let result else { return [nil, "\(second)"] }
      let count = failed || row.result != .count ? 0 : min(UInt64(result), second)
      if failed || row.result != .count { return [format.address(value), "\(second)"] }
      return [format.buffer(at: value, count: count), "\(second)"]
    case .vector(let direction):
      let count = UInt64(UInt32(truncatingIfNeeded: second))
      guard direction == .input || result != nil else { return [nil, "\(count)"] }
      if direction != .input && failed { return [format.address(value), "\(count)"] }
      let total = direction == .input ? UInt64.max : UInt64(result!)
      return [format.vector(at: value, count: count, total: total), "\(count)"]
    case .value(let direction, let pointee):
      if direction == .output && result == nil && value != 0 { return [nil] }
      if direction == .output && failed { return [format.address(value)] }
      return [self.pointee(pointee, at: value, row, record, direction, result)]
    default: return [format.scalar(value, argument.type)]
    }
  }

  private func pointee(
    _ pointee: Pointee, at address: UInt64, _ row: Row, _ record: TraceRecord, _ direction: Direction, _ result: Int64?
  ) -> String {
    if pointee.type == "sockaddr" { return format.socketAddress(at: address, count: 110) }
    var count = 1
    switch pointee.count {
    case .one: return format.pointee(pointee.type, isArray: false, count: 1, at: address)
    case .fixed(let number): count = number
    case .argument(let name):
      var register = 0
      for argument in row.arguments {
        if argument.name == name { count = Int(UInt32(truncatingIfNeeded: record.arguments[register])) }
        register += argument.type.registers
      }
      // What a call gives is as long as it says.
      if direction == .output, row.result == .count, let result { count = min(count, Int(result)) }
    }
    return format.pointee(pointee.type, isArray: true, count: count, at: address)
  }
}
