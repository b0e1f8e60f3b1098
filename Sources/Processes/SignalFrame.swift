import ABI
import CMachine
import Threads

/// What lies on the application's stack while a handler runs (Linux's `struct rt_sigframe` of x86-64, 440 bytes): the
/// return address, `ucontext_t`, `siginfo_t`. The vector registers follow it at a multiple of 64.
struct SignalFrame: BitwiseCopyable {
  /// The restorer, where the handler returns to.
  var returnAddress: UInt
  /// `uc_flags`: the stack segment is told (`UC_SIGCONTEXT_SS`, `UC_STRICT_RESTORE_SS`), and with `UC_FP_XSTATE` more than
  /// FXSAVE stores.
  var flags: UInt64 = VectorState.isExtended ? 7 : 6
  var link: UInt64 = 0
  var stack: SignalStack
  // struct sigcontext
  var r8, r9, r10, r11, r12, r13, r14, r15, rdi, rsi, rbp, rbx, rdx, rax, rcx, rsp, rip, rflags: UInt64
  /// `cs`, `gs`, `fs`, `ss` of a 64-bit program.
  var segments: UInt64 = 0x002b_0000_0000_0033
  var error: UInt64
  var trap: UInt64
  var oldMask: UInt64
  var faultAddress: UInt64
  /// The address of the vector registers.
  var vectorState: UInt
  var reserved = InlineArray<8, UInt64>(repeating: 0)
  /// What is blocked once the handler has returned.
  var mask: SignalSet
  /// What the handler learns.
  var information: SignalInformation

  /// Where `ucontext_t` and `siginfo_t` begin.
  static var contextOffset: UInt64 { 8 }
  static var informationOffset: UInt64 { 312 }

  /// The bits of the flags register that a handler may change: arithmetic flags and the direction.
  private static var changeableFlags: UInt64 { 0xCD5 }

  init(
    interrupting frame: machine_frame, returnAddress: UInt, vectorState: UInt, mask: SignalSet, stack: SignalStack,
    information: SignalInformation, fault: machine_fault
  ) {
    self.returnAddress = returnAddress
    self.stack = stack
    (r8, r9, r10, r11) = (frame.r8, frame.r9, frame.r10, frame.r11)
    (r12, r13, r14, r15) = (frame.r12, frame.r13, frame.r14, frame.r15)
    (rdi, rsi, rbp, rbx) = (frame.rdi, frame.rsi, frame.rbp, frame.rbx)
    (rdx, rax, rcx, rsp) = (frame.rdx, frame.rax, frame.rcx, frame.rsp)
    (rip, rflags) = (frame.rip, frame.rflags)
    error = fault.error
    trap = fault.trap
    // Only a page fault leaves an address in cr2.
    faultAddress = fault.trap == 14 ? fault.address : 0
    oldMask = mask.rawValue
    self.vectorState = vectorState
    self.mask = mask
    self.information = information
  }

  /// The alternate stack of before, which the handler may have changed too.
  var alternateStack: SignalStack {
    var kept = stack
    kept.flags &= ~SignalStack.inUse
    return kept
  }

  /// Puts the registers, which the handler may have changed, into `frame`.
  func restore(to frame: inout machine_frame) {
    (frame.r8, frame.r9, frame.r10, frame.r11) = (r8, r9, r10, r11)
    (frame.r12, frame.r13, frame.r14, frame.r15) = (r12, r13, r14, r15)
    (frame.rdi, frame.rsi, frame.rbp, frame.rbx) = (rdi, rsi, rbp, rbx)
    (frame.rdx, frame.rax, frame.rcx, frame.rsp) = (rdx, rax, rcx, rsp)
    frame.rip = rip
    frame.rflags = rflags & Self.changeableFlags | 0x202
  }
}
