import ABI
import CMachine
import Ground

/// A place in the code and the frame it runs in.
struct Position {
  /// The address of an instruction; for a caller, of the one behind its call.
  var instruction: UInt64
  /// Where the caller's frame pointer and the return address lie.
  var frame: UInt64
  /// The return address of a function that has no frame of its own, or 0.
  var frameless: UInt64 = 0
  /// Whether the instruction follows a call.
  var isReturn = false

  /// The place where `fault` happened.
  init(_ frame: machine_frame, _ fault: machine_fault) {
    instruction = frame.rip
    self.frame = frame.rbp
    // After a jump into nothing, and in a function of assembly, the return address is the stack's last word.
    if fault.isFetch || !Symbol.hasFrame(at: frame.rip), let word = Self.word(at: frame.rsp) {
      if Symbol(of: word &- 1) != nil { frameless = word }
    }
  }

  /// The place where the function was called whose frame lies at `frame`.
  init(callerOf frame: UInt64) {
    instruction = Self.word(at: frame &+ 8) ?? 0
    self.frame = Self.word(at: frame) ?? 0
    isReturn = true
  }

  /// The caller's place; nil at the end, or where the chain of frames is broken.
  func caller() -> Position? {
    var caller = Position(callerOf: frame)
    if frameless != 0 {
      caller.instruction = frameless
      caller.frame = frame
    }
    return caller.instruction == 0 ? nil : caller
  }

  private static func word(at address: UInt64) -> UInt64? {
    try? UserPointer<UInt64>(address: UInt(address)).read()
  }
}

/// A function of the image, by its symbol table.
@safe struct Symbol {
  let name: UnsafePointer<CChar>
  let start: UInt

  /// The function that `address` lies in.
  init?(of address: UInt64) {
    var start: UInt = 0
    // The name stays mapped as long as the image runs.
    guard let name = unsafe platform_symbol(UInt(address), &start) else { return nil }
    unsafe self.name = name
    self.start = start
  }

  /// Whether the function around `address` begins as those do that set up a frame; true where nobody knows.
  static func hasFrame(at address: UInt64) -> Bool {
    guard let symbol = Symbol(of: address) else { return true }
    let pushFramePointer: UInt8 = 0x55
    return (try? UserPointer<UInt8>(address: symbol.start).read()) ?? pushFramePointer == pushFramePointer
  }

  /// Writes `name+0x12`.
  func append(to line: inout LogLine, for address: UInt64) {
    var length = 0
    // A symbol's name ends with a NUL.
    while unsafe name[length] != 0 { length += 1 }
    unsafe line.append(UnsafeRawBufferPointer(start: name, count: length))
    line.append("+")
    line.append(hexadecimal: UInt(address) &- start)
  }
}

/// Writes the calls that led to `start`, the innermost first; a function that calls itself from one place takes one line.
func writeBacktrace(from start: Position) {
  LogLine("backtrace:").write()
  var (depth, lines) = (0, 0)
  var position = start
  // The chain may be a circle, and a stack holds a few hundred thousand frames.
  while depth < 1 << 20 && lines < 64 {
    var line = LogLine("  #")
    line.append(depth)
    line.append(" ")
    line.append(hexadecimal: UInt(position.instruction))
    // Behind a call that does not return lies the next function.
    if let symbol = Symbol(of: position.instruction &- (position.isReturn ? 1 : 0)) {
      line.append(" ")
      symbol.append(to: &line, for: position.instruction)
    }
    line.write()
    lines += 1
    let first = depth
    var next = position.caller()
    depth += 1
    while let same = next, same.instruction == position.instruction, depth < 1 << 20 {
      next = same.caller()
      depth += 1
    }
    if depth - first > 1 {
      line = LogLine("     and again, ")
      line.append(depth - first - 1)
      line.append(" times")
      line.write()
    }
    guard let caller = next else { return }
    position = caller
  }
  LogLine("  and more").write()
}
