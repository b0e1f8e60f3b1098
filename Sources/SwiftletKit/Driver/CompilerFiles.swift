import Foundation

/// What one call of `swiftlet cc` needs on disk: clang's configuration files, made once and found again at the cost of a
/// few `stat`s.
struct CompilerFiles {
  /// The folder in the cache.
  let folder: Folder
  /// The folder of the toolchain's programs.
  let bin: Folder

  /// The folder of the C library that clang knows of.
  let library: String

  /// The configuration of every translation.
  var common: String { folder.file("cc.cfg") }
  /// The configuration of objects that hold code and bitcode.
  var bitcode: String { folder.file("bitcode.cfg") }

  /// Returns the files for `house`, making them, and the C library, when they are not there or something has changed.
  static func ready(house: House, cache: Cache, progress: ProgressLines) throws -> CompilerFiles {
    let stamp = HouseStamp("cc", house: house, parts: ["compat/musl"], files: [LinuxHeaders.version], cache: cache)
    if let path = stamp.product, let files = CompilerFiles(Folder(path)) { return files }
    let toolchain = try Toolchain.find()
    let sysroot = try MuslBuild(toolchain: toolchain, cache: cache, house: house, progress: progress)
      .sysroot(.image, optimisation: .speed)
    let text = configuration(sysroot: sysroot)
    let key = try Digest.of([text, Command.running, toolchain.bin.path].joined(separator: "\n"))
    let folder = try cache.entry("driver", key: "cc-\(key)") { folder in
      try folder.write(text, to: "cc.cfg")
      try folder.write("-flto=full\n-ffat-lto-objects\n", to: "bitcode.cfg")
      try folder.write([toolchain.bin.path, sysroot.file("lib")].joined(separator: "\n"), to: "places")
      symlink(Command.running, folder.file("swiftlet-ld"))
    }
    try stamp.note(folder.path)
    return CompilerFiles(folder: folder, bin: toolchain.bin, library: sysroot.file("lib"))
  }

  private init(folder: Folder, bin: Folder, library: String) {
    self.folder = folder
    self.bin = bin
    self.library = library
  }

  private init?(_ folder: Folder) {
    guard let places = folder.read("places")?.split(separator: "\n").map(String.init), places.count == 2 else {
      return nil
    }
    self.init(folder: folder, bin: Folder(places[0]), library: places[1])
  }

  /// Clang's arguments before the user's. In a configuration file clang does not complain of those a call has no use
  /// for, and the user's win.
  private static func configuration(sysroot: Folder) -> String {
    let quoted = sysroot.path.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: " ", with: "\\ ")
    let words =
      CodeGeneration.application + [
        "--sysroot=\(quoted)", "-static", "-rtlib=compiler-rt", "--unwindlib=none", "--ld-path=<CFGDIR>/swiftlet-ld",
      ] + lenience
    return words.map { $0 + "\n" }.joined()
  }

  /// What clang takes for errors and Debian's own compiler for warnings: programs older than C99 are full of it.
  private static let lenience = [
    "implicit-function-declaration", "implicit-int", "int-conversion", "incompatible-function-pointer-types",
  ].map { "-Wno-error=" + $0 }
}
