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
  _ number: UInt32, _ a0: UInt = 0, _ a1: UInt = 0, _ a2: UInt = 0, _ a3: UInt = 0, _ a4: UInt = 0, _ a5: UInt = 0,
  _ handler: (Caller) throws(Errno) -> Value
) -> Int {
  if machine_observers() != 0 { return observedLeaf(number, a0, a1, a2, a3, a4, a5) { fold(handler) } }
  return fold(handler)
}

/// Runs a handler that cannot block, on the application's stack, with preemption held off, and records the call.
@inline(__always)
func short<Value: SyscallResult>(
  _ number: UInt32, _ a0: UInt = 0, _ a1: UInt = 0, _ a2: UInt = 0, _ a3: UInt = 0, _ a4: UInt = 0, _ a5: UInt = 0,
  _ handler: (Caller) throws(Errno) -> Value
) -> Int {
  machine_enter()
  let record = unsafe begin(number, a0, a1, a2, a3, a4, a5)
  let result = Trace.isOn ? unsafe observed(record) { fold(handler) } : fold(handler)
  // The record belongs to the running thread, whose block outlives the call.
  unsafe record.pointee.result = Int64(result)
  if machine_exit() != 0 { return Int(machine_leave(Int64(result))) }
  return result
}

/// Runs a handler that may block or go deep; the assembly stub has switched to the thread's kernel stack and holds preemption off.
@inline(__always)
func full<Value: SyscallResult>(
  _ number: UInt32, _ a0: UInt = 0, _ a1: UInt = 0, _ a2: UInt = 0, _ a3: UInt = 0, _ a4: UInt = 0, _ a5: UInt = 0,
  _ handler: (Caller) throws(Errno) -> Value
) -> Int {
  let record = unsafe begin(number, a0, a1, a2, a3, a4, a5)
  // As above. Two checks are smaller than a second copy of the handler.
  if Trace.isOn { unsafe Trace.begin(record) }
  let result = fold(handler)
  unsafe record.pointee.result = Int64(result)
  if Trace.isOn { unsafe Trace.end(record) }
  return result
}

/// Runs the part of a full door's handler that never waits, as `short` does; when it answers nil, or when someone observes,
/// `slowly` takes the full door.
@inline(__always)
func quick<Value: SyscallResult>(
  _ number: UInt32, _ a0: UInt = 0, _ a1: UInt = 0, _ a2: UInt = 0, _ a3: UInt = 0, _ a4: UInt = 0, _ a5: UInt = 0,
  _ handler: (Caller) throws(Errno) -> Value?, otherwise slowly: () -> Int
) -> Int {
  guard machine_observers() == 0 else { return slowly() }
  machine_enter()
  let record = unsafe begin(number, a0, a1, a2, a3, a4, a5)
  let result: Int
  do throws(Errno) {
    guard let value = try handler(.current) else {
      machine_drop_record()
      // What is pending is looked at on the way out of the full door.
      _ = machine_exit()
      return slowly()
    }
    result = value.register
  } catch { result = -Int(error.rawValue) }
  // As above.
  unsafe record.pointee.result = Int64(result)
  if machine_exit() != 0 { return Int(machine_leave(Int64(result))) }
  return result
}

/// The errno fold.
@inline(__always)
func fold<Value: SyscallResult>(_ handler: (Caller) throws(Errno) -> Value) -> Int {
  do throws(Errno) { return try handler(.current).register } catch { return -Int(error.rawValue) }
}

@inline(__always)
private func begin(
  _ number: UInt32, _ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt
) -> UnsafeMutablePointer<machine_record> {
  // The record lies in the running thread's block.
  let record = unsafe machine_next_record()
  unsafe record.pointee.number = number
  unsafe record.pointee.result = Int64.min
  unsafe record.pointee.arguments = (UInt64(a0), UInt64(a1), UInt64(a2), UInt64(a3), UInt64(a4), UInt64(a5))
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
  _ number: UInt32, _ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt, _ handler: () -> Int
) -> Int {
  short(number, a0, a1, a2, a3, a4, a5) { (_) throws(Errno) -> Int in handler() }
}
