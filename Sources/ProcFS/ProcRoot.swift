import ABI
import Processes
import Threads
import VFS

/// The directory `/proc`: files about the system, `sys`, and a directory for every process.
final class ProcRoot: KernelDirectory {
  private let system: ProcFileSystem
  private var isFilled = false
  private var lastInode: UInt64 = 1
  /// Cookies of processes lie behind those of all other names.
  private static var firstProcessCookie: Int64 { 1 << 20 }

  init(fileSystem: ProcFileSystem) {
    system = fileSystem
    super.init(attributes: fileSystem.attributes(.directory, 0o555, inode: 1), fileSystem: fileSystem, above: nil)
  }

  /// Makes the names that are always there. Most images never ask.
  private func fill() {
    isFilled = true
    file("cpuinfo", .processors, in: self)
    file("meminfo", .memory, in: self)
    file("uptime", .uptime, in: self)
    file("loadavg", .load, in: self)
    file("version", .version, in: self)
    file("filesystems", .fileSystems, in: self)
    file("stat", .statistics, in: self)
    add("mounts", KernelLink(attributes: next(.symbolicLink, 0o777), fileSystem: system, to: "self/mounts"))
    add("self", CallerLink(isThread: false, attributes: next(.symbolicLink, 0o777), fileSystem: system))
    add("thread-self", CallerLink(isThread: true, attributes: next(.symbolicLink, 0o777), fileSystem: system))
    let settings = directory("sys", in: self)
    let kernel = directory("kernel", in: settings)
    file("ostype", .systemName, in: kernel)
    file("osrelease", .release, in: kernel)
    file("version", .kernelVersion, in: kernel)
    file("hostname", .hostName, in: kernel)
    file("domainname", .domainName, in: kernel)
    file("pid_max", .identifierEnd, in: kernel)
    file("threads-max", .threadLimit, in: kernel)
    file("cap_last_cap", .lastCapability, in: kernel)
    let random = directory("random", in: kernel)
    file("boot_id", .bootIdentifier, in: random)
    file("uuid", .newIdentifier, in: random)
    let memory = directory("vm", in: settings)
    file("overcommit_memory", .overcommit, in: memory)
    file("max_map_count", .mappingLimit, in: memory)
    let files = directory("fs", in: settings)
    file("file-max", .fileLimit, in: files)
    file("nr_open", .descriptorLimit, in: files)
    file("pipe-max-size", .pipeLimit, in: files)
    file("somaxconn", .backlogLimit, in: directory("core", in: directory("net", in: settings)))
  }

  private func file(_ name: StaticString, _ topic: SystemText, in directory: KernelDirectory) {
    directory.add(name, SystemTextInode(topic, attributes: next(.regular, 0o444), fileSystem: system))
  }

  private func directory(_ name: StaticString, in above: KernelDirectory) -> KernelDirectory {
    let directory = KernelDirectory(attributes: next(.directory, 0o555), fileSystem: system, above: above)
    above.add(name, directory)
    return directory
  }

  /// The attributes of the next file.
  private func next(_ kind: FileKind, _ permissions: UInt32) -> FileStatus {
    lastInode += 1
    return system.attributes(kind, permissions, inode: lastInode)
  }

  override func lookup(_ name: Span<UInt8>) throws(Errno) -> Inode {
    guard let number = decimal(name) else {
      if !isFilled { fill() }
      return try super.lookup(name)
    }
    let caller = Caller.current
    // A thread has a directory of its process, though none of the names below say so.
    guard number == caller.process.identifier || caller.thread.scheduler.thread(numbered: number) != nil else {
      throw .noSuchFile
    }
    return ProcessDirectory(of: caller.process, thread: nil, fileSystem: system, above: self)
  }

  override func entries(from cookie: Int64, _ body: (DirectoryEntry) throws(Errno) -> Bool) throws(Errno) {
    if !isFilled { fill() }
    var isDone = false
    try super.entries(from: cookie) { (entry) throws(Errno) in
      isDone = try !body(entry)
      return !isDone
    }
    guard !isDone && cookie < Self.firstProcessCookie else { return }
    let process = Caller.current.process
    var name = ProcText()
    name.append(Int(process.identifier))
    _ = try body(
      DirectoryEntry(
        name: name.bytes.span, inode: ProcessDirectory.inodeNumber(of: process), kind: .directory,
        nextCookie: Self.firstProcessCookie + Int64(process.identifier)))
  }
}

/// `self` and `thread-self`: a link to the directory of whoever looks.
final class CallerLink: Inode {
  private let isThread: Bool

  init(isThread: Bool, attributes: FileStatus, fileSystem: FileSystem) {
    self.isThread = isThread
    super.init(attributes: attributes, fileSystem: fileSystem)
  }

  override func readLink() throws(Errno) -> [UInt8] {
    let caller = Caller.current
    var target = ProcText()
    target.append(Int(caller.process.identifier))
    if isThread {
      target.append("/task/")
      target.append(Int(caller.thread.identifier))
    }
    return target.bytes
  }
}

/// The number that `name` is in decimal, without zeros before it; nil for any other name.
func decimal(_ name: Span<UInt8>) -> Int32? {
  guard name.count > 0 && name.count <= 9, name.count == 1 || name[0] != 0x30 else { return nil }
  var number: Int32 = 0
  for index in name.indices {
    guard (0x30...0x39).contains(name[index]) else { return nil }
    number = number * 10 + Int32(name[index] - 0x30)
  }
  return number
}
