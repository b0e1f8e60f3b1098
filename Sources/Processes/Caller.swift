import ABI
import CMachine
import Threads
import VFS

/// Who makes a call: a thread and its process. Handlers are its methods, in the call libraries.
@safe public struct Caller {
  @usableFromInline let threadReference: Unmanaged<Thread>
  @usableFromInline let processReference: Unmanaged<Process>

  /// Makes a caller of a thread and a process, which must outlive it.
  public init(thread: Thread, process: Process) {
    unsafe threadReference = .passUnretained(thread)
    unsafe processReference = .passUnretained(process)
  }

  /// The thread that runs, and its process.
  @inlinable @inline(__always)
  public static var current: Caller {
    // Both pointers of the running thread's block are set before it first runs and outlive the call.
    unsafe Caller(machine: machine_current())
  }

  /// The thread whose block is `machine`, which has run, and its process.
  @inlinable @inline(__always)
  public init(machine: UnsafeMutablePointer<machine_thread>) {
    // As above: a check would cost every call of every application two comparisons.
    unsafe threadReference = Unmanaged.fromOpaque(machine.pointee.thread.unsafelyUnwrapped)
    unsafe processReference = Unmanaged.fromOpaque(machine.pointee.process.unsafelyUnwrapped)
  }

  /// The calling thread.
  public var thread: Thread { unsafe threadReference._withUnsafeGuaranteedRef { $0 } }
  /// The calling thread's process.
  public var process: Process { unsafe processReference._withUnsafeGuaranteedRef { $0 } }

  /// `EPERM`, for what nobody may do here and root may on Linux.
  public var refusalToAnybody: Errno {
    process.credentials.user == 0 ? .unsupported(.operationNotPermitted) : .operationNotPermitted
  }
}
