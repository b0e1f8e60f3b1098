import ABI
import Files
import Threads

/// A process as a file (`pidfd_open(2)`).
@safe public final class ProcessFile: OpenFile {
  /// The process meant, which outlives its files as long as the image has one process.
  public var process: Process { unsafe target }
  private unowned(unsafe) let target: Process

  /// Makes a file of `process`.
  public init(process: Process, flags: OpenFlags) {
    unsafe target = process
    super.init(flags: flags)
  }

  /// Nothing: a process is readable when it has ended, and nobody can look at it then.
  public override var ready: ReadyEvents { [] }
  public override var isPollable: Bool { true }
}
