import ABI
import Processes
import Threads

/// What `prctl(2)` is asked for, of what the house supports.
public enum ProcessOperation: Int32, Sendable, SyscallArgument {
  /// `PR_SET_PDEATHSIG`, `PR_GET_PDEATHSIG`.
  case setParentDeathSignal = 1
  case getParentDeathSignal = 2
  /// `PR_GET_DUMPABLE`, `PR_SET_DUMPABLE`.
  case getDumpable = 3
  case setDumpable = 4
  /// `PR_GET_KEEPCAPS`, `PR_SET_KEEPCAPS`.
  case getKeepsCapabilities = 7
  case setKeepsCapabilities = 8
  /// `PR_GET_TIMING`, `PR_SET_TIMING`: statistical, for ever.
  case getTiming = 13
  case setTiming = 14
  /// `PR_SET_NAME`, `PR_GET_NAME`.
  case setName = 15
  case getName = 16
  /// `PR_GET_SECCOMP`: there are no filters.
  case getFilterMode = 21
  /// `PR_CAPBSET_READ`.
  case hasBoundingCapability = 23
  /// `PR_GET_TSC`, `PR_SET_TSC`: the counter can be read, for ever.
  case getCycleCounter = 25
  case setCycleCounter = 26
  /// `PR_GET_SECUREBITS`.
  case getSecureBits = 27
  /// `PR_SET_TIMERSLACK`, `PR_GET_TIMERSLACK`.
  case setTimerSlack = 29
  case getTimerSlack = 30
  /// `PR_SET_CHILD_SUBREAPER`, `PR_GET_CHILD_SUBREAPER`.
  case setAdoptsOrphans = 36
  case getAdoptsOrphans = 37
  /// `PR_SET_NO_NEW_PRIVS`, `PR_GET_NO_NEW_PRIVS`.
  case setNoNewPrivileges = 38
  case getNoNewPrivileges = 39
  /// `PR_GET_TID_ADDRESS`.
  case getNumberAddress = 40
  /// `PR_SET_THP_DISABLE`, `PR_GET_THP_DISABLE`.
  case setNoHugePages = 41
  case getNoHugePages = 42

  /// Decodes `register`.
  /// - Throws: `.invalidArgument` for an operation that is not supported, as Linux answers one it does not know.
  public init(register: UInt) throws(Errno) {
    let number = Int32(truncatingIfNeeded: register)
    guard let operation = ProcessOperation(rawValue: number) else {
      throw Self.isKnownToLinux(number) ? .unsupported(.invalidArgument) : .invalidArgument
    }
    self = operation
  }

  /// Whether Linux for this processor has the operation, which is not supported here.
  private static func isKnownToLinux(_ number: Int32) -> Bool {
    switch number {
    // PR_SET_SECCOMP, PR_CAPBSET_DROP, PR_SET_SECUREBITS, PR_TASK_PERF_EVENTS_DISABLE to PR_SET_MM, PR_CAP_AMBIENT.
    case 22, 24, 28, 31...35, 47: true
    // Speculation, PR_SET_IO_FLUSHER to PR_SET_SYSCALL_USER_DISPATCH, PR_SCHED_CORE, PR_SET_MDWE to PR_GET_MEMORY_MERGE.
    case 52, 53, 57...59, 62, 65...68: true
    // PR_SET_VMA, PR_SET_PTRACER.
    case 0x5356_4d41, 0x5961_6d61: true
    default: false
    }
  }
}

extension Caller {
  /// `prctl(2)`: sets or tells something of the calling thread or its process.
  /// - Throws: `.invalidArgument` for a value that cannot be; `.badAddress`.
  public func prctl(
    operation: ProcessOperation, _ first: UInt, _ second: UInt, _ third: UInt, _ fourth: UInt
  ) throws(Errno) -> Int {
    let restIsZero = second == 0 && third == 0 && fourth == 0
    switch operation {
    case .setParentDeathSignal:
      guard first <= 64 else { throw .invalidArgument }
      thread.settings.parentDeathSignal = Int32(first)
    case .getParentDeathSignal: try UserPointer<Int32>(address: first).write(thread.settings.parentDeathSignal)
    case .getDumpable: return process.settings.isDumpable ? 1 : 0
    case .setDumpable: process.settings.isDumpable = try truth(first)
    case .getKeepsCapabilities: return thread.settings.keepsCapabilities ? 1 : 0
    case .setKeepsCapabilities: thread.settings.keepsCapabilities = try truth(first)
    case .getTiming, .getFilterMode: return 0
    case .setTiming: guard first == 0 else { throw .invalidArgument }
    case .setName: thread.name = try name(at: UserPointer(address: first))
    case .getName: try UserPointer<InlineArray<16, UInt8>>(address: first).write(thread.name)
    case .hasBoundingCapability:
      guard first <= 40 else { throw .invalidArgument }
      return 1
    case .getCycleCounter: try UserPointer<Int32>(address: first).write(1)
    // PR_TSC_SIGSEGV is 2.
    case .setCycleCounter: guard first == 1 else { throw first == 2 ? .unsupported(.invalidArgument) : .invalidArgument }
    // SECBIT_KEEP_CAPS.
    case .getSecureBits: return thread.settings.keepsCapabilities ? 1 << 4 : 0
    case .setTimerSlack:
      thread.settings.timerSlack = Int(bitPattern: first) <= 0 ? thread.settings.usualTimerSlack : UInt64(first)
    case .getTimerSlack: return Int(clamping: thread.settings.timerSlack)
    case .setAdoptsOrphans: process.settings.adoptsOrphans = first != 0
    case .getAdoptsOrphans: try UserPointer<Int32>(address: first).write(process.settings.adoptsOrphans ? 1 : 0)
    case .setNoNewPrivileges:
      guard first == 1 && restIsZero else { throw .invalidArgument }
      thread.settings.hasNoNewPrivileges = true
    case .getNoNewPrivileges:
      guard first == 0 && restIsZero else { throw .invalidArgument }
      return thread.settings.hasNoNewPrivileges ? 1 : 0
    case .getNumberAddress: try UserPointer<UInt>(address: first).write(thread.clearAtExit)
    case .setNoHugePages:
      guard restIsZero else { throw .invalidArgument }
      process.settings.hasNoHugePages = first != 0
    case .getNoHugePages:
      guard first == 0 && restIsZero else { throw .invalidArgument }
      return process.settings.hasNoHugePages ? 1 : 0
    }
    return 0
  }

  /// `personality(2)`: sets the flavour of the system, which is kept and told, and returns the old one; 0xffffffff only asks.
  public func personality(_ wanted: UInt32) -> UInt32 {
    let old = process.settings.personality
    if wanted != .max { process.settings.personality = wanted }
    return old
  }

  private func truth(_ value: UInt) throws(Errno) -> Bool {
    guard value <= 1 else { throw .invalidArgument }
    return value == 1
  }

  /// At most fifteen bytes up to a NUL.
  private func name(at address: UserPointer<UInt8>) throws(Errno) -> InlineArray<16, UInt8> {
    var name = InlineArray<16, UInt8>(repeating: 0)
    for index in 0..<15 {
      let byte = try address.advanced(by: index).read()
      if byte == 0 { break }
      name[index] = byte
    }
    return name
  }
}
