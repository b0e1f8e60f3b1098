import CMachine
import Ground

/// Where every failed check of the kernel's Swift goes: it says that the fault is ours and ends the image as SIGILL would.
@c(kernel_trap)
public func kernelTrap() -> Never {
  var line = LogLine()
  line.append("a check inside Swiftlet failed; this is a bug of Swiftlet, not of the program")
  line.write()
  platform_power_off(128 + 4, 4)
}
