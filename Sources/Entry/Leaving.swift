import ABI
import CMachine
import Processes
import Threads

/// The way out of a door when work is pending: `frame` is what the application continues with.
@c(kernel_leaving)
public func kernelLeaving(_ frame: UnsafeMutablePointer<machine_frame>) {
  unsafe doPendingWork(frame)
  // A call that a signal interrupted and no handler ended starts again.
  if unsafe frame.pointee.rax == UInt64(bitPattern: Int64(-Errno.restartAfterSignal.rawValue)) {
    unsafe frame.pointee.rip = UInt64(UInt(bitPattern: machine_full_restart_address()))
  }
}

/// An interrupt or a fault in application code.
@c(kernel_interrupted)
public func kernelInterrupted(_ frame: UnsafeMutablePointer<machine_frame>) {
  var fault = machine_take_fault()
  if fault.signal != 0 { unsafe kernel_fatal(frame, &fault) }
  unsafe doPendingWork(frame)
}

/// The first steps of a new application thread.
@c(kernel_first)
public func kernelFirst(_ frame: UnsafeMutableRawPointer) -> Never {
  Thread.current.scheduler.finishSwitch()
  unsafe machine_resume(frame.assumingMemoryBound(to: machine_frame.self))
}

private func doPendingWork(_ frame: UnsafeMutablePointer<machine_frame>) {
  let pending = machine_pending()
  machine_clear_pending(pending)
  if pending & UInt32(MACHINE_PENDING_RESCHEDULE) != 0 { Thread.current.scheduler.reschedule() }
}
