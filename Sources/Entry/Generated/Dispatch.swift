// Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one.
// swift-format-ignore-file

import CEntry

/// Makes the call of a number that is known only when it is made; `number` is the machine's own.
@c(swiftlet_call)
public func swiftlet_call(_ number: Int, _ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  let call = swiftlet_house_number(number)
  return switch call {

  default: absent(call, a0, a1, a2, a3, a4, a5)
  }
}
