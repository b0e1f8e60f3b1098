import ABI
import CMachine
import RamFS
import VFS

/// Builds the tree of file systems that the configuration wants. A root directory in memory has the usual directories.
@c(image_compose_files)
public func imageComposeFiles() -> UnsafeMutableRawPointer {
  let namespace = withConfiguration { (text) -> Namespace in
    let configured = ConfiguredMounts(text)
    let namespace = Namespace(root: configured.root())
    if let root = namespace.root.fileSystem as? RamFileSystem {
      for name in ["tmp", "dev", "root", "home", "var"] as [StaticString] {
        makeDirectory(name, in: root.root, permissions: 0o755)
      }
    }
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

/// Makes a directory of the first tree; a name that exists is left alone.
private func makeDirectory(_ name: StaticString, in parent: Inode, permissions: UInt32) {
  // A static string's bytes live for ever.
  let bytes = unsafe UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
  let mode = FileMode(kind: .directory, permissions: permissions)
  _ = try? unsafe parent.create(bytes.span, mode: mode, device: 0, by: 0, 0)
}
