import Testing

@testable import SwiftletKit

/// Every kernel target above the platforms compiles for arm64 without an operating system: lines that depend on the
/// architecture stay in CMachine and the platforms.
@Suite struct OtherArchitectureTests {
  @Test("the kernel's Swift compiles for aarch64-unknown-none-elf")
  func compiles() throws {
    let house = try House.find()
    let toolchain = try Toolchain.find()
    try withTemporaryFolder { folder in
      let entry = house.root.folder("Sources/CEntry/include")
      try folder.write("module CEntry {\n  umbrella \"\(entry.path)\"\n  export *\n}\n", to: "CEntry.modulemap")
      for module in try KernelModules(from: "Entry", in: house).ordered where !module.isC {
        try Command(
          toolchain.tool("swiftc"),
          [
            "-target", "aarch64-none-none-elf", "-wmo", "-parse-as-library", "-O", "-swift-version", "6",
            "-enable-experimental-feature", "Embedded", "-enable-experimental-feature", "Lifetimes",
            "-suppress-warnings", "-Xcc", "-ffreestanding", "-Xcc", "-mgeneral-regs-only", "-Xcc",
            "-I\(house.root.folder("include").path)", "-Xcc", "-I\(entry.path)", "-Xcc",
            "-fmodule-map-file=\(folder.file("CEntry.modulemap"))", "-I", "include", "-I", folder.path,
            "-module-name", module.name, "-emit-module-path", folder.file(module.name + ".swiftmodule"),
            "-c", "-o", folder.file(module.name + ".o"),
          ] + module.sources, in: house.root.path
        ).check("compiling \(module.name) for arm64")
      }
    }
  }
}
