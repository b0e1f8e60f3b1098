import ABI
import Foundation
import KernelTesting
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
    FileSystemStatus.self, "struct statfs",
    [
      .init(\.type, "f_type"), .init(\.blockSize, "f_bsize"), .init(\.blocks, "f_blocks"),
      .init(\.freeBlocks, "f_bfree"), .init(\.availableBlocks, "f_bavail"), .init(\.files, "f_files"),
      .init(\.freeFiles, "f_ffree"), .init(\.identifier, "f_fsid"), .init(\.maximumNameLength, "f_namelen"),
      .init(\.fragmentSize, "f_frsize"), .init(\.flags, "f_flags"),
    ]),
  StructLayout(
    OpenHow.self, "struct open_how", [.init(\.flags, "flags"), .init(\.mode, "mode"), .init(\.resolve, "resolve")]),
  StructLayout(
    Statx.self, "struct statx",
    [
      .init(\.mask, "stx_mask"), .init(\.blockSize, "stx_blksize"), .init(\.attributes, "stx_attributes"),
      .init(\.linkCount, "stx_nlink"), .init(\.user, "stx_uid"), .init(\.group, "stx_gid"), .init(\.mode, "stx_mode"),
      .init(\.inode, "stx_ino"), .init(\.size, "stx_size"), .init(\.blocks, "stx_blocks"),
      .init(\.attributesMask, "stx_attributes_mask"), .init(\.accessTime, "stx_atime"),
      .init(\.birthTime, "stx_btime"), .init(\.changeTime, "stx_ctime"), .init(\.modificationTime, "stx_mtime"),
      .init(\.representedMajor, "stx_rdev_major"), .init(\.representedMinor, "stx_rdev_minor"),
      .init(\.deviceMajor, "stx_dev_major"), .init(\.deviceMinor, "stx_dev_minor"), .init(\.mount, "stx_mnt_id"),
    ]),
  StructLayout(
    StatxTime.self, "struct statx_timestamp", [.init(\.seconds, "tv_sec"), .init(\.nanoseconds, "tv_nsec")]),
  StructLayout(
    PollDescriptor.self, "struct pollfd",
    [.init(\.descriptor, "fd"), .init(\.events, "events"), .init(\.result, "revents")]),
  StructLayout(EpollEvent.self, "struct epoll_event", [.init(\.events, "events"), .init(\.data, "data")]),
  StructLayout(TimerSetting.self, "struct itimerspec", [.init(\.interval, "it_interval"), .init(\.value, "it_value")]),
  StructLayout(
    FutexWaitSpecification.self, "struct futex_waitv",
    [.init(\.value, "val"), .init(\.address, "uaddr"), .init(\.flags, "flags"), .init(\.reserved, "__reserved")]),
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
  StructLayout(
    SegmentOwner.self, "struct ipc_perm",
    [
      .init(\.key, "__key"), .init(\.user, "uid"), .init(\.group, "gid"), .init(\.creator, "cuid"),
      .init(\.creatorGroup, "cgid"), .init(\.mode, "mode"), .init(\.sequence, "__seq"),
    ]),
  StructLayout(
    SegmentStatus.self, "struct shmid_ds",
    [
      .init(\.owner, "shm_perm"), .init(\.size, "shm_segsz"), .init(\.attachTime, "shm_atime"),
      .init(\.detachTime, "shm_dtime"), .init(\.changeTime, "shm_ctime"), .init(\.creatorProcess, "shm_cpid"),
      .init(\.lastProcess, "shm_lpid"), .init(\.attachCount, "shm_nattch"),
    ]),
  StructLayout(TimeValue.self, "struct timeval", [.init(\.seconds, "tv_sec"), .init(\.microseconds, "tv_usec")]),
]

/// The headers that declare them.
private let headers = [
  "fcntl.h", "linux/futex.h", "linux/openat2.h", "poll.h", "sched.h", "signal.h", "sys/epoll.h", "sys/resource.h",
  "sys/select.h", "sys/shm.h", "sys/signalfd.h", "sys/stat.h", "sys/statfs.h", "sys/sysinfo.h", "sys/time.h", "sys/times.h",
  "sys/uio.h", "sys/utsname.h", "termios.h", "time.h", "utime.h",
]

@Suite("Structs that cross the door", .machine) struct StructLayoutTests {
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
