import ABI
import Files
import KernelTesting
import ProcessDouble
import Processes
import Testing

@testable import PosixFiles

@Suite("dup, dup2, dup3 and close_range", .machine)
struct DupTests {
  private let files = FilesCaller()
  private var caller: Caller { files.caller }
  private let file: Descriptor

  init() throws {
    try files.make("file", "0123456789")
    file = try files.open("file")
  }

  private func number(_ value: Int32) -> Descriptor { Descriptor(rawValue: value) }
  private func isOpen(_ value: Int32) -> Bool { (try? caller.process.descriptors.file(at: number(value))) != nil }

  @Test("copies are the lowest free number and share the position, not the mark for exec")
  func sharing() throws {
    try caller.process.descriptors.setClosesOnExec(file, true)
    let copy = try caller.dup(file)
    #expect(copy == number(1))
    #expect(try !caller.process.descriptors.closesOnExec(copy))
    #expect(try files.read(file, 4) == "0123" && files.read(copy, 4) == "4567")
    try caller.close(file)
    #expect(try files.read(copy, 4) == "89")
    #expect(try caller.dup(copy) == file)
    #expect(throws: Errno.badDescriptor) { try caller.dup(number(50)) }
  }

  @Test("dup2 takes a number, whoever had it, and does nothing to itself")
  func taking() throws {
    try files.make("other", "other")
    let other = try files.open("other")
    #expect(try caller.dup2(file, to: other) == other)
    #expect(try files.read(other, 2) == "01")
    #expect(try caller.dup2(file, to: file) == file)
    #expect(try caller.dup2(file, to: number(100)) == number(100))
    #expect(throws: Errno.badDescriptor) { try caller.dup2(number(50), to: number(50)) }
    #expect(throws: Errno.badDescriptor) { try caller.dup2(file, to: number(-1)) }
    #expect(throws: Errno.badDescriptor) { try caller.dup2(file, to: number(Int32(caller.process.descriptors.limit))) }
  }

  @Test("dup3 marks the copy for exec, and refuses itself and other flags")
  func marking() throws {
    #expect(try caller.dup3(file, to: number(5), flags: .closeOnExec) == number(5))
    #expect(try caller.process.descriptors.closesOnExec(number(5)))
    _ = try caller.dup3(file, to: number(5), flags: [])
    #expect(try !caller.process.descriptors.closesOnExec(number(5)))
    #expect(throws: Errno.invalidArgument) { try caller.dup3(file, to: file, flags: []) }
    #expect(throws: Errno.invalidArgument) { try caller.dup3(file, to: number(6), flags: .nonBlocking) }
  }

  @Test("close_range closes or marks what is open in a range")
  func ranges() throws {
    for target: Int32 in [3, 4, 9] { _ = try caller.dup2(file, to: number(target)) }
    try caller.close_range(from: 4, through: .max, flags: .closeOnExec)
    #expect(try [3, 4, 9].map { try caller.process.descriptors.closesOnExec(number($0)) } == [false, true, true])
    try caller.close_range(from: 3, through: 8, flags: [])
    #expect([0, 3, 4, 9].map(isOpen) == [true, false, false, true])
    try caller.close_range(from: 100, through: 200, flags: .unshare)
    #expect(throws: Errno.invalidArgument) { try caller.close_range(from: 2, through: 1, flags: []) }
    #expect(throws: Errno.invalidArgument) { try CloseRangeFlags(register: 1) }
  }
}
