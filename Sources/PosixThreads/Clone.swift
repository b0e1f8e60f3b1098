import ABI
import CMachine
import Processes
import Threads

extension Caller {
  /// `clone(2)`: starts a thread that shares everything with its maker, on `stack`, where it comes back from this call with
  /// 0; returns its number.
  /// - Throws: `.invalidArgument` for flags that exclude each other, or ask for what there is not, or no stack;
  ///   `.notImplemented` for what would be a process; `.operationNotPermitted` for storage where no application has any;
  ///   `.outOfMemory`.
  public func clone(
    flags: CloneFlags, stack: UInt, parent: UserPointer<Int32>, child: UserPointer<Int32>, storage: UInt
  ) throws(Errno) -> Int32 {
    if flags.contains(.thread) && !flags.contains(.signalHandlers) { throw .invalidArgument }
    if flags.contains(.signalHandlers) && !flags.contains(.memory) { throw .invalidArgument }
    guard flags.isSuperset(of: .everyThread) else { throw .unsupported(.notImplemented) }
    guard flags.isDisjoint(with: .ofProcessesAlone) else { throw .invalidArgument }
    guard flags.isDisjoint(with: .missing) else { throw .unsupported(.invalidArgument) }
    // Deviation: Linux lets a thread share its maker's stack.
    guard stack != 0 else { throw .unsupported(.invalidArgument) }
    if flags.contains(.threadPointer) && storage >= UserMemory.end { throw .operationNotPermitted }
    let maker = thread
    // The maker's door frame is that of this very call: above its frame pointer lies where it returns to.
    let origin = try unsafe UserPointer<UInt64>(address: UInt(maker.machine.pointee.door_frame) + 8).read()
    guard let made = maker.scheduler.makeThread(processIdentifier: process.identifier) else { throw .outOfMemory }
    process.leaveThread = { $0.leave() }
    made.signals.blocked = maker.signals.blocked
    made.name = maker.name
    made.settings = maker.settings.inherited
    if flags.contains(.clearChildNumber) { made.clearAtExit = child.address }
    // Both blocks belong to live threads.
    unsafe made.machine.pointee.process = maker.machine.pointee.process
    unsafe made.machine.pointee.thread_pointer =
      flags.contains(.threadPointer) ? UInt64(storage) : maker.machine.pointee.thread_pointer
    var frame = machine_frame()
    frame.rip = origin
    frame.rsp = UInt64(stack)
    frame.rflags = 0x202
    unsafe machine_prepare(made.machine, &frame)
    // As in Linux, an address that cannot be written is the caller's loss.
    if flags.contains(.tellParent) { try? parent.write(made.identifier) }
    if flags.contains(.tellChild) { try? child.write(made.identifier) }
    maker.scheduler.makeReady(made)
    return made.identifier
  }
}

/// What `clone(2)` shares and sets. Bits without a name change nothing for a thread: the signal of a process that ends, who
/// traces it and whose child it is, and what the threads of a process share in any case.
public struct CloneFlags: OptionSet, Sendable, SyscallArgument {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public init(register: UInt) { rawValue = UInt32(truncatingIfNeeded: register) }
  /// `CLONE_VM`.
  public static var memory: Self { Self(rawValue: 0x100) }
  /// `CLONE_FS`.
  public static var workingDirectory: Self { Self(rawValue: 0x200) }
  /// `CLONE_FILES`.
  public static var descriptors: Self { Self(rawValue: 0x400) }
  /// `CLONE_SIGHAND`.
  public static var signalHandlers: Self { Self(rawValue: 0x800) }
  /// `CLONE_THREAD`.
  public static var thread: Self { Self(rawValue: 0x10000) }
  /// `CLONE_SETTLS`.
  public static var threadPointer: Self { Self(rawValue: 0x80000) }
  /// `CLONE_PARENT_SETTID`.
  public static var tellParent: Self { Self(rawValue: 0x100000) }
  /// `CLONE_CHILD_CLEARTID`.
  public static var clearChildNumber: Self { Self(rawValue: 0x200000) }
  /// `CLONE_CHILD_SETTID`.
  public static var tellChild: Self { Self(rawValue: 0x1000000) }
  /// `CLONE_NEWNS`, `CLONE_NEWUSER`, `CLONE_NEWPID`: Linux has none of them for a thread.
  public static var ofProcessesAlone: Self { Self(rawValue: 0x3002_0000) }
  /// `CLONE_VFORK`, `CLONE_PIDFD`, `CLONE_NEWCGROUP`, `CLONE_NEWUTS`, `CLONE_NEWIPC`, `CLONE_NEWNET`: Linux may have them for a
  /// thread, Swiftlet has none of them.
  public static var missing: Self { Self(rawValue: 0x4e00_5000) }
  /// What a thread of the same process shares.
  public static var everyThread: Self { [.memory, .workingDirectory, .descriptors, .signalHandlers, .thread] }
}
