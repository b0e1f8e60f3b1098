import ABI
import CMachine
import Threads

/// How the application's handlers begin and end. A process has it from its first handler on, so that an image of a program
/// without handlers does not link it.
struct HandlerCalls {
  /// Makes a frame the start of the handler that an action names.
  let enter: (Caller, SignalAction, SignalInformation, inout machine_frame, machine_fault, inout CallRestart) -> Void
  /// Makes a frame what it was before the handler that has ended.
  let leave: (Caller, inout machine_frame) -> Void
  /// Tells a call of musl's cancellation signal.
  let tellCancellation: (Caller, CallRestart, inout machine_frame) -> Bool
}

extension Process {
  /// Lets the process have handlers: to be called before one is set.
  public func prepareHandlers() {
    guard handlerCalls == nil else { return }
    handlerCalls = HandlerCalls(
      enter: { caller, action, information, frame, fault, restart in
        caller.enterHandler(action, with: information, from: &frame, fault: fault, restart: &restart)
      },
      leave: { caller, frame in caller.leaveHandler(&frame) },
      tellCancellation: { caller, restart, frame in caller.endCancelledCall(restart, &frame) })
  }
}

extension Caller {
  /// Restores what the frame of a handler that has ended says: registers and mask. The frame lies where the handler's
  /// return left the stack pointer.
  public func returnFromHandler(_ frame: inout machine_frame) { process.handlerCalls?.leave(self, &frame) }

  /// Ends an interrupted call when musl's cancellation signal waits although it is blocked: musl's handler has sent it anew
  /// because the thread was not where it can be cancelled. The call's result brings it there; the signal is not needed then.
  public func tellCancellation(_ restart: CallRestart, _ frame: inout machine_frame) -> Bool {
    process.handlerCalls?.tellCancellation(self, restart, &frame) ?? false
  }

  fileprivate func enterHandler(
    _ action: SignalAction, with information: SignalInformation, from frame: inout machine_frame, fault: machine_fault,
    restart: inout CallRestart
  ) {
    let signal = Signal(rawValue: information.signal)
    decide(&restart, for: action, &frame)
    do throws(Errno) { try enter(action, with: information, from: &frame, fault: fault) } catch {
      end(by: .badStack(frame.rsp), at: frame)
    }
    if action.flags.contains(.resetHandler) {
      process.signals[signal].handler = 0
      process.updateHostDisposition(of: signal)
    }
    var blocked = thread.signals.blocked.union(action.mask)
    if !action.flags.contains(.noDefer) { blocked.insert(signal.set) }
    process.setBlocked(blocked, of: thread)
  }

  fileprivate func leaveHandler(_ frame: inout machine_frame) {
    thread.signals.isReturningFromHandler = false
    do throws(Errno) {
      // The door of rt_sigreturn has put the frame pointer where the return address was.
      let kept = try UserPointer<SignalFrame>(address: UInt(frame.rbp)).read()
      try VectorState.restore(&frame, from: kept.vectorState)
      kept.restore(to: &frame)
      try checkResumable(UInt(frame.rsp))
      process.setBlocked(kept.mask, of: thread)
      if !thread.signals.alternateStack.contains(UInt(frame.rsp)) { thread.signals.alternateStack = kept.alternateStack }
    } catch { end(by: .badStack(frame.rbp), at: frame) }
  }

  fileprivate func endCancelledCall(_ restart: CallRestart, _ frame: inout machine_frame) -> Bool {
    let interrupted = UInt64(bitPattern: Int64(-Errno.interrupted.rawValue))
    guard thread.signals.isCancelled, restart != .none || frame.rax == interrupted else { return false }
    frame.rax = interrupted
    thread.signals.pending.drop(Signal.cancellation.set)
    process.updateDeliverable(of: thread)
    return true
  }

  private func decide(_ restart: inout CallRestart, for action: SignalAction, _ frame: inout machine_frame) {
    switch restart {
    case .none: return
    case .unlessHandlerForbids where action.flags.contains(.restart):
      // Only the address of the code is taken.
      frame.rip = unsafe UInt64(UInt(bitPattern: machine_full_restart_address()))
    case .unlessHandlerForbids, .unlessHandled:
      frame.rax = UInt64(bitPattern: Int64(-Errno.interrupted.rawValue))
    }
    restart = .none
  }

  /// Puts a signal's frame on the application's stack and makes `frame` the handler's first instruction.
  private func enter(
    _ action: SignalAction, with information: SignalInformation, from frame: inout machine_frame, fault: machine_fault
  ) throws(Errno) {
    let stack = thread.signals.alternateStack
    let wasOnStack = stack.contains(UInt(frame.rsp))
    let usesStack = action.flags.contains(.onStack) && stack.flags & SignalStack.disabled == 0
    // Compiled code may use 128 bytes below its stack pointer.
    let top = usesStack && !wasOnStack ? stack.start &+ stack.size : UInt(frame.rsp) &- 128
    let vectorState = (top &- VectorState.sizeOnStack) & ~63
    // As after a call: 8 below a multiple of 16.
    let start = ((vectorState &- UInt(MemoryLayout<SignalFrame>.size)) & ~15) &- 8
    if usesStack && start <= stack.start { throw .badAddress }
    var told = stack
    if wasOnStack { told.flags |= SignalStack.inUse }
    let mask = thread.signals.maskAfterCall ?? thread.signals.blocked
    let kept = SignalFrame(
      interrupting: frame, returnAddress: action.restorer, vectorState: vectorState, mask: mask, stack: told,
      information: information, fault: fault)
    try UserPointer<SignalFrame>(address: start).write(kept)
    try VectorState.save(&frame, at: vectorState)
    try checkResumable(start)
    thread.signals.maskAfterCall = nil
    if usesStack && stack.flags & SignalStack.selfDisarming != 0 { thread.signals.alternateStack = SignalStack() }
    frame.rip = UInt64(action.handler)
    frame.rsp = UInt64(start)
    frame.rdi = UInt64(UInt32(bitPattern: information.signal))
    frame.rsi = UInt64(start) + SignalFrame.informationOffset
    frame.rdx = UInt64(start) + SignalFrame.contextOffset
    frame.rax = 0
    frame.rflags = 0x202
  }

  /// The way out leaves through two words below the red zone of `stackPointer`.
  private func checkResumable(_ stackPointer: UInt) throws(Errno) {
    try UserPointer<(UInt64, UInt64)>(address: stackPointer &- 144).write((0, 0))
  }
}

extension machine_fault {
  /// A fault of the kind that an access to `address` is, though the processor has not met it.
  fileprivate static func badStack(_ address: UInt64) -> machine_fault {
    machine_fault(
      signal: Signal.segmentationFault.rawValue, code: SignalInformation.fromKernel, address: address, trap: 0, error: 0)
  }
}
