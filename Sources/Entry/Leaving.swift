import ABI
import CMachine
import Processes
import Threads

/// The way out of a door when work is pending: `frame` is what the application continues with.
@c(kernel_leaving)
public func kernelLeaving(_ frame: UnsafeMutablePointer<machine_frame>) {
  let caller = Caller.current
  // The frame lies on the thread's kernel stack and is nobody else's until the way out.
  var restart = unsafe CallRestart(result: frame.pointee.rax)
  switchAndTakeEvents()
  // From here on no other thread runs before this one is out.
  if caller.thread.signals.isReturningFromHandler {
    unsafe caller.returnFromHandler(&frame.pointee)
    restart = .none
  }
  unsafe caller.deliverSignals(&frame.pointee, restart: &restart)
  if caller.thread.signals.maskAfterCall != nil {
    caller.restoreMask()
    unsafe caller.deliverSignals(&frame.pointee, restart: &restart)
  }
  // No handler ran: the call starts again, but for musl's cancellation, which looks at the result.
  if unsafe caller.tellCancellation(restart, &frame.pointee) || restart == .none { return }
  unsafe frame.pointee.rip = UInt64(UInt(bitPattern: machine_full_restart_address()))
}

/// An interrupt or a fault in application code.
@c(kernel_interrupted)
public func kernelInterrupted(_ frame: UnsafeMutablePointer<machine_frame>) {
  let fault = machine_take_fault()
  switchAndTakeEvents()
  let caller = Caller.current
  // As above.
  if fault.signal != 0 { unsafe caller.deliverFault(fault, to: &frame.pointee) }
  var restart = CallRestart.none
  unsafe caller.deliverSignals(&frame.pointee, restart: &restart)
}

/// The first steps of a new application thread.
@c(kernel_first)
public func kernelFirst(_ frame: UnsafeMutableRawPointer) -> Never {
  Thread.current.scheduler.finishSwitch()
  unsafe machine_resume(frame.assumingMemoryBound(to: machine_frame.self))
}

/// Lets another thread run when it is time, and hands out what the host sent.
private func switchAndTakeEvents() {
  let pending = machine_pending()
  machine_clear_pending(pending)
  if pending & UInt32(MACHINE_PENDING_EVENT) != 0 { Caller.current.process.takeHostSignals() }
  if pending & UInt32(MACHINE_PENDING_RESCHEDULE) != 0 { Thread.current.scheduler.reschedule() }
}
