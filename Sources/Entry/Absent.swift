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
///
/// `text` is what the log says of the row: a letter for each argument, a blank, and the name. It comes with the door, so that
/// an image has the texts of the absent calls that it reaches.
@inline(never)
func absent(
  _ number: UInt32, _ text: StaticString, _ a0: UInt = 0, _ a1: UInt = 0, _ a2: UInt = 0, _ a3: UInt = 0, _ a4: UInt = 0,
  _ a5: UInt = 0, answering error: Errno = .notImplemented
) -> Int {
  short(number, a0, a1, a2, a3, a4, a5) { (_) throws(Errno) -> Int in
    report(number, text, (a0, a1, a2, a3, a4, a5))
    throw error
  }
}

/// Answers a call that no library implements, by a number that was not known when the program was linked.
@inline(never)
func absent(number: UInt32, _ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  short(number, a0, a1, a2, a3, a4, a5) { (_) throws(Errno) -> Int in
    if isFirst(number) {
      // The text is a constant string of the table.
      let text = unsafe swiftlet_call_text(number)
      unsafe say(number, text.map { unsafe UnsafeRawBufferPointer(start: $0, count: length(of: $0)) }, [a0, a1, a2, a3, a4, a5])
    }
    throw .notImplemented
  }
}

/// Runs the handler of a call of which a part is absent: what answers `ENOSYS` is said in the log as an absent call is.
@inline(__always)
func saying<Value: SyscallResult>(
  _ number: UInt32, _ text: StaticString, _ a0: UInt = 0, _ a1: UInt = 0, _ a2: UInt = 0, _ a3: UInt = 0, _ a4: UInt = 0,
  _ a5: UInt = 0, _ handler: () throws(Errno) -> Value
) throws(Errno) -> Value {
  do throws(Errno) { return try handler() } catch {
    if error == .notImplemented { report(number, text, (a0, a1, a2, a3, a4, a5)) }
    throw error
  }
}

@inline(never)
private func report(_ number: UInt32, _ text: StaticString, _ arguments: (UInt, UInt, UInt, UInt, UInt, UInt)) {
  guard isFirst(number) else { return }
  // A static string's bytes live for ever.
  let bytes = unsafe UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  unsafe say(number, bytes, [arguments.0, arguments.1, arguments.2, arguments.3, arguments.4, arguments.5])
}

/// Whether the call was not reported yet; now it is.
private func isFirst(_ number: UInt32) -> Bool {
  let (word, bit) = (Int(number / 64) & 7, UInt64(1) << UInt64(number & 63))
  // The bits are only hints: a thread that comes between at worst reports twice.
  return unsafe withUnsafeMutableBytes(of: &reported) { bytes in
    let words = unsafe bytes.assumingMemoryBound(to: UInt64.self)
    defer { unsafe words[word] |= bit }
    return unsafe words[word] & bit == 0
  }
}

/// Writes the call as the text of its row decodes it; nil for a number without a row.
@inline(never)
private func say(_ number: UInt32, _ text: UnsafeRawBufferPointer?, _ arguments: InlineArray<6, UInt>) {
  var line = LogLine()
  guard let text = unsafe text else {
    line.append("syscall(")
    line.append(Int(number))
    for index in arguments.indices {
      line.append(", ")
      line.append(hexadecimal: arguments[index])
    }
    line.append(") is not supported: it answers ENOSYS (there is no such row)")
    return line.write()
  }
  // A blank parts the letters from the name.
  var arity = 0
  while unsafe text[arity] != 0x20 { arity += 1 }
  let name = unsafe UnsafeRawBufferPointer(rebasing: text[(arity + 1)...])
  unsafe line.append(name)
  line.append("(")
  for index in 0..<arity {
    if index > 0 { line.append(", ") }
    line.append(LoggedArgument(value: arguments[index], letter: unsafe text[index]))
  }
  line.append(") is not supported: it answers ENOSYS (row `")
  unsafe line.append(name)
  line.append("`)")
  line.write()
}

/// The bytes of a C string without its zero.
private func length(of text: UnsafePointer<CChar>) -> Int {
  var length = 0
  while unsafe text[length] != 0 { length += 1 }
  return length
}
