// Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one.
// swift-format-ignore-file

import CEntry

/// Makes the call of a number that is known only when it is made; `number` is the machine's own.
@c(swiftlet_call)
public func swiftlet_call(_ number: Int, _ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  let call = swiftlet_house_number(number)
  return switch call {
  case 0: sys_read(a0, a1, a2)
  case 1: sys_write(a0, a1, a2)
  case 7: sys_poll(a0, a1, a2)
  case 16: sys_ioctl(a0, a1, a2)
  case 19: sys_readv(a0, a1, a2)
  case 20: sys_writev(a0, a1, a2)
  case 22: sys_pipe(a0)
  case 23: sys_select(a0, a1, a2, a3, a4)
  case 39: sys_getpid()
  case 158: sys_arch_prctl(a0, a1)
  case 186: sys_gettid()
  case 218: sys_set_tid_address(a0)
  case 231: sys_exit_group(a0)
  case 293: sys_pipe2(a0, a1)
  default: absent(call, a0, a1, a2, a3, a4, a5)
  }
}
