import ABI
import CMachine
import Ground
import Processes
import Threads

// The ways in from an application to a handler, and the only place where an `Errno` becomes a negative number.
// Documentation/Architecture.md, "The path of a call", says which call takes which.

/// Runs a handler that touches only state no other thread can change under it and that cannot block.
@inline(__always)
func leaf<Value: SyscallResult>(
  _ number: UInt32, _ a0: UInt? = nil, _ a1: UInt? = nil, _ a2: UInt? = nil, _ a3: UInt? = nil, _ a4: UInt? = nil,
  _ a5: UInt? = nil,
  _ handler: (Caller) throws(Errno) -> Value
) -> Int {
  if machine_observers() != 0 { return observedLeaf(number, a0, a1, a2, a3, a4, a5) { fold(.current, handler) } }
  return fold(.current, handler)
}

/// Runs a handler that cannot block, on the application's stack, with preemption held off, and records the call.
///
/// A row of which a part is not supported says by `text` how the log shows it (`refused`).
@inline(__always)
func short<Value: SyscallResult>(
  _ number: UInt32, _ a0: UInt? = nil, _ a1: UInt? = nil, _ a2: UInt? = nil, _ a3: UInt? = nil, _ a4: UInt? = nil,
  _ a5: UInt? = nil, saying text: StaticString? = nil,
  _ handler: (Caller) throws(Errno) -> Value
) -> Int {
  machine_enter()
  // The running thread's block outlives the call, and so do the records in it.
  let thread = unsafe machine_current()
  let record = unsafe begin(thread, number, a0, a1, a2, a3, a4, a5)
  let caller = unsafe Caller(machine: thread)
  let result = Trace.isOn ? unsafe observed(record) { fold(caller, saying: text, handler) } : fold(caller, saying: text, handler)
  unsafe record.pointee.result = Int64(result)
  if machine_exit() != 0 { return Int(machine_leave(Int64(result))) }
  return result
}

/// Runs a handler that may block or go deep; `machine_full_door` has switched to the thread's kernel stack, holds preemption off
/// and records the call. `text` is as in `short`.
@inline(__always)
func full<Value: SyscallResult>(saying text: StaticString? = nil, _ handler: (Caller) throws(Errno) -> Value) -> Int {
  // As above.
  unsafe fold(Caller(machine: machine_current()), saying: text, handler)
}

/// Runs the part of a full door's handler that never waits, as `short` does; when it answers nil, or when someone observes,
/// `slowly` takes the full door.
@inline(__always)
func quick<Value: SyscallResult>(
  _ number: UInt32, _ a0: UInt? = nil, _ a1: UInt? = nil, _ a2: UInt? = nil, _ a3: UInt? = nil, _ a4: UInt? = nil,
  _ a5: UInt? = nil,
  _ handler: (Caller) throws(Errno) -> Value?, otherwise slowly: () -> Int
) -> Int {
  machine_enter()
  // As above.
  let thread = unsafe machine_current()
  let record = unsafe begin(thread, number, a0, a1, a2, a3, a4, a5)
  let result: Int
  do throws(Errno) {
    // One way to the full door: the smaller this is, the more often it is inlined.
    guard !Trace.isOn, let value = try handler(unsafe Caller(machine: thread)) else {
      unsafe machine_drop_record(thread)
      // What is pending is looked at on the way out of the full door.
      _ = machine_exit()
      return slowly()
    }
    result = value.register
  } catch { result = -Int(error.rawValue) }
  unsafe record.pointee.result = Int64(result)
  if machine_exit() != 0 { return Int(machine_leave(Int64(result))) }
  return result
}

/// The errno fold. What the house refuses and Linux would not is said in the log, by a row that has a `text` for it.
@inline(__always)
func fold<Value: SyscallResult>(
  _ caller: Caller, saying text: StaticString? = nil, _ handler: (Caller) throws(Errno) -> Value
) -> Int {
  do throws(Errno) { return try handler(caller).register } catch {
    // Where there is no text, nothing is left of this.
    if let text, error.isUnsupported { unsafe refused(error, text.utf8Start) }
    return -Int(error.rawValue)
  }
}

/// Takes the next record. Arguments that the call does not have keep what an earlier call left there: who reads a record
/// knows how many there are.
@inline(__always)
private func begin(
  _ thread: UnsafeMutablePointer<machine_thread>, _ number: UInt32, _ a0: UInt?, _ a1: UInt?, _ a2: UInt?, _ a3: UInt?, _ a4: UInt?,
  _ a5: UInt?
) -> UnsafeMutablePointer<machine_record> {
  // The record lies in the thread's block.
  let record = unsafe machine_next_record(thread)
  unsafe record.pointee.number = number
  // A door without an argument says so by a constant: nothing is left of these tests.
  if let a0 { unsafe record.pointee.arguments.0 = UInt64(a0) }
  if let a1 { unsafe record.pointee.arguments.1 = UInt64(a1) }
  if let a2 { unsafe record.pointee.arguments.2 = UInt64(a2) }
  if let a3 { unsafe record.pointee.arguments.3 = UInt64(a3) }
  if let a4 { unsafe record.pointee.arguments.4 = UInt64(a4) }
  if let a5 { unsafe record.pointee.arguments.5 = UInt64(a5) }
  return unsafe record
}

/// Runs the handler of the call that `record` describes while someone observes.
@inline(never)
private func observed(_ record: UnsafeMutablePointer<machine_record>, _ handler: () -> Int) -> Int {
  // As above.
  unsafe Trace.begin(record)
  let result = handler()
  unsafe record.pointee.result = Int64(result)
  unsafe Trace.end(record)
  return result
}

/// Runs a leaf's handler while someone observes: as a short door, so that another thread cannot come between a record and
/// the answer to it.
@inline(never)
func observedLeaf(
  _ number: UInt32, _ a0: UInt?, _ a1: UInt?, _ a2: UInt?, _ a3: UInt?, _ a4: UInt?, _ a5: UInt?, _ handler: () -> Int
) -> Int {
  short(number, a0, a1, a2, a3, a4, a5) { (_) throws(Errno) -> Int in handler() }
}
