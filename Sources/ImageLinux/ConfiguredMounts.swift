import ABI
import CMachine
import Configuration
import Ground
import HostFS
import RamFS
import VFS

/// The tree of file systems as the configuration wants it: the root, the host's directories and where the application
/// starts. A configuration that cannot be had ends the image with status 125.
struct ConfiguredMounts: ~Escapable {
  private let text: Span<UInt8>

  /// Takes the lines of `text`.
  @_lifetime(copy text)
  init(_ text: Span<UInt8>) { self.text = text }

  /// The file system of the root directory: the host's tree, a directory of the host, or memory.
  func root() -> FileSystem {
    var reader = ConfigurationReader(text)
    var root: FileSystem?
    while let line = reader.next() {
      switch line {
      case .hostRoot: root = Self.open([0x2f], isReadOnly: false)
      case .mount(let host, let guest, let isReadOnly) where Self.isRoot(guest):
        root = Self.open(Self.bytes(host), isReadOnly: isReadOnly)
      case .memoryRoot: root = nil
      default: break
      }
    }
    return root ?? RamFileSystem(device: 1)
  }

  /// The file system of `/dev/shm`: the host's own where the application sees the host's tree, else memory.
  func sharedMemory() -> FileSystem {
    let path: StaticString = "/dev/shm"
    if isHostRoot {
      let host = try? path.withSpan { (path) throws(Errno) in
        try HostFileSystem(path: Self.bytes(path), isReadOnly: false)
      }
      if let host { return host }
    }
    return RamFileSystem(device: 6, rootPermissions: 0o1777)
  }

  /// Mounts the host's directories in the order of the lines and notes where the application starts.
  func apply(to namespace: Namespace) {
    var reader = ConfigurationReader(text)
    while let line = reader.next() {
      switch line {
      case .mount(let host, let guest, let isReadOnly) where !Self.isRoot(guest):
        let fileSystem = Self.open(Self.bytes(host), isReadOnly: isReadOnly)
        do throws(Errno) {
          let point = try Self.directory(guest, in: namespace, creates: true)
          try namespace.mount(fileSystem, over: point, isReadOnly: isReadOnly)
        } catch { Self.giveUp("cannot mount over ", Self.bytes(guest), error) }
      default: break
      }
    }
    enterStartingDirectory(of: namespace)
    reader = ConfigurationReader(text)
    while let line = reader.next() {
      guard case .workingDirectory(let path) = line else { continue }
      do throws(Errno) {
        namespace.firstWorkingDirectory = try Self.directory(path, in: namespace, creates: false)
      } catch { Self.giveUp("cannot start in ", Self.bytes(path), error) }
    }
  }

  /// Whether the root directory is the host's.
  private var isHostRoot: Bool {
    var reader = ConfigurationReader(text)
    var isHost = false
    while let line = reader.next() {
      switch line {
      case .hostRoot: isHost = true
      case .memoryRoot: isHost = false
      case .mount(_, let guest, _) where Self.isRoot(guest): isHost = false
      default: break
      }
    }
    return isHost
  }

  /// Lets an application that sees the host's tree start where a plain program would.
  private func enterStartingDirectory(of namespace: Namespace) {
    guard isHostRoot else { return }
    do throws(Errno) {
      let path = try HostFileSystem.startingDirectory()
      namespace.firstWorkingDirectory = try Self.directory(path.span, in: namespace, creates: false)
    } catch {
      // A directory that is gone or not ours to enter: the root is where the walk ended.
    }
  }

  /// Walks to the directory `path`; what is missing is made where that changes nothing on the host.
  private static func directory(
    _ path: Span<UInt8>, in namespace: Namespace, creates: Bool
  ) throws(Errno) -> Place {
    var place = namespace.top
    var index = 0
    while index < path.count {
      let start = index
      while index < path.count && path[index] != 0x2f { index += 1 }
      let name = path.extracting(start..<index)
      index += 1
      if name.isEmpty || name.count == 1 && name[0] == 0x2e { continue }
      let inode: Inode
      do throws(Errno) { inode = try place.inode.lookup(name) } catch {
        guard creates, error == .noSuchFile, unsafe place.inode.fileSystem is RamFileSystem else { throw error }
        let mode = FileMode(kind: .directory, permissions: 0o755)
        inode = try place.inode.create(name, mode: mode, device: 0, by: 0, 0)
      }
      guard inode.isDirectory else { throw .notDirectory }
      place = Place(mount: place.mount, inode: inode).covered
    }
    return place
  }

  private static func open(_ host: [UInt8], isReadOnly: Bool) -> HostFileSystem {
    do throws(Errno) { return try HostFileSystem(path: host, isReadOnly: isReadOnly) } catch {
      giveUp("cannot open the host's ", host, error)
    }
  }

  private static func isRoot(_ path: Span<UInt8>) -> Bool { path.count == 1 && path[0] == 0x2f }

  private static func bytes(_ span: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(span.count)
    for index in 0..<span.count { bytes.append(span[index]) }
    return bytes
  }

  private static func giveUp(_ what: StaticString, _ path: [UInt8], _ error: Errno) -> Never {
    var line = LogLine()
    line.append(what)
    unsafe path.withUnsafeBytes { unsafe line.append($0) }
    switch error {
    case .noSuchFile: line.append(": No such file or directory")
    case .notDirectory: line.append(": Not a directory")
    case .permissionDenied: line.append(": Permission denied")
    default:
      line.append(": error ")
      line.append(Int(error.rawValue))
    }
    line.write()
    platform_power_off(125, 0)
  }
}
