import ABI
import Ground

/// A register of a call as the log writes it.
struct LoggedArgument {
  /// What is in the register.
  let value: UInt
  /// What it is: `d` an int, `l` a long, `o` a mode, `a` the folder of a path, `s` a string, `p` an address, else `x`;
  /// `D` and `X` are as `d` and `x` and tell the cases of the call apart.
  let letter: UInt8

  /// What stands behind the last letter.
  static var end: UInt8 { 0x20 }
}

extension LogLine {
  /// The most bytes of a string that the log shows.
  private static var stringLimit: UInt { 32 }

  /// Adds an argument.
  mutating func append(_ argument: LoggedArgument) {
    let value = argument.value
    let number = Int(Int32(truncatingIfNeeded: value))
    switch UnicodeScalar(argument.letter) {
    case "a" where number == Descriptor.workingDirectory.rawValue: append("AT_FDCWD")
    case "a", "d", "D": append(number)
    case "l": append(Int(bitPattern: value))
    case "o": append(octal: value)
    case "p" where value == 0, "s" where value == 0: append("NULL")
    case "s": append(stringAt: value)
    default: append(hexadecimal: value)
    }
  }

  /// Adds the program's string at `address`, or the address when nothing can be read there.
  private mutating func append(stringAt address: UInt) {
    guard (try? UserPointer<UInt8>(address: address).read()) != nil else { return append(hexadecimal: address) }
    append("\"")
    for offset in 0..<Self.stringLimit {
      guard let byte = try? UserPointer<UInt8>(address: address &+ offset).read(), byte != 0 else { return append("\"") }
      append(byte: byte < 0x20 || byte == 0x7f ? 0x3f : byte)
    }
    append("\"...")
  }
}
