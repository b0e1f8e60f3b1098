import ABI
import CMachine
import DevFS
import ProcFS
import RamFS
import VFS

/// Builds the tree of file systems that the configuration wants. A root directory in memory has the usual directories.
@c(image_compose_files)
public func imageComposeFiles() -> UnsafeMutableRawPointer {
  let namespace = withConfiguration { (text) -> Namespace in
    let configured = ConfiguredMounts(text)
    let namespace = Namespace(root: configured.root())
    if let root = namespace.root.fileSystem as? RamFileSystem {
      for name in ["dev", "proc", "root", "home", "var"] as [StaticString] {
        makeDirectory(name, in: root.root, permissions: 0o755)
      }
      makeDirectory("tmp", in: root.root, permissions: 0o1777)
    }
    mountKernelFiles(in: namespace, sharedMemory: configured.sharedMemory())
    configured.apply(to: namespace)
    return namespace
  }
  // The caller takes the reference.
  return unsafe Unmanaged.passRetained(namespace).toOpaque()
}

/// Calls `body` with the text of the image's configuration.
func withConfiguration<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
  let text = unsafe platform_configuration()
  var count = 0
  while unsafe text[count] != 0 { count += 1 }
  // The text stands for as long as the image runs; its end was found above.
  return unsafe UnsafeRawBufferPointer(start: text, count: count).withMemoryRebound(to: UInt8.self) { unsafe body($0.span) }
}

/// Mounts `/dev`, `/dev/shm` and `/proc` where the tree has these directories.
private func mountKernelFiles(in namespace: Namespace, sharedMemory: FileSystem) {
  let devices = DeviceFileSystem(device: 5)
  devices.add("tty", major: 5, minor: 0, permissions: 0o666, TerminalDriver(hasStreams: false))
  devices.add("console", major: 5, minor: 1, permissions: 0o600, TerminalDriver(hasStreams: true))
  mount(devices, over: "dev", below: namespace.top, in: namespace)
  if let mounted = namespace.mounts.last, mounted.fileSystem === devices {
    let place = Place(mount: mounted, inode: mounted.root)
    mount(sharedMemory, over: "shm", below: place, in: namespace)
  }
  // A manifest can leave it out; then nothing of it is linked.
  guard image_has_procfs != 0 else { return }
  mount(ProcFileSystem(device: 4, program: HostedProgram(in: devices)), over: "proc", below: namespace.top, in: namespace)
}

private func mount(_ fileSystem: FileSystem, over name: StaticString, below place: Place, in namespace: Namespace) {
  guard let inode = try? name.withSpan({ (name) throws(Errno) in try place.inode.lookup(name) }) else { return }
  try? namespace.mount(fileSystem, over: Place(mount: place.mount, inode: inode))
}

/// Makes a directory of the first tree; a name that exists is left alone.
private func makeDirectory(_ name: StaticString, in parent: Inode, permissions: UInt32) {
  // A static string's bytes live for ever.
  let bytes = unsafe UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
  let mode = FileMode(kind: .directory, permissions: permissions)
  _ = try? unsafe parent.create(bytes.span, mode: mode, device: 0, by: 0, 0)
}
