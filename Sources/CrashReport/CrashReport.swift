import CMachine
import Ground
import Threads

// The ends of an image that come with a report: a fault of the program, a fault of the kernel, a failed check of the kernel.
// Documentation/CrashReports.md says how to read one. Nothing here allocates, and nothing trusts what it finds.

/// Ends the program by `fault`, which no handler took.
@c(kernel_fatal)
public func kernelFatal(_ frame: UnsafePointer<machine_frame>, _ fault: UnsafePointer<machine_fault>) -> Never {
  // The caller's frame and fault outlive the report.
  let (frame, fault) = unsafe (frame.pointee, fault.pointee)
  if Trace.isOn { Trace.signal(fault.signal, code: fault.code, first: fault.address) }
  beginReport(signal: fault.signal)
  var line = LogLine()
  line.append("the program crashed: ")
  fault.describe(to: &line, stackPointer: frame.rsp)
  endHeadline(line)
  let isAbort = fault.signal == MachineSignal.abort
  if !isAbort { writeRegisters(of: frame) }
  writeBacktrace(from: Position(frame, fault))
  if !isAbort { writeLastCalls(isInside: false) }
  endReport(signal: fault.signal)
}

/// Ends the image by a fault inside the kernel.
@c(kernel_crashed)
public func kernelCrashed(_ frame: UnsafePointer<machine_frame>, _ fault: UnsafePointer<machine_fault>) -> Never {
  // As above.
  let (frame, fault) = unsafe (frame.pointee, fault.pointee)
  let isInside = machine_inside()
  beginReport(signal: fault.signal)
  var line = LogLine()
  line.append("Swiftlet crashed, which is a bug of Swiftlet, not of the program: ")
  fault.describe(to: &line, stackPointer: frame.rsp)
  endHeadline(line)
  writeRegisters(of: frame)
  writeBacktrace(from: Position(frame, fault))
  writeLastCalls(isInside: isInside)
  askForReport()
  endReport(signal: fault.signal)
}

/// Where every failed check of the kernel's Swift goes: ends the image as SIGILL would.
@c(kernel_trap)
public func kernelTrap() -> Never {
  report("a check inside Swiftlet failed", from: Position(callerOf: machine_frame_pointer()))
}

/// What the link puts in the place of every method that it left out because nothing calls it.
@c(kernel_pruned_method)
public func kernelPrunedMethod() -> Never {
  report("a method was called that the link had left out", from: Position(callerOf: machine_frame_pointer()))
}

/// Ends the image as SIGILL would, by the mistake of Swiftlet's own that `text` tells, called from `position`.
private func report(_ text: StaticString, from position: Position) -> Never {
  let isInside = machine_inside()
  beginReport(signal: MachineSignal.illegalInstruction)
  var line = LogLine()
  line.append(text)
  line.append(", which is a bug of Swiftlet, not of the program")
  endHeadline(line)
  writeBacktrace(from: position)
  writeLastCalls(isInside: isInside)
  askForReport()
  endReport(signal: MachineSignal.illegalInstruction)
}

/// How many reports have begun: the first is written, a second one is a fault of the first.
nonisolated(unsafe) private var reportCount = 0

private func beginReport(signal: Int32) {
  // From here on nobody else runs.
  machine_enter()
  // Only this thread is left.
  unsafe reportCount += 1
  guard unsafe reportCount > 1 else { return platform_report_begin() }
  if unsafe reportCount == 2 {
    var line = LogLine()
    line.append("the report ends here: something that it needs is damaged")
    line.write()
    platform_report_end()
  }
  platform_power_off(128 + signal, signal)
}

private func endReport(signal: Int32) -> Never {
  platform_report_end()
  platform_power_off(128 + signal, signal)
}

private func endHeadline(_ line: consuming LogLine) {
  line.append(", thread ")
  // The running thread's block is the machine's own or the thread's, and lives.
  line.append(unsafe Int(machine_current().pointee.tid))
  line.write()
}

private func askForReport() {
  var line = LogLine()
  line.append("please report it to Swiftlet's developers with all of the above and how the program was started")
  line.write()
}
