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
  public func sethostname(from name: UserPointer<UInt8>, count: Int32) throws(Errno) {
    process.hostNames.node = try hostName(name, count)
  }

  /// `setdomainname(2)`: names the NIS domain.
  /// - Throws: as `sethostname`.
  public func setdomainname(from name: UserPointer<UInt8>, count: Int32) throws(Errno) {
    process.hostNames.domain = try hostName(name, count)
  }

  private func hostName(_ name: UserPointer<UInt8>, _ count: Int32) throws(Errno) -> InlineArray<65, UInt8> {
    guard process.credentials.user == 0 else { throw .operationNotPermitted }
    guard 0...HostNames.maximumLength ~= Int(count) else { throw .invalidArgument }
    var bytes = InlineArray<65, UInt8>(repeating: 0)
    // The name is shorter than the array.
    unsafe try withUnsafeMutableBytes(of: &bytes) { (bytes) throws(Errno) in
      unsafe try UserBuffer(address: name.address, count: Int(count))
        .read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[0..<Int(count)]))
    }
    return bytes
  }
}
