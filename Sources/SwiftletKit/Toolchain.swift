import Foundation

/// The Swift toolchain and the LLVM tools inside it: swiftc and clang share one LLVM, so C and Swift inline into
/// each other.
public struct Toolchain: Sendable {
  /// The folder with `swiftc`, `clang` and the tools.
  public let bin: Folder
  /// What tells this toolchain from any other, for cache keys.
  public let fingerprint: String

  /// The path of `swiftc`: on `PATH`, else in the toolchain whose libraries this command runs with.
  static var compiler: String? {
    if let found = Command.find("swiftc") { return found }
    let library = "/lib/swift/linux/libswiftCore.so"
    let maps = FileHandle(forReadingAtPath: "/proc/self/maps")?.readDataToEndOfFile() ?? Data()
    let lines = String(decoding: maps, as: UTF8.self).split(separator: "\n")
    guard let line = lines.first(where: { $0.hasSuffix(library) }),
      let start = line.firstIndex(of: "/")
    else { return nil }
    return Command.find(String(line[start...].dropLast(library.count)) + "/bin/swiftc")
  }

  /// Finds the toolchain of the `swiftc` on `PATH`, else the one that this command runs with.
  public static func find() throws -> Toolchain {
    guard let found = compiler else {
      throw Failure("swiftc is not on PATH: install the Swift toolchain (6.1 or later) and run again")
    }
    let real = URL(fileURLWithPath: found).resolvingSymlinksInPath().path
    let bin = [real, found].map { Folder(($0 as NSString).deletingLastPathComponent) }
      .first { access($0.file("ld.lld"), X_OK) == 0 && access($0.file("clang"), X_OK) == 0 }
    guard let bin else {
      throw Failure("the toolchain of \(found) has no clang or ld.lld: install the complete Swift toolchain")
    }
    let version = try Command(bin.file("swiftc"), ["--version"]).check("asking swiftc for its version")
    return Toolchain(bin: bin, fingerprint: version)
  }

  /// Returns the path of the toolchain's program `name`.
  public func tool(_ name: String) -> String { bin.file(name) }

  /// The folder of clang's own headers and run-time libraries.
  public func resources() throws -> Folder {
    let path = try Command(tool("clang"), ["-print-resource-dir"]).check("asking clang for its headers")
    return Folder(path.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  /// The archive of compiler support routines for x86-64.
  public func builtins() throws -> String {
    let path = try Command(
      tool("clang"), ["--target=x86_64-unknown-linux-gnu", "--rtlib=compiler-rt", "-print-libgcc-file-name"]
    ).check("asking clang for its support library").trimmingCharacters(in: .whitespacesAndNewlines)
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure("the toolchain has no \(path): install the complete Swift toolchain")
    }
    return path
  }
}
