import Testing

@testable import SwiftletKit

@Suite struct CompilerArgumentsTests {
  @Test(
    "the last stage asked for is known",
    arguments: [
      (["-c", "a.c"], CompilerArguments.Stage.objects), (["a.c", "b.c", "-o", "p"], .executable), (["-E", "a.c"], .text),
      (["-c", "-MM", "a.c"], .text), (["-S", "-c", "a.c"], .text), (["-o", "-c", "a.c"], .executable),
      (["-MD", "-MF", "-E", "-c", "a.c"], .objects), (["--", "-c"], .executable), (["-dumpmachine"], .executable),
    ])
  func stages(words: [String], stage: CompilerArguments.Stage) throws {
    #expect(try CompilerArguments(words).stage == stage)
  }

  @Test("what an image is anyway is not passed on, all else is")
  func passedOn() throws {
    let words = ["-rdynamic", "-Wall", "-pie", "-I", "-static", "x.c", "-static", "-Wl,-z,now", "-static-libgcc"]
    #expect(try CompilerArguments(words).passedOn == ["-Wall", "-I", "-static", "x.c", "-Wl,-z,now"])
  }

  @Test("the options of Swiftlet's own reach the linker and not clang")
  func own() throws {
    let arguments = try CompilerArguments(["--swiftlet-root=ram", "-Oz", "x.c", "--swiftlet-strict", "-flto=thin"])
    #expect(arguments.passedOn == ["-Oz", "x.c", "-flto=thin"])
    #expect(arguments.link.text == "root=ram for=size whole strict")
    #expect(LinkChoices(text: arguments.link.text) == arguments.link)
    #expect(throws: Failure.self) { try CompilerArguments(["--swiftlet-root=disk"]) }
    #expect(throws: Failure.self) { try CompilerArguments(["--swiftlet-sound"]) }
  }

  @Test("the last option of optimisation and of link-time optimisation wins")
  func last() throws {
    let arguments = try CompilerArguments(["-Os", "-O2", "-flto", "-fno-lto", "x.c"])
    #expect(arguments.link.optimisation == .speed && !arguments.link.isWhole && !arguments.holdsBitcode)
  }

  @Test(
    "what images cannot be is refused in words",
    arguments: [
      (["a.cpp"], "C++"), (["-c", "a.cc"], "C++"), (["-x", "c++", "-"], "C++"), (["-xc++", "a.h"], "C++"),
      (["a.o", "-shared", "-o", "a.so"], "shared"), (["-m32", "a.c"], "64 bits"), (["a.mm"], "Objective-C++"),
      (["--target=aarch64-linux-gnu", "a.c"], "x86_64"), (["-fsanitize=address", "a.c"], "run-time"),
      (["-fsanitize=undefined", "a.c"], "trap"), (["a.c", "-x", "objective-c", "b.m"], "objective-c"), (["a.f90"], "Fortran"),
    ])
  func refused(words: [String], reason: String) {
    let failure = #expect(throws: Failure.self) { try CompilerArguments(words) }
    #expect(failure?.description.contains(reason) == true)
  }

  @Test(
    "what only looks foreign is not refused",
    arguments: [
      ["-x", "c", "a.cpp"], ["-o", "a.cc", "a.c"], ["-c", "-shared", "-fPIC", "a.c"],
      ["-fsanitize=undefined", "-fsanitize-trap=undefined", "a.c"], ["-fsanitize=address", "-fno-sanitize=all", "a.c"],
      ["-target", "x86_64-linux-gnu", "a.c"], ["-x", "assembler-with-cpp", "a.m"], ["-c", "-fsanitize=address", "a.c"],
      ["-I", "a.cpp", "-include", "b.cpp", "c.c"], ["a.c", "-lstdc"],
    ])
  func accepted(words: [String]) throws { _ = try CompilerArguments(words) }

  @Test("response files are read, nested and quoted, and passed on as they are when nothing changes")
  func responseFiles() throws {
    try withTemporaryFolder { folder in
      try folder.write("-DX=\"a b\" 'c d'\\ e\n@\(folder.file("inner"))", to: "outer")
      try folder.write("-c x.c", to: "inner")
      #expect(ResponseFile(text: "a\\\"b ''\t\"\\\\\"").words == ["a\"b", "", "\\"])
      let words = ["@" + folder.file("outer")]
      #expect(ResponseFile.expanding(words) == ["-DX=a b", "c d e", "-c", "x.c"])
      let arguments = try CompilerArguments(words)
      #expect(arguments.stage == .objects && arguments.passedOn == words)
      try folder.write("-c x.c -rdynamic", to: "inner")
      #expect(try CompilerArguments(words).passedOn == ["-DX=a b", "c d e", "-c", "x.c"])
      try folder.write("@" + folder.file("circle"), to: "circle")
      #expect(ResponseFile.expanding(["@" + folder.file("circle")]) == ["@" + folder.file("circle")])
      #expect(ResponseFile.expanding(["@", "@/no/such/file"]) == ["@", "@/no/such/file"])
    }
  }
}
