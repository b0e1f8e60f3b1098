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

  /// Goes back to the mask from before a call that slept under another one, when no handler's frame did.
  public func restoreMask() {
    guard let mask = thread.signals.maskAfterCall else { return }
    thread.signals.maskAfterCall = nil
    process.setBlocked(mask, of: thread)
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
    process.handlerCalls?.enter(self, action, information, &frame, fault, &restart)
  }

  /// Ends the program, with a report where one helps.
  func end(by fault: machine_fault, at frame: machine_frame) -> Never {
    var (frame, fault) = (frame, fault)
    // Both outlive the report, which does not return.
    unsafe kernel_fatal(&frame, &fault)
  }
}
