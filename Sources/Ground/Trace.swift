import CMachine

/// What the observer of an image is told. The image stands still meanwhile.
public enum Trace {
  /// Whether somebody observes.
  @inlinable @inline(__always)
  public static var isOn: Bool { machine_observers() != 0 }

  /// Tells that the running thread makes the call of `record`.
  @inline(never)
  public static func begin(_ record: UnsafePointer<machine_record>) { unsafe show(MACHINE_TRACE_ENTRY, record) }

  /// Tells that the call of `record` has returned.
  @inline(never)
  public static func end(_ record: UnsafePointer<machine_record>) { unsafe show(MACHINE_TRACE_EXIT, record) }

  /// Tells that the running thread is about to handle a signal, or to end by it: `si_code`, the 8 bytes of `siginfo_t` behind
  /// it (sender or address) and the value.
  @inline(never)
  public static func signal(_ signal: Int32, code: Int32, first: UInt64, value: UInt64 = 0) {
    var record = machine_record()
    record.number = UInt32(bitPattern: signal)
    record.arguments.0 = UInt64(bitPattern: Int64(code))
    record.arguments.1 = first
    record.arguments.2 = value
    unsafe show(MACHINE_TRACE_SIGNAL, &record)
  }

  private static func show(_ kind: UInt32, _ record: UnsafePointer<machine_record>) {
    // The record and the running thread's block outlive the call.
    let thread = unsafe machine_current()
    var trace = unsafe machine_trace(
      kind: kind, number: record.pointee.number, pid: thread.pointee.pid, tid: thread.pointee.tid,
      time: platform_monotonic(), result: record.pointee.result, arguments: record.pointee.arguments)
    unsafe platform_trace(&trace)
  }
}

/// Tells that the running thread makes the call of `record`: a full door's way in.
@c(kernel_call_begins)
public func kernelCallBegins(_ record: UnsafePointer<machine_record>) { unsafe Trace.begin(record) }

/// Tells that the call of `record` has returned: a full door's way out.
@c(kernel_call_ends)
public func kernelCallEnds(_ record: UnsafePointer<machine_record>) { unsafe Trace.end(record) }
