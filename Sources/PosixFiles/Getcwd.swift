import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `getcwd(2)`: writes the working directory's path with its NUL and returns the length.
  public func getcwd(into buffer: UserBuffer) throws(Errno) -> Int {
    var path = try absolutePath(of: workingDirectory())
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

  /// The path of the directory `place` from the root directory.
  /// - Throws: `.noSuchFile` when it has been removed.
  func absolutePath(of place: Place) throws(Errno) -> [UInt8] {
    let root = rootDirectory()
    var place = place
    var names: [[UInt8]] = []
    var path: [UInt8] = []
    while !place.isSame(as: root) {
      let above = place.above(root: root)
      guard !above.isSame(as: place) else {
        // getcwd(2): the root directory was changed, and this one is not below it.
        for byte in "(unreachable)".utf8 { path.append(byte) }
        break
      }
      names.append(try name(of: place, in: above))
      place = above
    }
    if names.isEmpty { path.append(0x2f) }
    for name in names.reversed() {
      path.append(0x2f)
      path.append(contentsOf: name)
    }
    return path
  }

  private func name(of place: Place, in above: Place) throws(Errno) -> [UInt8] {
    var inode = place.inode
    var mount = place.mount
    while inode === mount.root, let point = mount.mountPoint, let parent = mount.parent { (inode, mount) = (point, parent) }
    guard inode.attributes.linkCount > 0 else { throw .noSuchFile }
    var name: [UInt8] = []
    try above.inode.entries(from: 2) { (entry) throws(Errno) in
      guard entry.inode == inode.attributes.inode else { return true }
      for index in entry.name.indices { name.append(entry.name[index]) }
      return false
    }
    guard !name.isEmpty else { throw .noSuchFile }
    return name
  }

  private func setWorkingDirectory(_ place: Place) throws(Errno) {
    guard place.inode.isDirectory else { throw .notDirectory }
    try process.credentials.check(.execute, on: place.inode.attributes)
    process.workingDirectory = place
  }
}
