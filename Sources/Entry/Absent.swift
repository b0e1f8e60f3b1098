import ABI
import CEntry
import Processes

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
    if isFirst(number) { unsafe say(error, text.utf8Start) }
    throw error
  }
}

/// Answers a call that no library implements, by a number that was not known when the program was linked.
@inline(never)
func absent(number: UInt32, _ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  short(number, a0, a1, a2, a3, a4, a5) { (_) throws(Errno) -> Int in
    if isFirst(number) {
      // The text is a constant string of the table.
      unsafe say(
        .notImplemented, swiftlet_call_text(number).map { unsafe UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self) })
    }
    throw .notImplemented
  }
}
