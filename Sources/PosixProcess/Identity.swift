import ABI
import CMachine
import Processes

extension Caller {
  /// `getpid(2)`: the process's number.
  @inline(__always)
  public func getpid() -> Int32 { unsafe machine_current().pointee.pid }
}
