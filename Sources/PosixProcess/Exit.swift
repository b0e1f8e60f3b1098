import ABI
import CMachine
import Processes

extension Caller {
  /// `exit_group(2)`: ends the process and with it the image; the low eight bits of `status` are the exit status.
  public func exit_group(status: Int32) -> Never { platform_power_off(status & 0xff, 0) }
}
