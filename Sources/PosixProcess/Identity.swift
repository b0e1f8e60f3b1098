import ABI
import CMachine
import Processes

extension Caller {
  /// `getpid(2)`: the process's number.
  @inline(__always)
  public func getpid() -> Int32 { unsafe machine_current().pointee.pid }

  /// `getppid(2)`: the parent's number, 0 for the first process.
  @inline(__always)
  public func getppid() -> Int32 { process.parentIdentifier }

  /// `getpgrp(2)`: the caller's process group.
  @inline(__always)
  public func getpgrp() -> Int32 { process.group }

  /// `getpgid(2)`: the process group of process `number`, 0 for the caller's.
  /// - Throws: `.noSuchProcess`.
  public func getpgid(of number: Int32) throws(Errno) -> Int32 { try process(numbered: number).group }

  /// `getsid(2)`: the session of process `number`, 0 for the caller's.
  /// - Throws: `.noSuchProcess`.
  public func getsid(of number: Int32) throws(Errno) -> Int32 { try process(numbered: number).session }

  /// `setpgid(2)`: moves process `number` (0: the caller) to the group `group` (0: the process's own number).
  /// - Throws: `.invalidArgument` for a negative group; `.noSuchProcess`; `.operationNotPermitted` for a session's leader
  ///   and for a group that does not exist.
  public func setpgid(of number: Int32, to group: Int32) throws(Errno) {
    guard group >= 0 else { throw .invalidArgument }
    let process = try process(numbered: number)
    guard process.session != process.identifier else { throw .operationNotPermitted }
    guard group == 0 || group == process.identifier || group == process.group else { throw .operationNotPermitted }
    process.group = group == 0 ? process.identifier : group
  }

  /// `setsid(2)`: makes a session and a group that the caller leads; returns its number.
  /// - Throws: `.operationNotPermitted` when the caller leads a group already.
  public func setsid() throws(Errno) -> Int32 {
    guard process.group != process.identifier else { throw .operationNotPermitted }
    process.session = process.identifier
    process.group = process.identifier
    return process.identifier
  }

  /// The process of this number, 0 for the caller's: the image has one.
  func process(numbered number: Int32) throws(Errno) -> Process {
    guard number == 0 || number == process.identifier else { throw .noSuchProcess }
    return process
  }
}
