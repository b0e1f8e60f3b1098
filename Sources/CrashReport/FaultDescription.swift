import CMachine
import Ground

/// The numbers of the signals that a fault may be.
enum MachineSignal {
  static var illegalInstruction: Int32 { 4 }
  static var trap: Int32 { 5 }
  static var abort: Int32 { 6 }
  static var bus: Int32 { 7 }
  static var arithmetic: Int32 { 8 }
  static var segmentation: Int32 { 11 }
}

extension machine_fault {
  /// x86-64's number of a page fault, and the bits of its error code.
  private static var pageFault: UInt64 { 14 }
  private static var writeBit: UInt64 { 2 }
  private static var fetchBit: UInt64 { 16 }

  /// Whether the processor could not fetch the next instruction.
  var isFetch: Bool { trap == Self.pageFault && error & Self.fetchBit != 0 }

  /// Says what happened: the signal and its `si_code` in words, and the address.
  func describe(to line: inout LogLine, stackPointer: UInt64) {
    switch signal {
    case MachineSignal.segmentation:
      line.append("SIGSEGV, ")
      describeAccess(to: &line, stackPointer: stackPointer)
    case MachineSignal.bus:
      line.append("SIGBUS, ")
      line.append(code == 2 ? "a mapped file ends before " : code == 1 ? "not aligned: " : "broken memory at ")
      line.append(hexadecimal: UInt(address))
    case MachineSignal.arithmetic:
      line.append("SIGFPE, ")
      line.append(code == 1 ? "a division by zero, or a quotient that is too large" : "a floating-point exception")
    case MachineSignal.illegalInstruction: line.append("SIGILL, an illegal instruction")
    case MachineSignal.trap: line.append("SIGTRAP, a breakpoint")
    case MachineSignal.abort: line.append("SIGABRT, abort was called")
    default:
      line.append("signal ")
      line.append(Int(signal))
    }
  }

  private func describeAccess(to line: inout LogLine, stackPointer: UInt64) {
    guard trap == Self.pageFault else {
      // The processor does not tell which address it was.
      line.append("an address that no memory has, or a forbidden instruction")
      return
    }
    line.append(isFetch ? "a jump to " : error & Self.writeBit != 0 ? "a write to " : "a read of ")
    line.append(hexadecimal: UInt(address))
    line.append(code == 1 ? ", where nothing is mapped" : ", which the memory there forbids")
    // A function's locals lie up to its frame's size below the stack pointer or above it.
    if !isFetch && address &+ 65536 &- stackPointer < 65536 + 4096 { line.append(" (the stack is full)") }
  }
}
