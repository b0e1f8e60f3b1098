import Foundation

/// One file of the C library to compile, with paths relative to the working folder.
struct MuslUnit: Sendable {
  /// The source file.
  let source: String
  /// The object file.
  let object: String
  /// The archive it goes into, without `lib` and `.a`; nil for start files.
  let archive: String?

  /// Whether this is `crt1` or one of its companions.
  var isStartFile: Bool { archive == nil }
}

/// musl's sources laid out for one build: a link to the source package, a copy of `src/internal` whose `syscall.h`
/// may be replaced, and the generated headers.
struct MuslTree: Sendable {
  private static let architecture = "x86_64"
  /// The sets of allocator sources; each becomes an archive of its own.
  private static let allocators = ["mallocng", "oldmalloc"]

  let source: Folder
  /// Swiftlet's replacement files; nil for stock musl.
  let replacements: Folder?
  let work: Folder

  /// The include path, in the order that lets the replaced headers win.
  var includes: [String] {
    let arch = ["musl/arch/\(Self.architecture)", "musl/arch/generic"]
    let rest = ["internal", "musl/src/include", "include", "musl/include", "."]
    return ((replacements == nil ? [] : ["overlay"]) + arch + rest).flatMap { ["-I", $0] }
  }

  /// Writes links, copies and generated headers into the working folder.
  func prepare() throws {
    try work.create()
    symlink(source.path, work.file("musl"))
    let original = source.folder("src/internal")
    for name in original.entries() {
      let isReplaced = name == "syscall.h" && replacements != nil
      try work.copy(original.file(name), to: "internal/" + (isReplaced ? "musl_syscall.h" : name))
    }
    try work.write(
      "#define VERSION \"\(source.read("VERSION")?.split(separator: "\n").first ?? "")\"\n", to: "internal/version.h")
    try generateHeaders()
    if let replacements {
      try work.copy(replacements.file("internal/syscall.h"), to: "internal/syscall.h")
      try work.copy(replacements.file("src"), to: "replaced")
      for (from, to) in [("generated/syscall_arch.h", "syscall_arch.h"), ("crt_arch.h", "crt_arch.h")] {
        try work.copy(replacements.file(from), to: "overlay/" + to)
      }
    }
    for folder in Set(units.map { ($0.object as NSString).deletingLastPathComponent }) {
      try work.folder(folder).create()
    }
  }

  /// Every file to compile: an architecture's assembly stands in for the C file of the same name, ours for both.
  var units: [MuslUnit] {
    var chosen: [String: String] = [:]
    let top = source.folder("src")
    for directory in top.entries() where top.folder(directory).exists {
      take(from: "src/\(directory)", into: &chosen)
      take(from: "src/\(directory)/\(Self.architecture)", named: "src/\(directory)", into: &chosen)
    }
    for allocator in Self.allocators { take(from: "src/malloc/\(allocator)", into: &chosen) }
    if let replacements {
      // The generic __unmapself works with doors; a fork is a valid vfork, and C cannot return twice.
      chosen["src/thread/__unmapself"] = "musl/src/thread/__unmapself.c"
      chosen["src/process/vfork"] = "musl/src/process/vfork.c"
      for file in replacements.folder("src").allFiles() {
        chosen["src/" + Self.stem(file).replacingOccurrences(of: "/\(Self.architecture)/", with: "/")] =
          "replaced/" + file
      }
    }
    let library = chosen.keys.sorted().map { name in
      let allocator = Self.allocators.first { name.hasPrefix("src/malloc/\($0)/") }
      return MuslUnit(source: chosen[name]!, object: "objects/\(name).o", archive: allocator ?? "c")
    }
    let start = ["crt/crt1.c", "crt/\(Self.architecture)/crti.s", "crt/\(Self.architecture)/crtn.s"].map {
      MuslUnit(source: "musl/" + $0, object: "objects/\(Self.stem($0)).o", archive: nil)
    }
    return library + start
  }

  /// Installs the public headers.
  func installHeaders(into include: Folder) throws {
    for file in source.folder("include").allFiles() where file.hasSuffix(".h") {
      try include.copy(source.file("include/" + file), to: file)
    }
    for architecture in ["generic", Self.architecture] {
      let bits = source.folder("arch/\(architecture)/bits")
      for name in bits.entries() where name.hasSuffix(".h") { try include.copy(bits.file(name), to: "bits/" + name) }
    }
    for name in ["alltypes.h", "syscall.h"] { try include.copy(work.file("include/bits/" + name), to: "bits/" + name) }
  }

  private func take(from folder: String, named prefix: String? = nil, into chosen: inout [String: String]) {
    for file in source.folder(folder).entries() where [".c", ".s", ".S"].contains(where: file.hasSuffix) {
      // Files of src/internal include their neighbours first: they are compiled from the copy.
      let path = folder == "src/internal" ? "internal/\(file)" : "musl/\(folder)/\(file)"
      chosen["\(prefix ?? folder)/\(Self.stem(file))"] = path
    }
  }

  private func generateHeaders() throws {
    let arch = source.folder("arch/\(Self.architecture)/bits")
    let types = try Command(
      "sed",
      ["-f", source.file("tools/mkalltypes.sed"), arch.file("alltypes.h.in"), source.file("include/alltypes.h.in")]
    ).check("generating musl's types")
    try work.write(types, to: "include/bits/alltypes.h")
    let calls = arch.read("syscall.h.in") ?? ""
    try work.write(calls + calls.replacingOccurrences(of: "__NR_", with: "SYS_"), to: "include/bits/syscall.h")
  }

  private static func stem(_ path: String) -> String { (path as NSString).deletingPathExtension }
}
