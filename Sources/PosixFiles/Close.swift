import ABI
import FileLocks
import Files
import Processes

extension Caller {
  /// `close(2)`: frees `descriptor`; the last one of a file gives the file back.
  public func close(_ descriptor: Descriptor) throws(Errno) { release(try process.descriptors.remove(descriptor)) }

  /// Notes that a descriptor of `file` is gone.
  func release(_ file: OpenFile) {
    // fcntl(2): any close drops the process's record locks on the file.
    process.lockOwner.giveUp(in: file.locks)
    file.letGo()
  }
}
