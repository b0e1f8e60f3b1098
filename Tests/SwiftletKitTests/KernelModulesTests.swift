import Testing

@testable import SwiftletKit

@Suite struct KernelModulesTests {
  @Test("modules are ordered after those they import, and strangers are left out")
  func order() throws {
    try withTemporaryFolder { folder in
      try folder.write("import B\nimport C\nimport Foundation\n", to: "Sources/A/A.swift")
      try folder.write("@_exported import C\n", to: "Sources/B/B.swift")
      try folder.write("int c;\n", to: "Sources/C/c.c")
      try folder.write("int d;\n", to: "Sources/D/d.c")
      let modules = try KernelModules(from: "A", in: House(root: folder))
      #expect(modules.ordered.map(\.name) == ["C", "B", "A"])
      #expect(modules.waves.map { $0.map(\.name) } == [["C"], ["B"], ["A"]])
      #expect(modules.ordered.map(\.isC) == [true, false, false])
    }
  }

  @Test("modules that import each other are refused")
  func circle() throws {
    try withTemporaryFolder { folder in
      try folder.write("import B\n", to: "Sources/A/A.swift")
      try folder.write("import A\n", to: "Sources/B/B.swift")
      let failure = #expect(throws: Failure.self) { try KernelModules(from: "A", in: House(root: folder)) }
      #expect(failure?.description == "kernel modules import each other: A → B → A")
    }
  }

  @Test("the allocator is renamed and nothing else")
  func allocator() {
    let code = IntermediateCode(
      text: "call void @free(ptr %0)\ndeclare i32 @posix_memalign(ptr)\ncall @freeze(), @memset()\n")
    #expect(
      code.withKernelAllocator.text
        == "call void @kernel_free(ptr %0)\ndeclare i32 @kernel_posix_memalign(ptr)\ncall @freeze(), @memset()\n")
  }

  @Test("the module that defines the allocator keeps its definition only")
  func allocatorItself() {
    let code = IntermediateCode(
      text: "declare void @free(ptr)\ndefine void @kernel_free(ptr %0) {\ncall void @free(ptr %0)\n}\n")
    #expect(code.withKernelAllocator.text == "define void @kernel_free(ptr %0) {\ncall void @kernel_free(ptr %0)\n}\n")
  }

  @Test("reference counts lose their lock, other atomic work keeps it")
  func plainCounts() {
    let code = IntermediateCode(
      text: "  %8 = atomicrmw sub ptr getelementptr (i8, ptr @x, i64 8), i64 %2 acq_rel, align 8\n"
        + "  %9 = atomicrmw xchg ptr %3, i64 1 monotonic, align 8\n  %10 = atomicrmw add ptr %3, i32 1 monotonic, align 4\n"
    )
    #expect(
      code.withPlainCounts.text == """
          %8 = load i64, ptr getelementptr (i8, ptr @x, i64 8), align 8
          %count.8 = sub i64 %8, %2
          store i64 %count.8, ptr getelementptr (i8, ptr @x, i64 8), align 8
          %9 = atomicrmw xchg ptr %3, i64 1 monotonic, align 8
          %10 = atomicrmw add ptr %3, i32 1 monotonic, align 4

        """)
  }

  @Test("a lazily initialised global is refused by name")
  func lazyGlobals() {
    let lazy = IntermediateCode(text: "@\"$e1A5tableSaySiGvp_Wz\" = internal global i64 0\n")
    #expect(throws: Failure.self) { try lazy.checkGlobals(of: "A") }
    #expect(throws: Never.self) { try IntermediateCode(text: "@x = global i64 0\n").checkGlobals(of: "A") }
  }
}
