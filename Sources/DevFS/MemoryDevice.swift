import ABI
import Files
import Ground
import Memory
import VFS

/// A device of memory (`mem(4)`, `null(4)`, `full(4)`, `random(4)`).
final class MemoryDevice: SpecialFile {
  /// The devices by their minor numbers below major 1.
  enum Kind: UInt8 {
    case null = 3
    case zero = 5
    case full = 7
    case random = 8
    case urandom = 9
  }

  private let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  override func open(_ inode: Inode, flags: OpenFlags, path: OpenPath) throws(Errno) -> OpenFile {
    MemoryDeviceFile(kind, inode: inode, flags: flags, path: path)
  }
}

/// An open device of memory. It has no positions: seeking leads to 0.
final class MemoryDeviceFile: InodeFile {
  private let device: MemoryDevice.Kind

  init(_ device: MemoryDevice.Kind, inode: Inode, flags: OpenFlags, path: OpenPath) {
    self.device = device
    super.init(inode: inode, flags: flags, path: path)
  }

  override func read(into buffer: UserBuffer) throws(Errno) -> Int {
    guard flags.allowsReading else { throw .badDescriptor }
    switch device {
    case .null: return 0
    case .zero, .full:
      try buffer.clear(at: 0, length: buffer.count)
      return buffer.count
    case .random, .urandom: return try RandomNumbers.shared.fill(buffer)
    }
  }

  override func write(from buffer: UserBuffer) throws(Errno) -> Int {
    guard flags.allowsWriting else { throw .badDescriptor }
    // What is written to the random devices adds nothing to what the platform's entropy gives.
    guard device != .full else { throw .noSpace }
    return buffer.count
  }

  override func read(into buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int { try read(into: buffer) }
  override func write(from buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int { try write(from: buffer) }
  override func seek(to offset: Int64, from origin: SeekOrigin) throws(Errno) -> Int64 { 0 }
  override func mappable() throws(Errno) -> (any MemoryObject)? {
    // What is nothing is zeros, anonymous memory of old.
    guard device == .zero else { throw .noDevice }
    return nil
  }
  override func truncate(to length: Int64) throws(Errno) { throw .invalidArgument }
  override func synchronize(dataOnly: Bool) throws(Errno) { throw .invalidArgument }
}
