import CMachine
import Ground

/// Writes the registers of `frame`, four a line.
func writeRegisters(of frame: machine_frame) {
  let names: StaticString = "r15r14r13r12r11r10r9 r8 rdirsirbprbxrdxrcxraxripflgrsp"
  unsafe withUnsafeBytes(of: frame) { bytes in
    // The first word is no register.
    let values = unsafe bytes.assumingMemoryBound(to: UInt64.self)
    var line = LogLine("registers:")
    for index in 1..<values.count {
      if index % 4 == 1 {
        line.write()
        line = LogLine(" ")
      }
      line.append(" ")
      unsafe line.append(UnsafeRawBufferPointer(start: names.utf8Start + (index - 1) * 3, count: 3))
      line.append(" ")
      unsafe line.append(hexadecimal: UInt(values[index]), digits: 16)
    }
    line.write()
  }
}
