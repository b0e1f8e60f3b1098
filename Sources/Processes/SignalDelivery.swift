import ABI
import CMachine
import Threads

/// What becomes of an interrupted call: `kernel_leaving` decides when it knows whether a handler runs.
public enum CallRestart: UInt8, Sendable {
  /// The result stands.
  case none
  /// The call starts again, unless a handler without `SA_RESTART` runs.
  case unlessHandlerForbids
  /// The call starts again, unless a handler runs.
  case unlessHandled

  /// Decodes the result of a door.
  public init(result: UInt64) {
    switch Int64(bitPattern: result) {
    case -Int64(Errno.restartAfterSignal.rawValue): self = .unlessHandlerForbids
    case -Int64(Errno.restartUnlessHandled.rawValue): self = .unlessHandled
    default: self = .none
    }
  }
}

extension Caller {
  /// Handles the signals that the thread does not block: `frame` becomes the start of the last one's handler.
  public func deliverSignals(_ frame: inout machine_frame, restart: inout CallRestart) {
    while thread.signals.hasDeliverable,
      let information = process.takeSignal(of: thread.signals.blocked.inverted, for: thread)
    { deliver(information, to: &frame, fault: machine_fault(), restart: &restart) }
    process.updateDeliverable(of: thread)
    machine_clear_pending(UInt32(MACHINE_PENDING_SIGNAL))
  }

  /// Handles a fault of the application: its handler runs, or the program ends here.
  public func deliverFault(_ fault: machine_fault, to frame: inout machine_frame) {
    let signal = Signal(rawValue: fault.signal)
    var information = SignalInformation(signal, code: fault.code)
    information.first = fault.address
    let action = process.signals[signal]
    // Nobody can go on after a fault that is blocked or ignored.
    if action.isDefault || action.isIgnored || thread.signals.blocked.contains(signal.set) {
      end(by: fault, at: frame)
    }
    var restart = CallRestart.none
    deliver(information, to: &frame, fault: fault, restart: &restart)
  }

  /// Restores what the frame of a handler that has ended says: registers and mask. The frame lies where the handler's
  /// return left the stack pointer.
  public func returnFromHandler(_ frame: inout machine_frame) {
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

  /// Goes back to the mask from before a call that slept under another one, when no handler's frame did.
  public func restoreMask() {
    guard let mask = thread.signals.maskAfterCall else { return }
    thread.signals.maskAfterCall = nil
    process.setBlocked(mask, of: thread)
  }

  /// Ends an interrupted call when musl's cancellation signal waits although it is blocked: musl's handler has sent it anew
  /// because the thread was not where it can be cancelled. The call's result brings it there; the signal is not needed then.
  public func tellCancellation(_ restart: CallRestart, _ frame: inout machine_frame) -> Bool {
    let interrupted = UInt64(bitPattern: Int64(-Errno.interrupted.rawValue))
    guard thread.signals.isCancelled, restart != .none || frame.rax == interrupted else { return false }
    frame.rax = interrupted
    thread.signals.pending.drop(Signal.cancellation.set)
    process.updateDeliverable(of: thread)
    return true
  }

  private func deliver(
    _ information: SignalInformation, to frame: inout machine_frame, fault: machine_fault, restart: inout CallRestart
  ) {
    let signal = Signal(rawValue: information.signal)
    let action = process.signals[signal]
    if action.isIgnored { return }
    if action.isDefault {
      switch signal.defaultAction {
      case .ignore: return
      case .stop: platform_stop(signal.rawValue)
      case .terminate where signal == .abort:
        end(by: machine_fault(signal: signal.rawValue, code: information.code, address: 0, trap: 0, error: 0), at: frame)
      case .terminate: platform_power_off(0, signal.rawValue)
      }
      process.updateHostDisposition(of: signal)
      return
    }
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

  /// Ends the program, with a report where one helps.
  private func end(by fault: machine_fault, at frame: machine_frame) -> Never {
    var (frame, fault) = (frame, fault)
    // Both outlive the report, which does not return.
    unsafe kernel_fatal(&frame, &fault)
  }
}

extension machine_fault {
  /// A fault of the kind that an access to `address` is, though the processor has not met it.
  fileprivate static func badStack(_ address: UInt64) -> machine_fault {
    machine_fault(
      signal: Signal.segmentationFault.rawValue, code: SignalInformation.fromKernel, address: address, trap: 0, error: 0)
  }
}
