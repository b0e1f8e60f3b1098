import ABI
import FileLocks
import Files
import Processes

/// What `flock(2)` does: `LOCK_SH`, `LOCK_EX` or `LOCK_UN`, and whether it waits.
public struct FlockOperation: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `LOCK_SH`.
  public static var shared: Self { Self(rawValue: 1) }
  /// `LOCK_EX`.
  public static var exclusive: Self { Self(rawValue: 2) }
  /// `LOCK_NB`.
  public static var nonBlocking: Self { Self(rawValue: 4) }
  /// `LOCK_UN`.
  public static var unlock: Self { Self(rawValue: 8) }
  public static var known: Self { Self(rawValue: 0xf) }
}

extension Caller {
  /// `flock(2)`: locks or unlocks the whole file of `descriptor` for all descriptors of its open file.
  /// - Throws: `.wouldBlock` with `LOCK_NB`, `.restartAfterSignal`, `.invalidArgument`.
  public func flock(_ descriptor: Descriptor, operation: FlockOperation) throws(Errno) {
    let file = try process.descriptors.file(at: descriptor)
    guard !file.flags.contains(.path) else { throw .badDescriptor }
    let waits = !operation.contains(.nonBlocking)
    switch operation.subtracting(.nonBlocking) {
    case .unlock: file.locks.unlock(in: .file, by: file.owner)
    case .shared: try file.locks.lock(.shared, in: .file, by: file.owner, waits: waits)
    case .exclusive: try file.locks.lock(.exclusive, in: .file, by: file.owner, waits: waits)
    default: throw .invalidArgument
    }
  }
}
