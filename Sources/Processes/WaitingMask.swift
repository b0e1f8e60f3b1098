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
    let wanted = try mask.read()
    let before = thread.signals.blocked
    process.setBlocked(wanted, of: thread)
    do throws(Errno) {
      let value = try body()
      process.setBlocked(before, of: thread)
      return value
    } catch {
      if error == .interrupted { thread.signals.maskAfterCall = before } else { process.setBlocked(before, of: thread) }
      throw error
    }
  }
}
