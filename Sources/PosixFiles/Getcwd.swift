import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `getcwd(2)`: writes the working directory's path with its NUL and returns the length.
  public func getcwd(into buffer: UserBuffer) throws(Errno) -> Int {
    var path = try workingDirectory().path(from: rootDirectory())
    path.append(0)
    guard path.count <= buffer.count else { throw .outOfRange }
    try unsafe path.span.withUnsafeBytes { (bytes) throws(Errno) in try unsafe buffer.write(bytes) }
    return path.count
  }

  /// `chdir(2)`: makes the directory `path` the working directory.
  public func chdir(path: UserPath) throws(Errno) { try setWorkingDirectory(find(path)) }

  /// `fchdir(2)`: makes the directory of `descriptor` the working directory.
  public func fchdir(_ descriptor: Descriptor) throws(Errno) {
    _ = workingDirectory()
    guard let place = try process.descriptors.file(at: descriptor).place else { throw .notDirectory }
    try setWorkingDirectory(place)
  }

  private func setWorkingDirectory(_ place: Place) throws(Errno) {
    guard place.inode.isDirectory else { throw .notDirectory }
    try process.credentials.check(.execute, on: place.inode.attributes)
    process.workingDirectory = place
  }
}
