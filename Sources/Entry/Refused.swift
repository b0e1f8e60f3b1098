import ABI
import CMachine
import Ground

/// The calls already said, one bit each.
nonisolated(unsafe) var saidCalls: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (
  0, 0, 0, 0, 0, 0, 0, 0
)

/// The keys of the cases already said; zero where there is room. When there is none, a call is still said once.
nonisolated(unsafe) var saidCases:
  (
    UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64
  ) = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)

/// Says in the log that the house refuses the newest call with `error` where Linux would not: once for each case, which the
/// call's flags and what it asks for tell apart.
@inline(never)
func refused(_ error: Errno, _ text: UnsafePointer<UInt8>) {
  // The call has its record, and the text ends as its letters do.
  let record = unsafe machine_newest_record(machine_current())
  let number = unsafe record.pointee.number
  var key = UInt64(number) << 16 | UInt64(error.rawValue)
  unsafe withUnsafeBytes(of: &record.pointee.arguments) { bytes in
    let arguments = unsafe bytes.assumingMemoryBound(to: UInt64.self)
    var index = 0
    while unsafe text[index] != LoggedArgument.end {
      // A small letter is an argument of which there are many values.
      if unsafe text[index] < 0x60 { key = unsafe (key &* 0x0100_0000_01b3) ^ arguments[index] }
      index += 1
    }
  }
  let isNew = isNew(key)
  if isFirst(number) || isNew { unsafe say(error, text) }
}

/// Whether the case was not said yet and there is room to remember it; now it is.
private func isNew(_ key: UInt64) -> Bool {
  // These are only hints, as below.
  unsafe withUnsafeMutableBytes(of: &saidCases) { bytes in
    let keys = unsafe bytes.assumingMemoryBound(to: UInt64.self)
    for index in 0..<16 where unsafe keys[index] == key || keys[index] == 0 {
      defer { unsafe keys[index] = key }
      return unsafe keys[index] == 0
    }
    return false
  }
}

/// Whether the call was not said yet; now it is.
func isFirst(_ number: UInt32) -> Bool {
  let (word, bit) = (Int(number / 64) & 7, UInt64(1) << UInt64(number & 63))
  // The bits are only hints: a thread that comes between at worst says it twice.
  return unsafe withUnsafeMutableBytes(of: &saidCalls) { bytes in
    let words = unsafe bytes.assumingMemoryBound(to: UInt64.self)
    defer { unsafe words[word] |= bit }
    return unsafe words[word] & bit == 0
  }
}

/// Writes the newest call as the text of its row decodes it, nil for a number without a row, and what it answers.
@inline(never)
func say(_ error: Errno, _ text: UnsafePointer<UInt8>?) {
  var line = LogLine()
  // The call has its record.
  let record = unsafe machine_newest_record(machine_current())
  unsafe withUnsafeBytes(of: &record.pointee.arguments) { bytes in
    let arguments = unsafe bytes.assumingMemoryBound(to: UInt64.self)
    guard let text = unsafe text else {
      line.append("syscall(")
      line.append(Int(unsafe record.pointee.number))
      for index in 0..<6 {
        line.append(", ")
        line.append(hexadecimal: UInt(unsafe arguments[index]))
      }
      return line.append(") is not supported: it answers ENOSYS (there is no such row)")
    }
    // A blank parts the letters from the name, which ends with a zero.
    var arity = 0
    while unsafe text[arity] != LoggedArgument.end { arity += 1 }
    var end = arity
    while unsafe text[end] != 0 { end += 1 }
    let name = unsafe UnsafeRawBufferPointer(start: text + arity + 1, count: end - arity - 1)
    unsafe line.append(name)
    line.append("(")
    for index in 0..<arity {
      if index > 0 { line.append(", ") }
      line.append(LoggedArgument(value: UInt(unsafe arguments[index]), letter: unsafe text[index]))
    }
    line.append(") is not supported: it answers ")
    line.append(error)
    line.append(" (row `")
    unsafe line.append(name)
    line.append("`)")
  }
  line.write()
}

extension LogLine {
  /// Adds the C name of an error that an unsupported call answers, or the number of another.
  fileprivate mutating func append(_ error: Errno) {
    switch error {
    case .invalidArgument: append("EINVAL")
    case .notImplemented: append("ENOSYS")
    case .notSupported: append("EOPNOTSUPP")
    case .operationNotPermitted: append("EPERM")
    case .outOfMemory: append("ENOMEM")
    case .notTerminal: append("ENOTTY")
    case .busy: append("EBUSY")
    default: append(Int(error.rawValue))
    }
  }
}
