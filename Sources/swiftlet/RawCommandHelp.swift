import ArgumentParser

/// `swiftlet cc` in the help; `RawCommands` runs it.
struct CompilerHelp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cc", abstract: "Compiles C like clang; what it links is an image that runs directly.",
    discussion: """
      All options of clang work, and -flto optimises program, C library and Swift as one. The options of Swiftlet's own:
        --swiftlet-root=host   the program sees the host's files, as a plain program does (the default)
        --swiftlet-root=ram    its root directory is in memory and empty
        --swiftlet-strict      a system call that no library implements is an error, not a warning

      Examples:
        swiftlet cc -O2 hello.c -o hello && ./hello
        CC="swiftlet cc" ./configure && make
        make CC=swiftlet-cc AR=swiftlet-ar CFLAGS="-O2 -flto" LDFLAGS=-flto
      """)

  @Argument(parsing: .captureForPassthrough, help: "Files and options, as for clang.", completion: .file())
  var arguments: [String] = []
}

/// `swiftlet ar`, `nm` and `ranlib` in the help; `RawCommands` runs them.
struct ArchiverHelp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ar", abstract: "Makes archives, like ar; `swiftlet nm` and `swiftlet ranlib` stand beside it.",
    discussion: "Example:\n  swiftlet ar rcs libthings.a one.o two.o")

  @Argument(parsing: .captureForPassthrough, help: "Files and options, as for ar.", completion: .file())
  var arguments: [String] = []
}
