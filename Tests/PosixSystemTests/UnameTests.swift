import ABI
import KernelTesting
import Processes
import Testing

@testable import PosixSystem

@Suite("uname, sethostname, setdomainname", .machine) struct UnameTests {
  private func text(_ bytes: InlineArray<65, UInt8>) -> String {
    String(decoding: bytes.indices.map { bytes[$0] }.prefix { $0 != 0 }, as: UTF8.self)
  }

  private func names(_ test: SystemCaller) throws -> SystemNames {
    try test.stored(SystemNames()) { (names) throws(Errno) in try test.caller.uname(into: names) }
  }

  @Test("the names are Linux's, and the host's is ours until it is changed") func names() throws {
    try SystemCaller.run { test in
      let before = try names(test)
      #expect(text(before.system) == "Linux")
      #expect(text(before.node) == "swiftlet")
      #expect(text(before.domain) == "(none)")
      #expect(["x86_64", "aarch64"].contains(text(before.machine)))
      #expect(text(before.release).hasPrefix("6."))
      try rename(test, "other")
      try test.with("example.net") { (name) throws(Errno) in
        try test.caller.setdomainname(from: UserPointer(address: name.address), count: Int32(name.count))
      }
      #expect(text(try names(test).node) == "other")
      #expect(text(try names(test).domain) == "example.net")
    }
  }

  private func rename(_ test: SystemCaller, _ name: String) throws(Errno) {
    try test.with(name) { (name) throws(Errno) in
      try test.caller.sethostname(from: UserPointer(address: name.address), count: Int32(name.count))
    }
  }

  @Test("64 bytes fit, 65 do not; a bad address changes nothing; only root may") func refusals() throws {
    try SystemCaller.run { test in
      let longest = String(repeating: "n", count: 64)
      try rename(test, longest)
      #expect(text(try names(test).node) == longest)
      #expect(throws: Errno.invalidArgument) {
        try rename(test, longest + "n")
      }
      #expect(throws: Errno.badAddress) { try test.caller.sethostname(from: UserPointer(address: 16), count: 4) }
      #expect(text(try names(test).node) == longest)
      #expect(throws: Errno.badAddress) { try test.caller.uname(into: UserPointer(address: 16)) }
    }
    try SystemCaller.run(user: 1000) { test in
      #expect(throws: Errno.operationNotPermitted) {
        try rename(test, "mine")
      }
    }
  }
}
