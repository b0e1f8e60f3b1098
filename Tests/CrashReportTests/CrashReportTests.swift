import CMachine
import KernelTesting
import PlatformDouble
import ProcessDouble
import Testing

@testable import CrashReport

@Suite("Reports of crashes", .machine)
struct CrashReportTests {
  /// What is written by a process that ends so.
  private func report(_ result: ExitTest.Result?) throws -> String {
    String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
  }

  @Test("a program's fault is told with its address, registers and last calls")
  func program() async throws {
    let text = try report(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        platform_double_begin()
        TestMachine.use { machine in
          let caller = machine.process(7)
          // The record of the running thread.
          unsafe machine_next_record(machine_current()).pointee.number = 39
          _ = caller
          var frame = machine_frame()
          frame.rax = 0xabcd
          frame.rsp = 0x7000_0000_0000
          var fault = machine_fault(signal: 11, code: 1, address: 0x1234, trap: 14, error: 2)
          unsafe kernelFatal(&frame, &fault)
        }
      })
    #expect(text.contains("the program crashed: SIGSEGV, a write to 0x1234, where nothing is mapped, thread 7"))
    #expect(text.contains("rax 000000000000abcd"))
    #expect(text.contains("backtrace:") && text.contains("last calls of thread 7:") && text.contains("call 39("))
    #expect(text.contains("powered off (status 139, signal 11)"))
  }

  @Test("a fault and a failed check of the kernel are Swiftlet's own bugs")
  func kernel() async throws {
    let fault = try report(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        platform_double_begin()
        var (frame, fault) = (machine_frame(), machine_fault(signal: 7, code: 2, address: 64, trap: 0, error: 0))
        unsafe kernelCrashed(&frame, &fault)
      })
    #expect(fault.contains("which is a bug of Swiftlet, not of the program: SIGBUS, a mapped file ends before 0x40"))
    #expect(fault.contains("please report it") && fault.contains("powered off (status 135, signal 7)"))
    let check = try report(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        platform_double_begin()
        kernelTrap()
      })
    #expect(check.contains("a check inside Swiftlet failed") && check.contains("powered off (status 132, signal 4)"))
    let pruned = try report(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        platform_double_begin()
        kernelPrunedMethod()
      })
    #expect(pruned.contains("a method was called that the link had left out, which is a bug of Swiftlet"))
    #expect(pruned.contains("please report it") && pruned.contains("powered off (status 132, signal 4)"))
  }
}
