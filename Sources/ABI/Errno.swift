/// A POSIX error number: the only error a kernel module throws. Its names are in `Generated/Errno+Names.swift`.
public struct Errno: Error, Equatable, Sendable {
  /// The number as Linux's `asm-generic/errno.h` has it, above zero.
  public let rawValue: Int32

  /// Makes the error number `rawValue`.
  @inlinable public init(rawValue: Int32) { self.rawValue = rawValue }
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
