import CMachine
import Ground
import Threads

/// Writes the flight recorder of every thread, the oldest call first; the running thread's newest has not returned when the
/// fault `isInside` a door. The names stand in the table, which the command has.
func writeLastCalls(isInside: Bool) {
  let current = unsafe machine_current()
  // Short doors note a result only at their end.
  if isInside, unsafe current.pointee.record_position > 0 {
    unsafe machine_newest_record(current).pointee.result = Int64.min
  }
  unsafe writeCalls(of: current)
  // Before the first thread is adopted there is no other.
  guard unsafe current.pointee.thread != nil else { return }
  for thread in Thread.current.scheduler.threads where unsafe thread.machine != current {
    unsafe writeCalls(of: thread.machine)
  }
}

private func writeCalls(of thread: UnsafeMutablePointer<machine_thread>) {
  let end = unsafe thread.pointee.record_position
  guard end > 0 else { return }
  var line = LogLine("last calls of thread ")
  line.append(unsafe Int(thread.pointee.tid))
  line.append(":")
  line.write()
  unsafe withUnsafeBytes(of: &thread.pointee.records) { bytes in
    // The recorder is an array of records.
    let records = unsafe bytes.assumingMemoryBound(to: machine_record.self)
    for position in (end < records.count ? 0 : end - UInt64(records.count))..<end {
      unsafe write(records[Int(position % UInt64(records.count))])
    }
  }
}

private func write(_ record: machine_record) {
  var line = LogLine("  call ")
  line.append(Int(record.number))
  let arguments = record.arguments
  let values = [arguments.0, arguments.1, arguments.2, arguments.3, arguments.4, arguments.5] as InlineArray<6, UInt64>
  for index in values.indices {
    line.append(index == 0 ? "(" : ", ")
    line.append(hexadecimal: UInt(values[index]))
  }
  if record.result == Int64.min {
    line.append(") has not returned")
  } else {
    line.append(") = ")
    line.append(Int(record.result))
  }
  line.write()
}
