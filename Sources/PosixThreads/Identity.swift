import ABI
import CMachine
import Processes
import Threads

extension Caller {
  /// `gettid(2)`: the thread's number.
  @inline(__always)
  public func gettid() -> Int32 { unsafe machine_current().pointee.tid }

  /// `set_tid_address(2)`: remembers where to write 0 and wake a waiter when the thread ends; returns its number.
  public func set_tid_address(_ address: UInt) -> Int32 {
    thread.clearAtExit = address
    return thread.identifier
  }

  /// `arch_prctl(2)`: sets or tells the thread pointer.
  /// - Throws: `.invalidArgument` for another operation; `.operationNotPermitted` for an address no thread can have.
  public func arch_prctl(operation: ArchPrctlOperation, address: UInt) throws(Errno) -> Int32 {
    switch operation {
    case .setThreadPointer:
      guard address < UserMemory.end else { throw .operationNotPermitted }
      machine_set_thread_pointer(UInt64(address))
    case .getThreadPointer:
      try UserPointer<UInt64>(address: address).write(unsafe machine_current().pointee.thread_pointer)
    }
    return 0
  }
}

/// What `arch_prctl(2)` can do.
public enum ArchPrctlOperation: Int32, Sendable, SyscallArgument {
  /// `ARCH_SET_FS`.
  case setThreadPointer = 0x1002
  /// `ARCH_GET_FS`.
  case getThreadPointer = 0x1003

  public init(register: UInt) throws(Errno) {
    guard let operation = ArchPrctlOperation(rawValue: Int32(truncatingIfNeeded: register)) else { throw .invalidArgument }
    self = operation
  }
}
