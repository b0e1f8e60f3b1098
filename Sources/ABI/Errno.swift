/// A POSIX error number: the only error a kernel module throws. Its names are in `Generated/Errno+Names.swift`.
///
/// Beside its number it says whether the house or Linux refuses: what Linux would have done is `unsupported`, and the door says
/// so in the log. It stays the same error: nobody but the door can tell the two apart.
public struct Errno: Error, Equatable, Sendable {
  /// The number in the low half, and above it whether it is the house that refuses.
  @usableFromInline let word: Int32

  @usableFromInline static var mark: Int32 { 1 << 16 }

  /// Makes the error number `rawValue`.
  @inlinable public init(rawValue: Int32) { word = rawValue }

  /// The number as Linux's `asm-generic/errno.h` has it, above zero.
  // To take 16 bits costs no more than to take 32.
  @inlinable public var rawValue: Int32 { Int32(Int16(truncatingIfNeeded: word)) }

  /// `error`, for what Linux knows and the house has not got.
  @inlinable public static func unsupported(_ error: Errno) -> Errno { Errno(rawValue: error.word | mark) }

  /// Whether it is the house that refuses.
  @inlinable public var isUnsupported: Bool { word & Self.mark != 0 }

  @inlinable public static func == (left: Errno, right: Errno) -> Bool { left.rawValue == right.rawValue }
}

extension Errno {
  /// A blocked call was interrupted by a signal and may start again (`ERESTARTSYS`); the door turns it into
  /// `EINTR` or calls the handler again, so no application ever sees it.
  public static var restartAfterSignal: Errno { Errno(rawValue: 512) }

  /// A blocked call was interrupted: `EINTR` when a handler ran, whatever its flags, else the call starts again
  /// (`ERESTARTNOHAND`). No application ever sees it.
  public static var restartUnlessHandled: Errno { Errno(rawValue: 514) }

  /// Throws the error that a negative result of the platform stands for, else returns the result.
  @inlinable public static func check(_ result: Int) throws(Errno) -> Int {
    guard result >= 0 else { throw Errno(rawValue: Int32(truncatingIfNeeded: -result)) }
    return result
  }
}
