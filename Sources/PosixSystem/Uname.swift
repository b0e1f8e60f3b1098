import ABI
import CMachine
import Processes
import VFS

extension Caller {
  /// `uname(2)`: stores the names of system and machine at `names`.
  /// - Throws: `.badAddress`.
  public func uname(into names: UserPointer<SystemNames>) throws(Errno) {
    var answer = SystemNames()
    answer.system = InlineArray("Linux")
    answer.node = process.hostNames.node
    answer.release = InlineArray(HostNames.release)
    answer.version = InlineArray(HostNames.version)
    // The name is a constant string of at most 64 bytes.
    let machine = unsafe machine_name()
    var index = 0
    while unsafe machine[index] != 0 {
      unsafe answer.machine[index] = UInt8(bitPattern: machine[index])
      index += 1
    }
    answer.domain = process.hostNames.domain
    try names.write(answer)
  }

  /// `sethostname(2)`: names the machine.
  /// - Throws: `.operationNotPermitted` to all but root, `.invalidArgument` for more than 64 bytes, `.badAddress`.
  public func sethostname(from name: UserBuffer) throws(Errno) { process.hostNames.node = try hostName(name) }

  /// `setdomainname(2)`: names the NIS domain.
  /// - Throws: as `sethostname`.
  public func setdomainname(from name: UserBuffer) throws(Errno) { process.hostNames.domain = try hostName(name) }

  private func hostName(_ name: UserBuffer) throws(Errno) -> InlineArray<65, UInt8> {
    guard process.credentials.user == 0 else { throw .operationNotPermitted }
    guard name.count <= HostNames.maximumLength else { throw .invalidArgument }
    var bytes = InlineArray<65, UInt8>(repeating: 0)
    // The name is shorter than the array.
    unsafe try withUnsafeMutableBytes(of: &bytes) { (bytes) throws(Errno) in
      unsafe try name.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[0..<name.count]))
    }
    return bytes
  }
}
