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

  /// `ARCH_SET_GS`, `ARCH_GET_GS`; `ARCH_GET_CPUID`, `ARCH_SET_CPUID`; `ARCH_GET_XCOMP_SUPP` and its kin.
  private static func isKnownToLinux(_ number: Int32) -> Bool {
    switch number {
    case 0x1001, 0x1004, 0x1011, 0x1012, 0x1021...0x1025: true
    default: false
    }
  }

  public init(register: UInt) throws(Errno) {
    let number = Int32(truncatingIfNeeded: register)
    guard let operation = ArchPrctlOperation(rawValue: number) else {
      throw Self.isKnownToLinux(number) ? .unsupported(.invalidArgument) : .invalidArgument
    }
    self = operation
  }
}
