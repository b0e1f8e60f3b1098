import ABI
import Ground
import Processes

/// The flags of `getrandom(2)`; any other bit is `EINVAL`. The kernel's numbers are always ready and always fit for keys, so
/// that none makes a difference.
public struct RandomFlags: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `GRND_NONBLOCK`.
  public static var nonBlocking: Self { Self(rawValue: 1) }
  /// `GRND_RANDOM`.
  public static var random: Self { Self(rawValue: 2) }
  /// `GRND_INSECURE`.
  public static var insecure: Self { Self(rawValue: 4) }
  public static var known: Self { [.nonBlocking, .random, .insecure] }
}

extension Caller {
  /// `getrandom(2)`: fills `buffer` with random bytes and returns their count.
  /// - Throws: `.invalidArgument` when `flags` asks for good numbers and for bad ones, `.badAddress`.
  public func getrandom(into buffer: UserBuffer, flags: RandomFlags) throws(Errno) -> Int {
    guard !flags.contains([.random, .insecure]) else { throw .invalidArgument }
    return try RandomNumbers.shared.fill(buffer)
  }
}
