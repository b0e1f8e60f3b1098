import ABI
import Processes

extension Caller {
  /// `umask(2)`: sets the permission bits that new files do not get and returns the former ones.
  public func umask(_ mask: FileMode) -> FileMode {
    let former = process.fileModeMask
    process.fileModeMask = mask.rawValue & 0o777
    return FileMode(rawValue: former)
  }
}
