import ABI
import Files
import Processes
import Threads

/// The flags of `signalfd4(2)`; any other bit is `EINVAL`.
public struct SignalfdFlags: SyscallFlags {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `SFD_NONBLOCK`.
  public static var nonBlocking: Self { Self(rawValue: OpenFlags.nonBlocking.rawValue) }
  /// `SFD_CLOEXEC`.
  public static var closeOnExec: Self { Self(rawValue: OpenFlags.closeOnExec.rawValue) }
  public static var known: Self { [.nonBlocking, .closeOnExec] }
}

extension Caller {
  /// `signalfd4(2)`: makes a file that takes the signals at `mask` where they are read, or changes those that the signal
  /// file `descriptor` takes when that is not -1.
  /// - Throws: `.invalidArgument` for a set that is not 8 bytes or a file of another kind, `.badDescriptor`, `.badAddress`.
  public func signalfd4(
    _ descriptor: Descriptor, mask: UserPointer<SignalSet>, size: UInt, flags: SignalfdFlags
  ) throws(Errno) -> Descriptor {
    guard size == 8 else { throw .invalidArgument }
    let signals = try mask.read().subtracting(.unblockable)
    process.hold(signals)
    guard descriptor.rawValue == -1 else {
      guard let file = try process.descriptors.file(at: descriptor) as? SignalFile else { throw .invalidArgument }
      file.signals = signals
      process.signalWatchers.wakeAll(.readable)
      return descriptor
    }
    let file = SignalFile(taking: signals, flags: flags.contains(.nonBlocking) ? [.readWrite, .nonBlocking] : .readWrite)
    return try process.descriptors.install(file, closeOnExec: flags.contains(.closeOnExec))
  }

  /// `signalfd(2)`: as `signalfd4` without flags.
  /// - Throws: as `signalfd4`.
  public func signalfd(_ descriptor: Descriptor, mask: UserPointer<SignalSet>, size: UInt) throws(Errno) -> Descriptor {
    try signalfd4(descriptor, mask: mask, size: size, flags: [])
  }
}
