import Testing

@testable import SwiftletKit

@Suite struct IncludedFilesTests {
  @Test("what sources include in quotes is found, however deep, and once")
  func closure() throws {
    try withTemporaryFolder { folder in
      try folder.write("#include <stdio.h>\n#include \"own.h\"\n  #  include \"../lib/deep.h\"\n", to: "program/main.c")
      try folder.write("#include \"../lib/deep.h\"\n#include \"gone.h\"\n", to: "program/own.h")
      try folder.write("#include \"deeper.h\"\n// #include \"deepest.h\"\n", to: "lib/deep.h")
      try folder.write("#include \"deep.h\"\nconst char *text = \"include\";\n", to: "lib/deeper.h")
      try folder.write("", to: "lib/deepest.h")
      let found = IncludedFiles.of([folder.file("program/main.c")])
      #expect(found == ["lib/deep.h", "lib/deeper.h", "program/own.h"].map { folder.file($0) })
    }
  }
}
