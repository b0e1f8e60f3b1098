import ABI
import CMachine
import RamFS
import VFS

/// Builds the tree of file systems: a file system in memory with `/tmp` and `/dev`.
@c(image_compose_files)
public func imageComposeFiles() -> UnsafeMutableRawPointer {
  let root = RamFileSystem(device: 1)
  let namespace = Namespace(root: root)
  for name in ["tmp", "dev", "root", "home", "var"] as [StaticString] {
    makeDirectory(name, in: root.root, permissions: 0o755)
  }
  // The caller takes the reference.
  return unsafe Unmanaged.passRetained(namespace).toOpaque()
}

/// Makes a directory of the first tree; a name that exists is left alone.
private func makeDirectory(_ name: StaticString, in parent: Inode, permissions: UInt32) {
  // A static string's bytes live for ever.
  let bytes = unsafe UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
  let mode = FileMode(kind: .directory, permissions: permissions)
  _ = try? unsafe parent.create(bytes.span, mode: mode, device: 0, by: 0, 0)
}
