import ABI
import Processes
import Threads
import VFS

/// The directory of a process, or of one of its threads: `/proc/1`, `/proc/1/task/2`.
final class ProcessDirectory: Inode {
  private let process: Process
  private let thread: Thread?
  private let system: ProcFileSystem
  private let above: Inode

  /// The number of a process's directory; the files in it have those that follow.
  static func inodeNumber(of process: Process, thread: Thread? = nil) -> UInt64 {
    UInt64(thread?.identifier ?? process.identifier) << 32 | (thread == nil ? 1 << 16 : 1 << 17)
  }

  init(of process: Process, thread: Thread?, fileSystem: ProcFileSystem, above: Inode) {
    self.process = process
    self.thread = thread
    self.above = above
    system = fileSystem
    let number = Self.inodeNumber(of: process, thread: thread)
    super.init(
      attributes: fileSystem.attributes(.directory, 0o555, inode: number, of: process), fileSystem: fileSystem)
    attributes.linkCount = thread == nil ? 4 : 3
  }

  override var parent: Inode { above }

  override func lookup(_ name: Span<UInt8>) throws(Errno) -> Inode {
    var next: UInt8 = 0
    while let entry = ProcessEntry(rawValue: next), exists(entry) {
      if name.isEqual(to: entry.name) { return inode(entry) }
      next += 1
    }
    throw .noSuchFile
  }

  override func entries(from cookie: Int64, _ body: (DirectoryEntry) throws(Errno) -> Bool) throws(Errno) {
    guard try dotEntries(from: cookie, body) else { return }
    var next = UInt8(truncatingIfNeeded: Swift.max(cookie - 2, 0))
    while let entry = ProcessEntry(rawValue: next), exists(entry) {
      next += 1
      let more = try entry.name.withSpan { (name) throws(Errno) in
        try body(DirectoryEntry(name: name, inode: number(of: entry), kind: entry.kind, nextCookie: Int64(next) + 2))
      }
      guard more else { return }
    }
  }

  /// Whether the directory has `entry`; `task`, which only processes have, is the last one.
  private func exists(_ entry: ProcessEntry) -> Bool { entry != .threads || thread == nil }

  private func number(of entry: ProcessEntry) -> UInt64 { attributes.inode + 1 + UInt64(entry.rawValue) }

  private func inode(_ entry: ProcessEntry) -> Inode {
    let attributes = system.attributes(entry.kind, entry.permissions, inode: number(of: entry), of: process)
    switch entry {
    case .executable, .workingDirectory, .rootDirectory:
      return ProcessLink(entry, of: process, attributes: attributes, fileSystem: system)
    case .descriptors:
      return DescriptorDirectory(of: process, attributes: attributes, fileSystem: system, above: self)
    case .threads: return ThreadsDirectory(of: process, attributes: attributes, fileSystem: system, above: self)
    default: return ProcessTextInode(entry, of: process, thread, attributes: attributes, fileSystem: system)
    }
  }
}

/// The names in a process's directory.
enum ProcessEntry: UInt8 {
  case status, statistics, memory, arguments, environment, command, mappings, limits, mounts, mountTable
  case executable, workingDirectory, rootDirectory
  case descriptors, threads

  var name: StaticString {
    switch self {
    case .status: "status"
    case .statistics: "stat"
    case .memory: "statm"
    case .arguments: "cmdline"
    case .environment: "environ"
    case .command: "comm"
    case .mappings: "maps"
    case .limits: "limits"
    case .mounts: "mounts"
    case .mountTable: "mountinfo"
    case .executable: "exe"
    case .workingDirectory: "cwd"
    case .rootDirectory: "root"
    case .descriptors: "fd"
    case .threads: "task"
    }
  }

  var kind: FileKind {
    switch self {
    case .executable, .workingDirectory, .rootDirectory: .symbolicLink
    case .descriptors, .threads: .directory
    default: .regular
    }
  }

  var permissions: UInt32 {
    switch self {
    case .executable, .workingDirectory, .rootDirectory: 0o777
    case .descriptors: 0o500
    case .threads: 0o555
    case .environment: 0o400
    case .command: 0o644
    default: 0o444
    }
  }
}

/// A directory below that of a process, with an entry for each of something that the process has.
class ProcessPartDirectory: Inode {
  final let process: Process
  final let system: ProcFileSystem
  private let above: Inode

  init(of process: Process, attributes: FileStatus, fileSystem: ProcFileSystem, above: Inode) {
    self.process = process
    self.above = above
    system = fileSystem
    super.init(attributes: attributes, fileSystem: fileSystem)
  }

  final override var parent: Inode { above }
}

/// `task`: a directory for every thread.
final class ThreadsDirectory: ProcessPartDirectory {
  override init(of process: Process, attributes: FileStatus, fileSystem: ProcFileSystem, above: Inode) {
    super.init(of: process, attributes: attributes, fileSystem: fileSystem, above: above)
    self.attributes.linkCount = 2 + UInt64(Thread.current.scheduler.threadCount)
  }

  override func lookup(_ name: Span<UInt8>) throws(Errno) -> Inode {
    guard let number = decimal(name), let thread = Thread.current.scheduler.thread(numbered: number) else {
      throw .noSuchFile
    }
    return ProcessDirectory(of: process, thread: thread, fileSystem: system, above: self)
  }

  override func entries(from cookie: Int64, _ body: (DirectoryEntry) throws(Errno) -> Bool) throws(Errno) {
    guard try dotEntries(from: cookie, body) else { return }
    // In the order of their numbers, so that a thread that ends does not hide another.
    var last = Int32(truncatingIfNeeded: Swift.max(cookie - 2, 0))
    while let thread = nextThread(after: last) {
      last = thread.identifier
      var name = ProcText()
      name.append(Int(last))
      let more = try body(
        DirectoryEntry(
          name: name.bytes.span, inode: ProcessDirectory.inodeNumber(of: process, thread: thread), kind: .directory,
          nextCookie: Int64(last) + 2))
      guard more else { return }
    }
  }

  private func nextThread(after identifier: Int32) -> Thread? {
    var next: Thread?
    for thread in Thread.current.scheduler.threads where thread.identifier > identifier {
      if next.map({ thread.identifier < $0.identifier }) ?? true { next = thread }
    }
    return next
  }
}
