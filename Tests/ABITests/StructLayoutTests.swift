import ABI
import Foundation
import Testing

/// Every struct that crosses the door: add a line here when adding one to Sources/ABI.
private let layouts = [
  StructLayout(
    FileStatus.self, "struct stat",
    [
      .init(\.device, "st_dev"), .init(\.inode, "st_ino"), .init(\.linkCount, "st_nlink"), .init(\.mode, "st_mode"),
      .init(\.user, "st_uid"),
      .init(\.group, "st_gid"), .init(\.representedDevice, "st_rdev"), .init(\.size, "st_size"),
      .init(\.blockSize, "st_blksize"),
      .init(\.blocks, "st_blocks"), .init(\.accessTime, "st_atim"), .init(\.modificationTime, "st_mtim"),
      .init(\.changeTime, "st_ctim"),
    ]),
  StructLayout(
    PollDescriptor.self, "struct pollfd",
    [.init(\.descriptor, "fd"), .init(\.events, "events"), .init(\.result, "revents")]),
  StructLayout(EpollEvent.self, "struct epoll_event", [.init(\.events, "events"), .init(\.data, "data")]),
  StructLayout(TimerSetting.self, "struct itimerspec", [.init(\.interval, "it_interval"), .init(\.value, "it_value")]),
  StructLayout(
    SchedulingAttributes.self, "struct sched_attr",
    [
      .init(\.size, "size"), .init(\.policy, "sched_policy"), .init(\.flags, "sched_flags"),
      .init(\.niceness, "sched_nice"), .init(\.priority, "sched_priority"), .init(\.runtime, "sched_runtime"),
      .init(\.deadline, "sched_deadline"), .init(\.period, "sched_period"), .init(\.leastUse, "sched_util_min"),
      .init(\.mostUse, "sched_util_max"),
    ]),
  StructLayout(TimeSpec.self, "struct timespec", [.init(\.seconds, "tv_sec"), .init(\.nanoseconds, "tv_nsec")]),
  StructLayout(
    SystemNames.self, "struct utsname",
    [
      .init(\.system, "sysname"), .init(\.node, "nodename"), .init(\.release, "release"), .init(\.version, "version"),
      .init(\.machine, "machine"), .init(\.domain, "domainname"),
    ]),
  StructLayout(
    SystemStatus.self, "struct sysinfo",
    [
      .init(\.uptime, "uptime"), .init(\.loads, "loads"), .init(\.totalMemory, "totalram"),
      .init(\.freeMemory, "freeram"), .init(\.sharedMemory, "sharedram"), .init(\.bufferMemory, "bufferram"),
      .init(\.totalSwap, "totalswap"), .init(\.freeSwap, "freeswap"), .init(\.threadCount, "procs"),
      .init(\.totalHighMemory, "totalhigh"), .init(\.freeHighMemory, "freehigh"), .init(\.unit, "mem_unit"),
    ]),
  StructLayout(
    ResourceUsage.self, "struct rusage",
    [
      .init(\.userTime, "ru_utime"), .init(\.systemTime, "ru_stime"), .init(\.maximumResident, "ru_maxrss"),
      .init(\.minorFaults, "ru_minflt"), .init(\.majorFaults, "ru_majflt"), .init(\.blocksIn, "ru_inblock"),
      .init(\.blocksOut, "ru_oublock"), .init(\.voluntarySwitches, "ru_nvcsw"),
      .init(\.involuntarySwitches, "ru_nivcsw"),
    ]),
  StructLayout(TimeValue.self, "struct timeval", [.init(\.seconds, "tv_sec"), .init(\.microseconds, "tv_usec")]),
]

/// The headers that declare them.
private let headers = [
  "fcntl.h", "linux/futex.h", "linux/openat2.h", "linux/sched/types.h", "poll.h", "sched.h", "signal.h", "sys/epoll.h",
  "sys/resource.h",
  "sys/select.h", "sys/signalfd.h", "sys/stat.h", "sys/statfs.h", "sys/sysinfo.h", "sys/time.h", "sys/times.h",
  "sys/uio.h", "sys/utsname.h", "termios.h", "time.h", "utime.h",
]

@Suite("Structs that cross the door") struct StructLayoutTests {
  @Test("each has the size, offsets and field sizes of its C struct") func layout() throws {
    let measured = try StructLayout.measure(layouts, headers: headers)
    #expect(layouts.flatMap(\.lines) == measured)
  }

  @Test("each struct of the ABI module that is copied bit by bit is held against C here") func complete() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let folder = tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/ABI")
    let names = layouts.map(\.name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") where line.contains("public struct ") && line.contains("BitwiseCopyable") {
        let declared = (line.firstRange(of: "public struct ").map { line[$0.upperBound...] } ?? "").prefix {
          $0.isLetter || $0.isNumber
        }
        // A generic wrapper is one register, not a C struct.
        if line.contains("\(declared)<") { continue }
        #expect(names.contains(String(declared)), "\(file) declares \(declared), which no line of this test checks")
      }
    }
  }
}
