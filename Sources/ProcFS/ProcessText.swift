import ABI
import CMachine
import Files
import Ground
import Memory
import Processes
import Threads
import VFS

/// A file about a process or one of its threads.
final class ProcessTextInode: TextInode {
  let process: Process
  private let entry: ProcessEntry
  private let chosenThread: Thread?
  private let system: ProcFileSystem

  init(_ entry: ProcessEntry, of process: Process, _ thread: Thread?, attributes: FileStatus, fileSystem: ProcFileSystem) {
    self.entry = entry
    self.process = process
    chosenThread = thread
    system = fileSystem
    super.init(attributes: attributes, fileSystem: fileSystem)
  }

  /// The thread that the file is about: the process's first one where none was chosen.
  var thread: Thread {
    chosenThread ?? Thread.current.scheduler.thread(numbered: process.identifier) ?? Thread.current
  }

  var program: ProgramFacts { system.program }

  override func make(_ text: inout ProcText) throws(Errno) {
    switch entry {
    case .status: status(&text)
    case .statistics: statistics(&text)
    case .memory: memory(&text)
    case .arguments: text.append(program.arguments)
    case .environment: text.append(program.environment)
    case .command:
      name(&text)
      text.append("\n")
    case .mappings: mappings(&text)
    case .limits: limits(&text)
    case .mounts: mounts(&text)
    case .mountTable: mountTable(&text)
    default: break
    }
  }

  override func take(_ bytes: [UInt8]) throws(Errno) {
    guard entry == .command else { throw .invalidArgument }
    var name = InlineArray<16, UInt8>(repeating: 0)
    for index in 0..<Swift.min(bytes.count, 15) where bytes[index] != 0x0a { name[index] = bytes[index] }
    thread.name = name
  }

  /// Adds the thread's name: what `prctl(2)` has set, else the beginning of the program's.
  private func name(_ text: inout ProcText) {
    if thread.name[0] != 0 { return text.append(nulTerminated: thread.name.span) }
    let path = program.path
    let start = (path.lastIndex(of: 0x2f) ?? -1) + 1
    text.append(Array(path[start..<Swift.min(path.count, start + 15)]))
  }

  /// `R` for the thread that looks, `S` for one that waits.
  private var state: UInt8 { thread === Thread.current || !thread.isWaiting ? 0x52 : 0x53 }

  private func status(_ text: inout ProcText) {
    let credentials = process.credentials, signals = thread.signals
    text.append("Name:\t")
    name(&text)
    text.append("\nUmask:\t")
    text.append(UInt(process.fileModeMask), base: 8, digits: 4)
    text.append(state == 0x52 ? "\nState:\tR (running)" : "\nState:\tS (sleeping)")
    line(&text, "\nTgid:\t", Int(process.identifier))
    line(&text, "Ngid:\t", 0)
    line(&text, "Pid:\t", Int(chosenThread?.identifier ?? process.identifier))
    line(&text, "PPid:\t", Int(process.parentIdentifier))
    line(&text, "TracerPid:\t", 0)
    four(&text, "Uid:", credentials.realUser, credentials.user, credentials.savedUser, credentials.fileUser)
    four(&text, "Gid:", credentials.realGroup, credentials.group, credentials.savedGroup, credentials.fileGroup)
    line(&text, "FDSize:\t", process.descriptors.capacity)
    text.append("Groups:\t")
    for group in credentials.groups {
      text.append(Int(group))
      text.append(" ")
    }
    text.append("\n")
    let virtual = UInt64(virtualBytes), resident = program.residentBytes
    text.append("VmPeak:\t", kilobytesOf: virtual)
    text.append("VmSize:\t", kilobytesOf: virtual)
    text.append("VmHWM:\t", kilobytesOf: resident)
    text.append("VmRSS:\t", kilobytesOf: resident)
    line(&text, "Threads:\t", Thread.current.scheduler.threadCount)
    set(&text, "SigPnd:\t", signals.pending.signals.rawValue)
    set(&text, "SigBlk:\t", signals.blocked.rawValue)
    // Capabilities come and go with the user: all of them for root.
    let all: UInt64 = 0x1ff_ffff_ffff, held = credentials.user == 0 ? all : 0
    set(&text, "CapInh:\t", 0)
    set(&text, "CapPrm:\t", held)
    set(&text, "CapEff:\t", held)
    set(&text, "CapBnd:\t", all)
    set(&text, "CapAmb:\t", 0)
    line(&text, "NoNewPrivs:\t", 0)
    line(&text, "Seccomp:\t", 0)
    text.append("Cpus_allowed:\t1\nCpus_allowed_list:\t0\nMems_allowed:\t1\nMems_allowed_list:\t0\n")
  }

  private func line(_ text: inout ProcText, _ key: StaticString, _ value: Int) {
    text.append(key)
    text.append(value)
    text.append("\n")
  }

  private func four(_ text: inout ProcText, _ key: StaticString, _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) {
    text.append(key)
    for value in [a, b, c, d] {
      text.append("\t")
      text.append(Int(value))
    }
    text.append("\n")
  }

  private func set(_ text: inout ProcText, _ key: StaticString, _ set: UInt64) {
    text.append(key)
    text.append(UInt(set), base: 16, digits: 16)
    text.append("\n")
  }

  /// The 52 numbers of `stat`, 0 where the kernel has nothing to say.
  private func statistics(_ text: inout ProcText) {
    var usage = platform_usage()
    // The platform fills in the structure.
    unsafe platform_usage(&usage)
    text.append(Int(chosenThread?.identifier ?? process.identifier))
    text.append(" (")
    name(&text)
    text.append(") ")
    text.append(byte: state)
    for field in 4...52 {
      text.append(" ")
      switch field {
      case 4: text.append(Int(process.parentIdentifier))
      case 5: text.append(Int(process.group))
      case 6: text.append(Int(process.session))
      case 8: text.append(-1)
      case 10: text.append(Int(usage.minor_faults))
      case 12: text.append(Int(usage.major_faults))
      case 14: text.append(Int(usage.user_time / 10_000_000))
      case 15: text.append(Int(usage.system_time / 10_000_000))
      case 18: text.append(20 + Int(thread.scheduling.niceness))
      case 19: text.append(Int(thread.scheduling.niceness))
      case 20: text.append(Thread.current.scheduler.threadCount)
      case 23: text.append(virtualBytes)
      case 24: text.append(unsigned: program.residentBytes >> UInt64(Page.shift))
      case 25: text.append(unsigned: process.limits[.residentSet].soft)
      case 31: text.append(unsigned: thread.signals.pending.signals.rawValue)
      case 32: text.append(unsigned: thread.signals.blocked.rawValue)
      case 38: text.append(17)
      default: text.append(0)
      }
    }
    text.append("\n")
  }

  /// Pages: all, in memory, shared, of the program, 0, of data, 0.
  private func memory(_ text: inout ProcText) {
    let all = virtualBytes >> Page.shift
    text.append(all)
    text.append(" ")
    text.append(unsigned: program.residentBytes >> UInt64(Page.shift))
    text.append(" 0 0 0 ")
    text.append(all)
    text.append(" 0\n")
  }
}
