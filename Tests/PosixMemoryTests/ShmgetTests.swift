import ABI
import Ground
import KernelTesting
import ProcessDouble
import Processes
import Testing

@testable import PosixMemory

@Suite("Shared segments", .machine) struct ShmgetTests {
  @Test("two processes see one segment, until both have left it and it is removed") func share() throws {
    try TestMachine.use { (machine) throws in
      let (one, two) = (MemoryCaller(1, on: machine), MemoryCaller(2, on: machine))
      let segment = try one.caller.shmget(key: 77, count: 5000, flags: SegmentFlags(rawValue: 0o1600))
      try #expect(try two.caller.shmget(key: 77, count: 0, flags: []) == segment)
      let first = try one.caller.shmat(segment, at: 0, flags: [])
      let second = try two.caller.shmat(segment, at: 0, flags: .readOnly)
      #expect(one.write(5, first + 8191))
      #expect(two.byte(second + 8191) == 5)
      #expect(!two.write(6, second))
      #expect(throws: Errno.permissionDenied) {
        try two.caller.mprotect(at: second, count: 4096, protection: [.read, .write])
      }
      let page = try one.map(4096)
      let status = UserPointer<SegmentStatus>(address: page)
      try one.caller.shmctl(segment, command: .status, status: status)
      try #expect(try status.read().attachCount == 2 && status.read().size == 5000 && status.read().lastProcess == 2)
      try one.caller.shmctl(segment, command: .remove, status: UserPointer(address: 0))
      #expect(throws: Errno.noSuchFile) { try two.caller.shmget(key: 77, count: 0, flags: []) }
      try one.caller.shmdt(at: first)
      #expect(two.byte(second + 8191) == 5)
      try two.caller.shmdt(at: second)
      #expect(throws: Errno.invalidArgument) { try one.caller.shmat(segment, at: 0, flags: []) }
      #expect(throws: Errno.invalidArgument) { try one.caller.shmdt(at: first) }
      try one.caller.munmap(at: page, count: 4096)
    }
  }

  @Test("permissions are asked of all but root, and only owners remove") func permissions() throws {
    try TestMachine.use { (machine) throws in
      let (owner, other) = (MemoryCaller(1, on: machine, user: 10), MemoryCaller(2, on: machine, user: 20))
      let segment = try owner.caller.shmget(key: 0, count: 1, flags: SegmentFlags(rawValue: 0o604))
      #expect(throws: Errno.permissionDenied) { try other.caller.shmat(segment, at: 0, flags: []) }
      let start = try other.caller.shmat(segment, at: 0, flags: .readOnly)
      #expect(throws: Errno.operationNotPermitted) {
        try other.caller.shmctl(segment, command: .remove, status: UserPointer(address: 0))
      }
      try other.caller.shmdt(at: start)
      try owner.caller.shmctl(segment, command: .remove, status: UserPointer(address: 0))
    }
  }

  @Test("keys, sizes and flags are refused as Linux refuses them") func refusals() throws {
    try MemoryCaller.run { test in
      #expect(throws: Errno.noSuchFile) { try test.caller.shmget(key: 5, count: 1, flags: []) }
      #expect(throws: Errno.invalidArgument) { try test.caller.shmget(key: 5, count: 0, flags: .create) }
      let segment = try test.caller.shmget(key: 5, count: 1, flags: .create)
      #expect(throws: Errno.fileExists) { try test.caller.shmget(key: 5, count: 1, flags: [.create, .exclusive]) }
      #expect(throws: Errno.invalidArgument) { try test.caller.shmget(key: 5, count: 2, flags: []) }
      #expect(throws: Errno.invalidArgument) { try test.caller.shmat(segment, at: 4097, flags: []) }
      #expect(throws: Errno.invalidArgument) { try test.caller.shmat(segment, at: 0, flags: .replace) }
      try test.caller.shmctl(segment, command: .remove, status: UserPointer(address: 0))
    }
  }
}
