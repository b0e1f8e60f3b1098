import ABI
import CMachine
import Ground
import Processes
import Threads
import VFS

/// The files about the system.
enum SystemText: UInt8 {
  case processors, memory, uptime, load, version, fileSystems, statistics
  case systemName, release, kernelVersion, hostName, domainName, identifierEnd, threadLimit, lastCapability
  case bootIdentifier, newIdentifier, overcommit, mappingLimit, fileLimit, descriptorLimit, pipeLimit, backlogLimit
}

/// A file about the system.
final class SystemTextInode: TextInode {
  private let topic: SystemText
  private let system: ProcFileSystem

  init(_ topic: SystemText, attributes: FileStatus, fileSystem: ProcFileSystem) {
    self.topic = topic
    system = fileSystem
    super.init(attributes: attributes, fileSystem: fileSystem)
  }

  override func make(_ text: inout ProcText) throws(Errno) {
    let caller = Caller.current
    switch topic {
    case .processors: processors(&text)
    case .memory: memory(&text)
    case .uptime:
      hundredths(&text, Instant.now.nanoseconds)
      text.append(" 0.00\n")
    case .load:
      text.append("0.00 0.00 0.00 1/")
      text.append(caller.thread.scheduler.threadCount)
      text.append(" ")
      text.append(Int(caller.thread.identifier))
      text.append("\n")
    case .version: version(&text)
    case .fileSystems: text.append("nodev\tproc\nnodev\ttmpfs\nnodev\tdevtmpfs\n")
    case .statistics: statistics(&text)
    case .systemName: text.append("Linux\n")
    case .release: line(&text, HostNames.release)
    case .kernelVersion: line(&text, HostNames.version)
    case .hostName: line(&text, caller.process.hostNames.node)
    case .domainName: line(&text, caller.process.hostNames.domain)
    case .identifierEnd: line(&text, Int(Scheduler.identifierEnd))
    case .threadLimit: line(&text, Int(Scheduler.identifierEnd) - 2)
    case .lastCapability: line(&text, 40)
    case .bootIdentifier: system.bootIdentifier.write(to: &text)
    case .newIdentifier: RandomIdentifier().write(to: &text)
    case .overcommit: line(&text, 1)
    case .mappingLimit: line(&text, 65530)
    case .fileLimit: line(&text, Int.max)
    case .descriptorLimit: line(&text, 1 << 20)
    case .pipeLimit: line(&text, 1 << 20)
    case .backlogLimit: line(&text, 4096)
    }
  }

  private func line(_ text: inout ProcText, _ value: StaticString) {
    text.append(value)
    text.append("\n")
  }

  private func line(_ text: inout ProcText, _ value: Int) {
    text.append(value)
    text.append("\n")
  }

  private func line(_ text: inout ProcText, _ value: InlineArray<65, UInt8>) {
    text.append(nulTerminated: value.span)
    text.append("\n")
  }

  private func hundredths(_ text: inout ProcText, _ nanoseconds: Int64) {
    text.append(Int(nanoseconds / 1_000_000_000))
    text.append(".")
    text.append(UInt(nanoseconds / 10_000_000 % 100), base: 10, digits: 2)
  }

  /// One paragraph: the kernel runs programs on one processor.
  private func processors(_ text: inout ProcText) {
    text.append("processor\t: 0\nmodel name\t: ")
    // The name is a constant string.
    let name = unsafe machine_name()
    var index = 0
    while unsafe name[index] != 0 {
      unsafe text.append(byte: UInt8(bitPattern: name[index]))
      index += 1
    }
    text.append("\nphysical id\t: 0\nsiblings\t: 1\ncore id\t\t: 0\ncpu cores\t: 1\n\n")
  }

  private func memory(_ text: inout ProcText) {
    let total = platform_memory_total(), free = platform_memory_available()
    text.append("MemTotal:       ", kilobytesOf: total)
    text.append("MemFree:        ", kilobytesOf: free)
    text.append("MemAvailable:   ", kilobytesOf: free)
    text.append("Buffers:        ", kilobytesOf: 0)
    text.append("Cached:         ", kilobytesOf: 0)
    text.append("SwapCached:     ", kilobytesOf: 0)
    text.append("SwapTotal:      ", kilobytesOf: 0)
    text.append("SwapFree:       ", kilobytesOf: 0)
    text.append("CommitLimit:    ", kilobytesOf: total)
    text.append("Committed_AS:   ", kilobytesOf: total - Swift.min(free, total))
    text.append("HugePages_Total:       0\nHugePages_Free:        0\nHugepagesize:       2048 kB\n")
  }

  private func version(_ text: inout ProcText) {
    text.append("Linux version ")
    text.append(HostNames.release)
    text.append(" (swiftlet) ")
    line(&text, HostNames.version)
  }

  private func statistics(_ text: inout ProcText) {
    var usage = platform_usage()
    // The platform fills in the structure.
    unsafe platform_usage(&usage)
    let ticks = (user: Int(usage.user_time / 10_000_000), system: Int(usage.system_time / 10_000_000))
    for name in ["cpu  ", "cpu0 "] as [StaticString] {
      text.append(name)
      text.append(ticks.user)
      text.append(" 0 ")
      text.append(ticks.system)
      text.append(" 0 0 0 0 0 0 0\n")
    }
    text.append("ctxt ")
    text.append(Int(usage.voluntary_switches + usage.involuntary_switches))
    text.append("\nbtime ")
    text.append(Int((platform_realtime() - platform_monotonic()) / 1_000_000_000))
    text.append("\nprocesses 1\nprocs_running 1\nprocs_blocked 0\n")
  }
}
