import ABI
import FileLocks
import Files
import Memory
import Threads

/// An open regular file or directory: an inode, a position and where it was opened.
open class InodeFile: OpenFile {
  public final let inode: Inode
  public final let path: OpenPath

  public init(
    inode: Inode, flags: OpenFlags, path: OpenPath, isImmediate: Bool = false, isPositioned: Bool = false
  ) {
    self.inode = inode
    self.path = path
    super.init(flags: flags, isImmediate: isImmediate, isPositioned: isPositioned)
  }

  open override func read(into buffer: UserBuffer) throws(Errno) -> Int {
    guard flags.allowsReading else { throw .badDescriptor }
    let count = try inode.read(into: buffer, at: position)
    position += Int64(count)
    return count
  }

  open override func write(from buffer: UserBuffer) throws(Errno) -> Int {
    guard flags.allowsWriting else { throw .badDescriptor }
    if flags.contains(.append) { position = try inode.status().size }
    let count = try inode.write(from: buffer, at: position)
    position += Int64(count)
    return count
  }

  open override func read(into buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    try buffer.checkRange(at: offset)
    guard flags.allowsReading else { throw .badDescriptor }
    return try inode.read(into: buffer, at: offset)
  }

  open override func write(from buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    try buffer.checkRange(at: offset)
    guard flags.allowsWriting else { throw .badDescriptor }
    // pwrite(2), BUGS: Linux appends here too, whatever the offset.
    return try inode.write(from: buffer, at: flags.contains(.append) ? inode.status().size : offset)
  }

  open override func seek(to offset: Int64, from origin: SeekOrigin) throws(Errno) -> Int64 {
    let base: Int64
    switch origin {
    case .start: base = 0
    case .current: base = position
    case .end: base = try inode.status().size
    case .data, .hole:
      position = try inode.seek(data: origin == .data, from: offset)
      return position
    }
    let (target, overflow) = base.addingReportingOverflow(offset)
    guard !overflow && target >= 0 else { throw .invalidArgument }
    position = target
    return target
  }

  open override var locks: LockTable { inode.locks }
  open override func status() throws(Errno) -> FileStatus { try inode.status() }
  open override func setAttributes(_ change: AttributeChange) throws(Errno) { try inode.setAttributes(change) }
  open override func synchronize(dataOnly: Bool) throws(Errno) { try inode.synchronize(dataOnly: dataOnly) }
  open override func truncate(to length: Int64) throws(Errno) {
    guard flags.allowsWriting else { throw .invalidArgument }
    try inode.truncate(to: length)
  }
  open override func mappable() throws(Errno) -> (any MemoryObject)? {
    guard inode.kind == .regular else { throw .noDevice }
    return self
  }
  open override func bytesToRead() throws(Errno) -> Int64? {
    inode.kind == .regular ? try inode.status().size - position : nil
  }
  open override func released() { inode.closed() }
}

extension InodeFile: MemoryObject {
  public var contents: AnyObject { inode }

  public func source(at offset: Int64, length: Int, isShared: Bool) throws(Errno) -> MappingSource {
    try inode.mapping(at: offset, length: length, shared: isShared, writable: flags.allowsWriting)
  }

  public func mapped(in space: AddressSpace) { inode.mapped(in: space) }
}
