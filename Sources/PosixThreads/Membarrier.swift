import ABI
import Processes

extension Caller {
  /// `membarrier(2)`: on one processor a switch of threads is a barrier already, so every command is done at once.
  /// - Throws: `.invalidArgument` for a command or flags that are not here, `.operationNotPermitted` for a private barrier
  ///   that the process has not registered for.
  public func membarrier(command: BarrierCommand, flags: UInt32, cpu: Int32) throws(Errno) -> Int32 {
    guard flags == 0 else { throw .invalidArgument }
    switch command {
    case .query: return BarrierCommand.supported
    case .registerPrivateExpedited, .registerPrivateExpeditedSynchronizing:
      process.registeredBarriers |= command.rawValue
    case .privateExpedited, .privateExpeditedSynchronizing:
      // The command that registers for one is the next bit.
      guard process.registeredBarriers & command.rawValue << 1 != 0 else { throw .operationNotPermitted }
    case .global, .globalExpedited, .registerGlobalExpedited: break
    }
    return 0
  }
}

/// What `membarrier(2)` can do.
public enum BarrierCommand: Int32, Sendable, SyscallArgument {
  /// `MEMBARRIER_CMD_QUERY`.
  case query = 0
  /// `MEMBARRIER_CMD_GLOBAL`.
  case global = 1
  /// `MEMBARRIER_CMD_GLOBAL_EXPEDITED`.
  case globalExpedited = 2
  /// `MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED`.
  case registerGlobalExpedited = 4
  /// `MEMBARRIER_CMD_PRIVATE_EXPEDITED`.
  case privateExpedited = 8
  /// `MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED`.
  case registerPrivateExpedited = 16
  /// `MEMBARRIER_CMD_PRIVATE_EXPEDITED_SYNC_CORE`.
  case privateExpeditedSynchronizing = 32
  /// `MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_SYNC_CORE`.
  case registerPrivateExpeditedSynchronizing = 64

  /// The commands above as `query` tells them.
  static var supported: Int32 { 127 }

  /// - Throws: `.invalidArgument`.
  public init(register: UInt) throws(Errno) {
    let number = Int32(truncatingIfNeeded: register)
    guard let command = BarrierCommand(rawValue: number) else {
      // MEMBARRIER_CMD_PRIVATE_EXPEDITED_RSEQ and its registration.
      throw number == 128 || number == 256 ? .unsupported(.invalidArgument) : .invalidArgument
    }
    self = command
  }
}
