import CMachine
import CPlatformLinux

/// A fault inside the kernel: says so and ends the image.
@c(kernel_crashed)
public func kernelCrashed(_ frame: UnsafePointer<machine_frame>, _ signal: Int32, _ address: UInt64) -> Never {
  platform_power_off(128 + signal, signal)
}
