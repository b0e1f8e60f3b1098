import ABI
import CMachine
import KernelTesting
import ProcessDouble
import Testing
import Threads

@testable import Processes

@Suite("The delivery of a signal", .machine)
struct SignalDeliveryTests {
  private let usr1 = Signal(rawValue: 10)
  private static let stackSize = 16384

  @Test("puts a frame below the red zone and starts the handler as a call does")
  func frame() {
    deliver { _, frame, stack in
      #expect(frame.rip == 0x1000 && frame.rdi == 10)
      #expect(frame.rsp % 16 == 8)
      #expect(frame.rdx == frame.rsp + 8 && frame.rsi == frame.rsp + 312)
      let kept = try? UserPointer<SignalFrame>(address: UInt(frame.rsp)).read()
      #expect(kept?.returnAddress == 0x2000)
      #expect(kept?.information.signal == 10)
      #expect(kept?.rsp == UInt64(stack))
      #expect(UInt64(kept?.vectorState ?? 0) + UInt64(VectorState.sizeOnStack) <= UInt64(stack) - 128)
    }
  }

  @Test("and the return from the handler leave every register as it was")
  func roundTrip() {
    deliver { caller, frame, stack in
      // The handler's return has taken the address, and the door has put its frame pointer there.
      frame.rbp = frame.rsp
      frame.rbx = 99
      caller.returnFromHandler(&frame)
      #expect(frame.rip == 0x3000 && frame.rsp == UInt64(stack))
      #expect(frame.rbx == 7 && frame.r15 == 15 && frame.rax == 4)
      #expect(caller.thread.signals.blocked.isEmpty)
    }
  }

  @Test("blocks the signal and the action's mask while the handler runs")
  func mask() {
    deliver(mask: 1 << 4) { caller, _, _ in #expect(caller.thread.signals.blocked.rawValue == 1 << 9 | 1 << 4) }
    deliver(flags: .noDefer) { caller, _, _ in #expect(caller.thread.signals.blocked.isEmpty) }
  }

  @Test("restores the default action first when the handler serves once")
  func once() {
    deliver(flags: .resetHandler) { caller, _, _ in #expect(caller.process.signals[usr1].isDefault) }
  }

  @Test("uses the other stack when the action asks for it")
  func alternateStack() {
    let other = UnsafeMutableRawPointer.allocate(byteCount: Self.stackSize, alignment: 64)
    defer { unsafe other.deallocate() }
    var stack = SignalStack(disabledWith: 0)
    stack.flags = 0
    stack.start = UInt(bitPattern: other)
    stack.size = UInt(Self.stackSize)
    deliver(on: stack) { _, frame, _ in #expect(!stack.contains(UInt(frame.rsp))) }
    deliver(flags: .onStack, on: stack) { caller, frame, _ in
      #expect(stack.contains(UInt(frame.rsp)))
      #expect(caller.thread.signals.alternateStack.flags == 0)
    }
    stack.flags = SignalStack.selfDisarming
    deliver(flags: .onStack, on: stack) { caller, frame, _ in
      #expect(caller.thread.signals.alternateStack.flags == SignalStack.disabled)
      frame.rbp = frame.rsp
      caller.returnFromHandler(&frame)
      #expect(caller.thread.signals.alternateStack.flags == SignalStack.selfDisarming)
    }
  }

  @Test("starts the interrupted call again, or ends it, as the action says")
  func restart() {
    deliver(flags: .restart, restart: .unlessHandlerForbids) { _, frame, _ in
      let kept = try? UserPointer<SignalFrame>(address: UInt(frame.rsp)).read()
      #expect(kept?.rip == UInt64(UInt(bitPattern: unsafe machine_full_restart_address())))
    }
    deliver(restart: .unlessHandlerForbids, expectInterrupted)
    deliver(flags: .restart, restart: .unlessHandled, expectInterrupted)
  }

  @Test("tells of a cancellation that waits, once")
  func cancellation() {
    TestMachine.use { machine in
      let caller = machine.process(1)
      caller.process.prepareHandlers()
      caller.process.signals[.cancellation].handler = 0x1000
      caller.process.setBlocked(Signal.cancellation.set, of: caller.thread)
      caller.process.send(SignalInformation(.cancellation), to: caller.thread)
      #expect(caller.thread.signals.hasDeliverable)
      #expect(machine.scheduler.block() == .interrupted)
      var frame = machine_frame()
      #expect(!caller.tellCancellation(.none, &frame))
      #expect(caller.tellCancellation(.unlessHandlerForbids, &frame))
      #expect(Int64(bitPattern: frame.rax) == -4)
      #expect(!caller.thread.signals.hasDeliverable)
    }
  }

  private func expectInterrupted(_ caller: Caller, _ frame: inout machine_frame, _ stack: UInt) {
    let kept = try? UserPointer<SignalFrame>(address: UInt(frame.rsp)).read()
    #expect(kept?.rax == UInt64(bitPattern: -4) && kept?.rip == 0x3000)
  }

  /// Sends signal 10 to a thread whose stack pointer is `stack`, delivers it, and calls `check`.
  private func deliver(
    flags: SignalActionFlags = [], mask: UInt64 = 0, on alternateStack: SignalStack = SignalStack(),
    restart: CallRestart = .none, _ check: (Caller, inout machine_frame, UInt) -> Void
  ) {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: Self.stackSize, alignment: 64)
    defer { unsafe memory.deallocate() }
    TestMachine.use { machine in
      let caller = machine.process(1)
      caller.process.prepareHandlers()
      caller.process.signals[usr1].handler = 0x1000
      caller.process.signals[usr1].restorer = 0x2000
      caller.process.signals[usr1].flags = flags
      caller.process.signals[usr1].mask = SignalSet(rawValue: mask)
      caller.thread.signals.alternateStack = alternateStack
      caller.process.send(SignalInformation(usr1))
      let stack = UInt(bitPattern: memory) + UInt(Self.stackSize) - 1024
      var frame = machine_frame()
      (frame.rip, frame.rsp, frame.rax, frame.rbx, frame.r15) = (0x3000, UInt64(stack), 4, 7, 15)
      var restart = restart
      caller.deliverSignals(&frame, restart: &restart)
      #expect(restart == .none)
      check(caller, &frame, stack)
    }
  }
}
