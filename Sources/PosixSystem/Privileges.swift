import ABI
import Processes

// Linux grants these to capabilities that even root of a container does not have; here nobody has them, as there is no
// swap space and no session of another's to rule over.

extension Caller {
  /// `swapon(2)`: nobody may.
  /// - Throws: `.operationNotPermitted`.
  public func swapon(path: UserPath, flags: Int32) throws(Errno) { throw refusalToAnybody }

  /// `swapoff(2)`: nobody may.
  /// - Throws: `.operationNotPermitted`.
  public func swapoff(path: UserPath) throws(Errno) { throw refusalToAnybody }

  /// `vhangup(2)`: nobody may.
  /// - Throws: `.operationNotPermitted`.
  public func vhangup() throws(Errno) { throw refusalToAnybody }
}
