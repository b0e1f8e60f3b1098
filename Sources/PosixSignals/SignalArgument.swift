import ABI
import Threads

/// A signal number as an application passes it: 0 asks only whether the target is there.
public struct SignalArgument: Sendable, SyscallArgument {
  /// The signal, or nil for 0.
  public let signal: Signal?

  /// Decodes `register`.
  /// - Throws: `.invalidArgument` for a number above 64 or below 0.
  public init(register: UInt) throws(Errno) {
    let number = Int32(truncatingIfNeeded: register)
    guard 0...64 ~= number else { throw .invalidArgument }
    signal = number == 0 ? nil : Signal(rawValue: number)
  }
}
