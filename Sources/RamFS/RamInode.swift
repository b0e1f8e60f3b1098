import ABI
import VFS

/// A file in memory: what directories, regular files, links and special files have in common.
class RamInode: Inode {
  private let birth: TimeSpec
  private var extendedAttributes = ExtendedAttributes()

  override init(attributes: FileStatus, fileSystem: FileSystem) {
    birth = attributes.changeTime
    super.init(attributes: attributes, fileSystem: fileSystem)
  }

  final override var birthTime: TimeSpec? { birth }

  final override func extendedAttribute(_ name: Span<UInt8>) throws(Errno) -> [UInt8] {
    try extendedAttributes.value(of: name)
  }

  final override func setExtendedAttribute(
    _ name: Span<UInt8>, to value: [UInt8]?, _ flags: XattrFlags
  ) throws(Errno) {
    try extendedAttributes.set(name, to: value, flags)
    attributes.touchAttributes()
  }

  final override func extendedAttributeNames() throws(Errno) -> [UInt8] { extendedAttributes.names }
}

extension [UInt8] {
  /// Copies `bytes`.
  init(copying bytes: Span<UInt8>) {
    self.init()
    reserveCapacity(bytes.count)
    for index in bytes.indices { append(bytes[index]) }
  }

  /// Whether both are the same bytes.
  func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}
