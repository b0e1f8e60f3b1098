import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `chroot(2)`: makes the directory `path` the one where absolute paths begin.
  public func chroot(path: UserPath) throws(Errno) {
    let place = try find(path)
    guard place.inode.isDirectory else { throw .notDirectory }
    try process.credentials.check(.execute, on: place.inode.attributes)
    guard process.credentials.isPrivileged else { throw .operationNotPermitted }
    process.rootDirectory = place
  }
}
