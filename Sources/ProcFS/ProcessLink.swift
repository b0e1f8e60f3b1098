import ABI
import Files
import Processes
import VFS

/// `exe`, `cwd` and `root`: links to files themselves, of which the path is only told.
final class ProcessLink: Inode {
  private let entry: ProcessEntry
  private let process: Process
  private let system: ProcFileSystem

  init(_ entry: ProcessEntry, of process: Process, attributes: FileStatus, fileSystem: ProcFileSystem) {
    self.entry = entry
    self.process = process
    system = fileSystem
    super.init(attributes: attributes, fileSystem: fileSystem)
  }

  override func readLink() throws(Errno) -> [UInt8] {
    guard let place = try followLink(), let root = process.rootDirectory else { throw .noSuchFile }
    if entry == .executable { return system.program.path }
    return try place.path(from: root)
  }

  override func followLink() throws(Errno) -> Place? {
    guard let root = process.rootDirectory else { throw .noSuchFile }
    switch entry {
    case .workingDirectory: return process.workingDirectory
    case .rootDirectory: return root
    default:
      guard let inode = system.program.executable else { throw .noSuchFile }
      return Place(mount: root.mount, inode: inode)
    }
  }
}

/// `fd`: a link for every open descriptor.
final class DescriptorDirectory: ProcessPartDirectory {
  override func lookup(_ name: Span<UInt8>) throws(Errno) -> Inode {
    guard let number = decimal(name) else { throw .noSuchFile }
    do throws(Errno) {
      let file = try process.descriptors.file(at: Descriptor(rawValue: number))
      let attributes = system.attributes(
        .symbolicLink, Self.permissions(of: file), inode: inodeNumber(of: number), of: process)
      return DescriptorLink(to: file, of: process, attributes: attributes, fileSystem: system)
    } catch { throw .noSuchFile }
  }

  override func entries(from cookie: Int64, _ body: (DirectoryEntry) throws(Errno) -> Bool) throws(Errno) {
    guard try dotEntries(from: cookie, body) else { return }
    var next = Int(Swift.max(cookie - 2, 0))
    while let descriptor = process.descriptors.nextOpen(from: next) {
      next = Int(descriptor.rawValue) + 1
      var name = ProcText()
      name.append(Int(descriptor.rawValue))
      let more = try body(
        DirectoryEntry(
          name: name.bytes.span, inode: inodeNumber(of: descriptor.rawValue), kind: .symbolicLink,
          nextCookie: Int64(next) + 2))
      guard more else { return }
    }
  }

  private func inodeNumber(of descriptor: Int32) -> UInt64 { attributes.inode + 1 << 24 + UInt64(descriptor) }

  /// What the link's mode says of how the file was opened.
  private static func permissions(of file: OpenFile) -> UInt32 {
    0o100 | (file.flags.allowsReading ? 0o400 : 0) | (file.flags.allowsWriting ? 0o200 : 0)
  }
}

/// A link to an open file: following it leads to the file itself, even when it has no name any more.
final class DescriptorLink: Inode {
  private let file: OpenFile
  private let process: Process

  init(to file: OpenFile, of process: Process, attributes: FileStatus, fileSystem: FileSystem) {
    self.file = file
    self.process = process
    super.init(attributes: attributes, fileSystem: fileSystem)
    self.attributes.size = 64
  }

  override func readLink() throws(Errno) -> [UInt8] {
    guard let root = process.rootDirectory else { throw .noSuchFile }
    if let file = file as? InodeFile { return try file.currentPath(from: root) }
    var name = ProcText()
    name.append(file.linkName)
    if file.isLinkNameNumbered {
      name.append("[")
      name.append(unsigned: try file.status().inode)
      name.append("]")
    }
    return name.bytes
  }

  override func followLink() throws(Errno) -> Place? {
    if let file = file as? InodeFile { return Place(mount: file.path.mount, inode: file.inode) }
    guard let root = process.rootDirectory else { throw .noSuchFile }
    // The file system is mounted, and mounts are never taken away.
    let inode = unsafe NamelessInode(of: file, attributes: try file.status(), fileSystem: fileSystem)
    return Place(mount: root.mount, inode: inode)
  }
}

/// An open file that is in no file system, as something that can be opened again.
final class NamelessInode: Inode {
  private let file: OpenFile

  init(of file: OpenFile, attributes: FileStatus, fileSystem: FileSystem) {
    self.file = file
    super.init(attributes: attributes, fileSystem: fileSystem)
  }

  override func open(flags: OpenFlags, path: OpenPath) throws(Errno) -> OpenFile { try file.reopen(flags: flags) }
}
