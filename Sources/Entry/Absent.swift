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

private func report(_ number: UInt32, _ arguments: (UInt, UInt, UInt, UInt, UInt, UInt)) {
  let (word, bit) = (Int(number / 64) & 7, UInt64(1) << UInt64(number & 63))
  // The bits are only hints: a thread that comes between at worst reports twice.
  let isNew = unsafe withUnsafeMutableBytes(of: &reported) { bytes in
    let words = unsafe bytes.assumingMemoryBound(to: UInt64.self)
    defer { unsafe words[word] |= bit }
    return unsafe words[word] & bit == 0
  }
  guard isNew else { return }
  var line = LogLine()
  // The name is a constant string of the table.
  let name = unsafe swiftlet_call_name(number)
  var length = 0
  while unsafe name[length] != 0 { length += 1 }
  unsafe line.append(UnsafeRawBufferPointer(start: name, count: length))
  let values = [arguments.0, arguments.1, arguments.2, arguments.3, arguments.4, arguments.5]
  for index in 0..<min(6, Int(swiftlet_call_arity(number))) {
    line.append(index == 0 ? "(" : ", ")
    line.append(hexadecimal: values[index])
  }
  line.append(swiftlet_call_arity(number) == 0 ? "() is not supported" : ") is not supported")
  line.write()
}
