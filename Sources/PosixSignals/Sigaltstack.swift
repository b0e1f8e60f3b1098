import ABI
import CMachine
import Processes
import Threads

extension Caller {
  /// `sigaltstack(2)`: takes the stack at `new` for handlers with `SA_ONSTACK` and stores the old one at `old`; either may
  /// be null.
  /// - Throws: `.operationNotPermitted` while the thread runs on the old one, `.invalidArgument` for unknown flags,
  ///   `.outOfMemory` for a stack too small, `.badAddress`.
  public func sigaltstack(new: UserPointer<SignalStack>, old: UserPointer<SignalStack>) throws(Errno) {
    let wanted: SignalStack? = new.isNull ? nil : try new.read()
    var before = thread.signals.alternateStack
    // The caller's stack pointer, near enough: short doors run on its stack, and signal stacks are not shared.
    let isInUse = before.contains(UInt(bitPattern: unsafe machine_stack_pointer()))
    if let wanted {
      if isInUse { throw .operationNotPermitted }
      thread.signals.alternateStack = try wanted.checked()
    }
    guard !old.isNull else { return }
    if isInUse { before.flags |= SignalStack.inUse }
    try old.write(before)
  }
}

extension SignalStack {
  /// The stack as it is kept.
  /// - Throws: `.invalidArgument` for unknown flags, `.outOfMemory` for a stack too small.
  fileprivate func checked() throws(Errno) -> SignalStack {
    let mode = flags & ~Self.selfDisarming
    guard mode == 0 || mode == Self.inUse || mode == Self.disabled else { throw .invalidArgument }
    guard mode != Self.disabled else { return SignalStack(disabledWith: flags) }
    guard size >= Self.minimumSize else { throw .outOfMemory }
    return self
  }
}
