import ABI
import CMachine
import VFS

/// A directory of the host and all below it. Every step goes through a descriptor of the directory and one name that is
/// not followed when it is a symbolic link, so nothing outside is ever reached.
public final class HostFileSystem: FileSystem {
  private var cache = InodeCache()
  private var top: HostInode?
  /// The user the host takes the image for.
  let hostUser: UInt32

  /// Opens the host's directory `path`.
  /// - Throws: what the host says to opening it, such as `.noSuchFile` and `.notDirectory`.
  public init(path: [UInt8], isReadOnly: Bool) throws(Errno) {
    let handle = try Self.openRoot(path)
    let status: FileStatus
    do throws(Errno) { status = try Host.status(of: handle) } catch {
      Host.close(handle)
      throw error
    }
    hostUser = UInt32(truncatingIfNeeded: platform_host_call(Host.Call.geteuid.rawValue, 0, 0, 0, 0, 0, 0))
    super.init(device: status.device)
    self.isReadOnly = isReadOnly
    let root = HostInode(handle: handle, status: status, parent: nil, in: self)
    cache.insert(root)
    top = root
    Self.prepareHost()
  }

  /// Returns the path of the directory the image was started in.
  /// - Throws: `.noSuchFile` when it is gone.
  public static func startingDirectory() throws(Errno) -> [UInt8] {
    var path = [UInt8](repeating: 0, count: 4096)
    // The host writes at most `count` bytes and says how many, the final NUL among them.
    let result = unsafe path.withUnsafeMutableBufferPointer { buffer in
      let start = UInt(bitPattern: buffer.baseAddress)
      return platform_host_call(Host.Call.getcwd.rawValue, start, 4096, 0, 0, 0, 0)
    }
    return Array(path[..<(try Errno.check(result) - 1)])
  }

  deinit {
    // The root leaves the cache, which must still be there.
    top = nil
  }

  public override var root: Inode { top ?? super.root }
  public override var typeName: StaticString { "host" }

  public override func statistics() throws(Errno) -> FileSystemStatistics {
    var words = InlineArray<15, Int64>(repeating: 0)
    let handle = top?.handle ?? -1
    // The host writes one `struct statfs`, 120 bytes.
    let result = unsafe withUnsafeMutablePointer(to: &words) { Host.raw(.fstatfs, handle, UInt(bitPattern: $0)) }
    _ = try Errno.check(result)
    var statistics = FileSystemStatistics()
    statistics.type = words[0]
    statistics.blockSize = words[1]
    statistics.blocks = UInt64(bitPattern: words[2])
    statistics.freeBlocks = UInt64(bitPattern: words[3])
    statistics.availableBlocks = UInt64(bitPattern: words[4])
    statistics.files = UInt64(bitPattern: words[5])
    statistics.freeFiles = UInt64(bitPattern: words[6])
    statistics.maximumNameLength = words[8]
    return statistics
  }

  public override func synchronize() throws(Errno) {
    guard let top else { return }
    try Host.call(.syncfs, top.readingDescriptor())
  }

  /// The inode of the file behind `handle`, which becomes the inode's or is closed.
  func inode(taking handle: Int32, parent: HostInode?) throws(Errno) -> HostInode {
    let status: FileStatus
    do throws(Errno) { status = try Host.status(of: handle) } catch {
      Host.close(handle)
      throw error
    }
    if let known = cache.find(device: status.device, number: status.inode) {
      Host.close(handle)
      known.attributes = status
      known.moved(to: parent)
      return known
    }
    let inode = HostInode(handle: handle, status: status, parent: parent, in: self)
    cache.insert(inode)
    return inode
  }

  /// The live inode of `name` in the directory behind `handle`, if there is one.
  func liveInode(_ name: borrowing HostName, in handle: Int32) -> HostInode? {
    var status = FileStatus()
    // As for fstat.
    let result = name.withAddress { address in
      unsafe withUnsafeMutablePointer(to: &status) {
        Host.raw(.newfstatat, handle, address, UInt(bitPattern: $0), Host.noFollow)
      }
    }
    guard result >= 0 else { return nil }
    return cache.find(device: status.device, number: status.inode)
  }

  /// Forgets an inode that is about to go.
  func forget(_ inode: HostInode) { cache.remove(inode) }

  /// - Throws: `.readOnlyFileSystem` when nothing may change.
  func checkWritable() throws(Errno) {
    guard !isReadOnly else { throw .readOnlyFileSystem }
  }

  private static func openRoot(_ path: [UInt8]) throws(Errno) -> Int32 {
    let terminated = path + [0]
    // The host reads up to the NUL.
    let low = unsafe terminated.withUnsafeBufferPointer { bytes in
      Host.raw(
        .openat, Host.workingDirectory, UInt(bitPattern: bytes.baseAddress),
        UInt(OpenFlags([.path, .directory, .closeOnExec]).rawValue))
    }
    let handle = Int32(truncatingIfNeeded: try Errno.check(low))
    defer { Host.close(handle) }
    return try Host.open(HostName(own: "."), in: handle, [.path, .directory])
  }

  /// Lets the kernel's own mode mask decide and makes room for a descriptor for every live inode.
  private static func prepareHost() {
    _ = platform_host_call(Host.Call.umask.rawValue, 0, 0, 0, 0, 0, 0)
    var limit: (UInt64, UInt64) = (0, 0)
    let descriptorLimit: UInt = 7
    // One `struct rlimit`, read and written back with the soft limit raised to the hard one.
    unsafe withUnsafeMutablePointer(to: &limit) { pointer in
      let address = UInt(bitPattern: pointer)
      guard Host.raw(.prlimit64, 0, descriptorLimit, 0, address) >= 0 else { return }
      unsafe pointer.pointee.0 = unsafe pointer.pointee.1
      _ = Host.raw(.prlimit64, 0, descriptorLimit, address)
    }
  }
}
