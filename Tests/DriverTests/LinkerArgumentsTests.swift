import Testing

@testable import SwiftletKit

@Suite struct LinkerArgumentsTests {
  private func read(_ words: String) throws -> LinkerArguments {
    try LinkerArguments(words.split(separator: " ").map(String.init), library: "/sysroot/lib")
  }

  @Test("clang's line becomes an image's: start files, C library and what only dynamic programs have are replaced")
  func image() throws {
    let asked = try read(
      """
      --hash-style=gnu -m elf_x86_64 -static -pie -o out /sysroot/lib/rcrt1.o /sysroot/lib/crti.o \
      /r/clang_rt.crtbegin-x86_64.o -L/sysroot/lib -L/own -plugin /t/LLVMgold.so main.o -u -s --start-group -lc \
      --end-group /r/clang_rt.crtend-x86_64.o /sysroot/lib/crtn.o --export-dynamic
      """)
    #expect(
      asked.words == [
        "--hash-style=gnu", "-m", "elf_x86_64", "-static", "-L/own", "main.o", "-u", "-s", "--start-group", nil,
        "--end-group",
      ])
    #expect(asked.output == "out" && asked.hasStartFiles && asked.purpose == .image && !asked.isStripped)
  }

  @Test("symbols are stripped after they have been read")
  func strip() throws {
    let asked = try read("-s main.o")
    #expect(asked.isStripped && asked.words == ["main.o"] && !asked.hasStartFiles)
  }

  @Test("relocatable objects and words about the linker are the linker's own business", arguments: ["-r a.o", "--version"])
  func other(words: String) throws {
    let asked = try read(words)
    #expect(asked.purpose == .other)
  }

  @Test("shared libraries and linker scripts are refused", arguments: ["-shared a.o", "-T own.ld a.o", "--script=own.ld"])
  func refused(words: String) {
    #expect(throws: Failure.self) { try read(words) }
  }
}
