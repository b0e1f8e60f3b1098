import ABI
import VFS

/// A symbolic link in memory.
final class RamLink: RamInode {
  private let target: [UInt8]

  init(attributes: FileStatus, fileSystem: FileSystem, target: [UInt8]) {
    self.target = target
    super.init(attributes: attributes, fileSystem: fileSystem)
  }

  override func readLink() throws(Errno) -> [UInt8] { target }
}
