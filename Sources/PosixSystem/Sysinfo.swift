import ABI
import CMachine
import Processes
import Threads

extension Caller {
  /// `sysinfo(2)`: stores uptime, memory and the number of threads at `status`.
  /// - Throws: `.badAddress`.
  public func sysinfo(into status: UserPointer<SystemStatus>) throws(Errno) {
    var answer = SystemStatus()
    answer.uptime = Int((platform_monotonic() + 999_999_999) / 1_000_000_000)
    answer.totalMemory = UInt(platform_memory_total())
    answer.freeMemory = UInt(platform_memory_available())
    answer.threadCount = UInt16(truncatingIfNeeded: thread.scheduler.threadCount)
    try status.write(answer)
  }
}
