import ABI
import CEntry
import CMachine
import Ground
import Processes

/// The calls already reported, one bit each.
nonisolated(unsafe) private var reported: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (
  0, 0, 0, 0, 0, 0, 0, 0
)

/// Answers a call that no library implements: the error number of its row, `ENOSYS` unless that says another, and one line
/// in the log at the first time.
@inline(never)
func absent(
  _ number: UInt32, _ a0: UInt = 0, _ a1: UInt = 0, _ a2: UInt = 0, _ a3: UInt = 0, _ a4: UInt = 0, _ a5: UInt = 0,
  answering error: Errno = .notImplemented
) -> Int {
  short(number, a0, a1, a2, a3, a4, a5) { (_) throws(Errno) -> Int in
    report(number, (a0, a1, a2, a3, a4, a5))
    throw error
  }
}

/// Runs the handler of a call of which a part is absent: what answers `ENOSYS` is said in the log as an absent call is.
@inline(__always)
func saying<Value: SyscallResult>(
  _ number: UInt32, _ a0: UInt = 0, _ a1: UInt = 0, _ a2: UInt = 0, _ a3: UInt = 0, _ a4: UInt = 0, _ a5: UInt = 0,
  _ handler: () throws(Errno) -> Value
) throws(Errno) -> Value {
  do throws(Errno) { return try handler() } catch {
    if error == .notImplemented { report(number, (a0, a1, a2, a3, a4, a5)) }
    throw error
  }
}

@inline(never)
private func report(_ number: UInt32, _ arguments: (UInt, UInt, UInt, UInt, UInt, UInt)) {
  let (word, bit) = (Int(number / 64) & 7, UInt64(1) << UInt64(number & 63))
  // The bits are only hints: a thread that comes between at worst reports twice.
  let isNew = unsafe withUnsafeMutableBytes(of: &reported) { bytes in
    let words = unsafe bytes.assumingMemoryBound(to: UInt64.self)
    defer { unsafe words[word] |= bit }
    return unsafe words[word] & bit == 0
  }
  guard isNew else { return }
  say(number, [arguments.0, arguments.1, arguments.2, arguments.3, arguments.4, arguments.5])
}

/// Writes the call as its row in the table decodes it.
private func say(_ number: UInt32, _ arguments: InlineArray<6, UInt>) {
  var line = LogLine()
  guard let text = unsafe swiftlet_call_text(number) else {
    line.append("syscall(")
    line.append(Int(number))
    for index in arguments.indices {
      line.append(", ")
      line.append(hexadecimal: arguments[index])
    }
    line.append(") is not supported: it answers ENOSYS (there is no such row)")
    return line.write()
  }
  // The text is a constant string of the table.
  var arity = 0
  while unsafe text[arity] != 0x20 { arity += 1 }
  var length = 0
  while unsafe text[arity + 1 + length] != 0 { length += 1 }
  let name = unsafe UnsafeRawBufferPointer(start: text + arity + 1, count: length)
  unsafe line.append(name)
  line.append("(")
  for index in 0..<arity {
    if index > 0 { line.append(", ") }
    line.append(LoggedArgument(value: arguments[index], letter: unsafe UInt8(bitPattern: text[index])))
  }
  line.append(") is not supported: it answers ENOSYS (row `")
  unsafe line.append(name)
  line.append("`)")
  line.write()
}
