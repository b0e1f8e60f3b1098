import ABI
import KernelTesting
import ProcessDouble
import Processes
import Testing

@testable import PosixSystem

@Suite("uname, sethostname, setdomainname", .machine) struct UnameTests {
  private func text(_ bytes: InlineArray<65, UInt8>) -> String {
    String(decoding: bytes.indices.map { bytes[$0] }.prefix { $0 != 0 }, as: UTF8.self)
  }

  private func names(_ caller: Caller) throws -> SystemNames {
    try inMemory(SystemNames()) { try caller.uname(into: $0) }
  }

  private func rename(_ caller: Caller, _ name: UserBuffer) throws(Errno) {
    try caller.sethostname(from: UserPointer(address: name.address), count: Int32(name.count))
  }

  @Test("the names are Linux's, and the host's is ours until it is changed") func names() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let before = try names(caller)
      #expect(text(before.system) == "Linux")
      #expect(text(before.node) == "swiftlet")
      #expect(text(before.domain) == "(none)")
      #expect(["x86_64", "aarch64"].contains(text(before.machine)))
      #expect(text(before.release).hasPrefix("6."))
      try rename(caller, machine.memory.text("other"))
      let domain = machine.memory.text("example.net")
      try caller.setdomainname(from: UserPointer(address: domain.address), count: Int32(domain.count))
      #expect(text(try names(caller).node) == "other")
      #expect(text(try names(caller).domain) == "example.net")
    }
  }

  @Test("64 bytes fit, 65 do not; a bad address changes nothing; only root may") func refusals() throws {
    try TestMachine.use { (machine) throws in
      let caller = machine.process(1)
      let longest = String(repeating: "n", count: 64)
      try rename(caller, machine.memory.text(longest))
      #expect(text(try names(caller).node) == longest)
      #expect(throws: Errno.invalidArgument) { try rename(caller, machine.memory.text(longest + "n")) }
      #expect(throws: Errno.badAddress) { try caller.sethostname(from: .bad, count: 4) }
      #expect(text(try names(caller).node) == longest)
      #expect(throws: Errno.badAddress) { try caller.uname(into: .bad) }
      let other = machine.process(2, user: 1000)
      #expect(throws: Errno.operationNotPermitted) { try rename(other, machine.memory.text("mine")) }
    }
  }
}
