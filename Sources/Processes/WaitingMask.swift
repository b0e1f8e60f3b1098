import ABI
import Threads

extension Caller {
  /// Calls `body`, which waits, with the signals at `mask` blocked, and puts the old mask back. When a signal ends the
  /// wait, the old mask comes back only after it is handled. A null `mask` leaves the signals as they are.
  /// - Throws: `.invalidArgument` for a set that is not 8 bytes, `.badAddress`, and what `body` throws.
  public func waiting<Value>(
    with mask: UserPointer<SignalSet>, size: UInt, _ body: () throws(Errno) -> Value
  ) throws(Errno) -> Value {
    guard !mask.isNull else { return try body() }
    guard size == 8 else { throw .invalidArgument }
    // `SIGKILL` and `SIGSTOP` cannot be blocked.
    let wanted = try mask.read().subtracting(SignalSet(rawValue: 1 << 8 | 1 << 18))
    let before = thread.signals.replaceMask(wanted)
    do throws(Errno) {
      let value = try body()
      _ = thread.signals.replaceMask(before)
      return value
    } catch {
      if error == .interrupted { thread.signals.maskAfterSignal = before } else { _ = thread.signals.replaceMask(before) }
      throw error
    }
  }
}
