import ABI
import Files
import KernelTesting
import Testing
import VFS

@testable import PosixFiles

@Suite("utimensat and its kin", .machine)
struct UtimensatTests {
  private let files = FilesCaller()
  private static let now: Int64 = 0x3fff_ffff, omitted: Int64 = 0x3fff_fffe

  private func set(_ access: TimeSpec, _ modification: TimeSpec, _ path: String = "file") throws(Errno) {
    _ = try files.with(path) { (caller, path) throws(Errno) in
      try files.stored((access, modification)) { (times) throws(Errno) in
        try caller.utimensat(in: .workingDirectory, path: path, times: times, flags: [])
      }
    }
  }

  private func setNow() throws(Errno) {
    try files.with("file") { (caller, path) throws(Errno) in
      try caller.utimensat(in: .workingDirectory, path: path, times: UserPointer(address: 0), flags: [])
    }
  }

  @Test("each time is set, left, or the present")
  func times() throws {
    try files.make("file")
    try set(TimeSpec(seconds: 1, nanoseconds: 2), TimeSpec(seconds: -3, nanoseconds: 4))
    #expect(try files.status("file").accessTime == TimeSpec(seconds: 1, nanoseconds: 2))
    #expect(try files.status("file").modificationTime == TimeSpec(seconds: -3, nanoseconds: 4))
    try set(TimeSpec(seconds: 9, nanoseconds: Self.omitted), TimeSpec(seconds: 9, nanoseconds: Self.now))
    #expect(try files.status("file").accessTime == TimeSpec(seconds: 1, nanoseconds: 2))
    #expect(try files.status("file").modificationTime.seconds > 1_000_000)
    // With nothing to do, Linux does not even look for the file.
    let nothing = TimeSpec(seconds: 0, nanoseconds: Self.omitted)
    try set(nothing, nothing, "none")
    for bad in [Int64(-1), 1_000_000_000] {
      #expect(throws: Errno.invalidArgument) {
        try set(TimeSpec(seconds: 0, nanoseconds: bad), TimeSpec(seconds: 0, nanoseconds: 0))
      }
    }
  }

  @Test("who may write may set the present, only the owner anything else")
  func rights() throws {
    try files.make("file")
    try files.changeMode("file", 0o602)
    files.become(5)
    try setNow()
    #expect(throws: Errno.operationNotPermitted) {
      try set(TimeSpec(seconds: 1, nanoseconds: 0), TimeSpec(seconds: 1, nanoseconds: 0))
    }
    files.become(0)
    try files.changeMode("file", 0o604)
    files.become(5)
    #expect(throws: Errno.permissionDenied) { try setNow() }
  }

  @Test("utime and utimes count in seconds and microseconds")
  func olderCalls() throws {
    try files.make("file")
    _ = try files.with("file") { (caller, path) throws(Errno) in
      try files.stored((Int64(5), Int64(6))) { (times) throws(Errno) in try caller.utime(path: path, times: times) }
    }
    #expect(try files.status("file").modificationTime == TimeSpec(seconds: 6, nanoseconds: 0))
    let values = (TimeValue(seconds: 7, microseconds: 8), TimeValue(seconds: 9, microseconds: 10))
    _ = try files.with("file") { (caller, path) throws(Errno) in
      try files.stored(values) { (times) throws(Errno) in try caller.utimes(path: path, times: times) }
    }
    #expect(try files.status("file").accessTime == TimeSpec(seconds: 7, nanoseconds: 8000))
    let bad = (TimeValue(seconds: 7, microseconds: 1_000_000), TimeValue(seconds: 9, microseconds: 10))
    #expect(throws: Errno.invalidArgument) {
      _ = try files.with("file") { (caller, path) throws(Errno) in
        try files.stored(bad) { (times) throws(Errno) in try caller.utimes(path: path, times: times) }
      }
    }
  }
}
