import ABI
import Threads

/// A signal number as an application passes it: 0 asks only whether the target is there.
public struct SignalArgument: Sendable, SyscallArgument {
  let rawValue: Int32
  public init(register: UInt) { rawValue = Int32(truncatingIfNeeded: register) }

  /// The signal, or nil for 0.
  /// - Throws: `.invalidArgument` for a number above 64 or below 0.
  var signal: Signal? {
    get throws(Errno) {
      guard 0...64 ~= rawValue else { throw .invalidArgument }
      return rawValue == 0 ? nil : Signal(rawValue: rawValue)
    }
  }
}

extension SignalSet {
  /// Bytes of the kernel's `sigset_t`.
  static var byteCount: UInt { 8 }

  /// Refuses a set of another size, as every call that takes one does.
  /// - Throws: `.invalidArgument`.
  static func check(_ size: UInt) throws(Errno) {
    guard size == byteCount else { throw .invalidArgument }
  }
}
