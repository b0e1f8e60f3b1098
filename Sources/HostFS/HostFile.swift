import ABI
import Files
import VFS

/// An open regular file of the host: its own open file description on the host, so that appending, synchronous writing
/// and locks are the host's.
public final class HostFile: InodeFile {
  private var descriptor: Int32

  /// Takes `descriptor` over.
  init(descriptor: Int32, inode: HostInode, flags: OpenFlags, path: OpenPath) {
    self.descriptor = descriptor
    super.init(inode: inode, flags: flags, path: path)
  }

  /// Takes over the descriptor the file was made with and gives it the status of `flags`.
  convenience init(claiming descriptor: Int32, inode: HostInode, flags: OpenFlags, path: OpenPath) throws(Errno) {
    self.init(descriptor: descriptor, inode: inode, flags: flags, path: path)
    try flagsChanged()
  }

  deinit { close() }

  public override func read(into buffer: UserBuffer) throws(Errno) -> Int {
    let count = try read(into: buffer, at: position)
    position += Int64(count)
    return count
  }

  public override func write(from buffer: UserBuffer) throws(Errno) -> Int {
    guard flags.contains(.append) else {
      let count = try write(from: buffer, at: position)
      position += Int64(count)
      return count
    }
    guard flags.allowsWriting else { throw .badDescriptor }
    let count = try Host.call(.write, descriptor, buffer.address, UInt(buffer.count))
    position = Int64(try Host.call(.lseek, descriptor, 0, UInt(SeekOrigin.current.rawValue)))
    return count
  }

  public override func read(into buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    guard offset >= 0 else { throw .invalidArgument }
    guard flags.allowsReading else { throw .badDescriptor }
    return try Host.call(.pread64, descriptor, buffer.address, UInt(buffer.count), UInt(bitPattern: Int(offset)))
  }

  public override func write(from buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    guard offset >= 0 else { throw .invalidArgument }
    guard flags.allowsWriting else { throw .badDescriptor }
    return try Host.call(.pwrite64, descriptor, buffer.address, UInt(buffer.count), UInt(bitPattern: Int(offset)))
  }

  public override func truncate(to length: Int64) throws(Errno) {
    guard flags.allowsWriting else { throw .invalidArgument }
    try Host.call(.ftruncate, descriptor, UInt(bitPattern: Int(length)))
  }

  public override func synchronize(dataOnly: Bool) throws(Errno) {
    try Host.call(dataOnly ? .fdatasync : .fsync, descriptor)
  }

  public override func flagsChanged() throws(Errno) {
    let setFlags: UInt = 4
    let kept = flags.intersection([.append, .direct, .noAccessTime])
    try Host.call(.fcntl, descriptor, setFlags, UInt(kept.rawValue))
  }

  public override func released() {
    close()
    super.released()
  }

  private func close() {
    guard descriptor >= 0 else { return }
    Host.close(descriptor)
    descriptor = -1
  }
}
