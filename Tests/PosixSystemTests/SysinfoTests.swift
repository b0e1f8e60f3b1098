import ABI
import KernelTesting
import PlatformDouble
import ProcessDouble
import Processes
import Testing

@testable import PosixSystem

@Suite("sysinfo, getrusage, getrandom, reboot, syslog", .machine) struct SysinfoTests {
  @Test("sysinfo tells the machine's memory and time") func sysinfo() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      platform_double_set_memory(64 << 20)
      defer { platform_double_set_memory(1 << 30) }
      platform_double_advance(9_500_000_000)
      let status = try inMemory(SystemStatus()) { try caller.sysinfo(into: $0) }
      #expect(status.totalMemory == 64 << 20)
      #expect(status.freeMemory == 32 << 20)
      #expect(status.unit == 1)
      #expect(status.uptime == 11, "10.5 seconds, rounded up as Linux does")
      #expect(throws: Errno.badAddress) { try caller.sysinfo(into: .bad) }
    }
  }

  @Test("getrusage tells what the platform counts, and nothing of children") func usage() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let usage = try inMemory(ResourceUsage()) { try caller.getrusage(of: .process, into: $0) }
      #expect(usage.userTime == TimeValue(seconds: 3, microseconds: 500_000))
      #expect(usage.systemTime == TimeValue(seconds: 0, microseconds: 1250))
      #expect(usage.maximumResident == 5120)
      #expect(usage.minorFaults == 7)
      let children = try inMemory(ResourceUsage()) { try caller.getrusage(of: .children, into: $0) }
      #expect(children.userTime == TimeValue(seconds: 0, microseconds: 0) && children.maximumResident == 0)
      #expect(throws: Errno.invalidArgument) { try UsageTarget(register: 2) }
    }
  }

  @Test("getrandom refuses flags that do not go together") func random() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let word = try inMemory(UInt64(0)) {
        _ = try caller.getrandom(into: UserBuffer(address: $0.address, count: 8), flags: .nonBlocking)
      }
      #expect(word != 0)
      #expect(throws: Errno.invalidArgument) {
        try caller.getrandom(into: UserBuffer(address: 16, count: 0), flags: [.random, .insecure])
      }
      #expect(throws: Errno.invalidArgument) { try RandomFlags(register: 8) }
    }
  }

  @Test("reboot asks for root, magic and an order that exists") func reboot() throws {
    let (magic, second): (UInt32, UInt32) = (0xfee1_dead, 672_274_793)
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      #expect(throws: Errno.invalidArgument) { try caller.reboot(magic: 1, second: second, order: 0) }
      #expect(throws: Errno.invalidArgument) { try caller.reboot(magic: magic, second: 1, order: 0) }
      #expect(throws: Errno.invalidArgument) { try caller.reboot(magic: magic, second: second, order: 0xd000_fce2) }
      try caller.reboot(magic: magic, second: second, order: 0)
    }
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1, user: 1)
      #expect(throws: Errno.operationNotPermitted) { try caller.reboot(magic: magic, second: second, order: 0) }
    }
  }

  @Test("the log is empty, and root's") func syslog() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      try #expect(try caller.syslog(action: .readAll, at: 4096, count: 10) == 0)
      #expect(throws: Errno.invalidArgument) { try caller.syslog(action: .readAll, at: 0, count: 10) }
      #expect(throws: Errno.invalidArgument) { try caller.syslog(action: .consoleLevel, at: 0, count: 9) }
      #expect(throws: Errno.invalidArgument) {
        try caller.syslog(action: SyslogAction(register: 11), at: 0, count: 0)
      }
    }
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1, user: 1)
      #expect(throws: Errno.operationNotPermitted) {
        try caller.syslog(action: SyslogAction(register: 11), at: 0, count: 0)
      }
    }
  }

  @Test("nobody may swap or hang up") func privileges() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      #expect(throws: Errno.operationNotPermitted) { try caller.swapon(path: UserPath(register: 0), flags: 0) }
      #expect(throws: Errno.operationNotPermitted) { try caller.swapoff(path: UserPath(register: 0)) }
      #expect(throws: Errno.operationNotPermitted) { try caller.vhangup() }
    }
  }
}
