import Foundation

/// What a link by `swiftlet cc` needs on disk: the kernel's objects, the C library and the image's configurations, made
/// once and found again at the cost of `stat`s.
struct LinkFiles {
  /// The folder in the cache.
  let folder: Folder
  /// The sysroot with the C library.
  let sysroot: Folder
  /// The folder of the toolchain's programs.
  let bin: Folder
  /// The kernel's objects.
  let kernel: [String]

  /// Returns the path of the object that holds the configuration with the root directory `root`.
  func configuration(_ root: ImageConfiguration.Root) -> String { folder.file("root-\(root.rawValue).o") }

  /// Which objects of the C library make which call.
  var calls: CallMakers { CallMakers(text: folder.read("calls") ?? "") }

  /// Returns the files for links by `choices`, building what is not there or has changed.
  static func ready(for choices: LinkChoices, house: House, cache: Cache, progress: ProgressLines) throws -> LinkFiles {
    let name = "link-\(choices.optimisation.rawValue)" + (choices.isWhole ? "-whole" : "")
    let table = house.root.file("syscalls.tsv")
    let stamp = HouseStamp(name, house: house, files: [table, LinuxHeaders.version], cache: cache)
    if let path = stamp.product, let files = LinkFiles(Folder(path)) { return files }
    let toolchain = try Toolchain.find()
    var options = AppBuild.Options()
    options.optimisation = choices.optimisation
    options.wholeProgram = choices.isWhole
    let build = AppBuild(house: house, toolchain: toolchain, cache: cache, progress: progress)
    let parts = try build.parts(options)
    let lines = [parts.sysroot.path, toolchain.bin.path] + parts.kernel.flatMap(\.objects)
    let key = try Digest.of("link 2" + lines.joined(separator: "\n") + (house.root.read("syscalls.tsv") ?? ""))
    let folder = try cache.entry("driver", key: "\(name)-\(key)") { folder in
      try folder.write(lines.joined(separator: "\n"), to: "parts")
      try folder.write(CallMakers(house: house, sysroot: parts.sysroot, toolchain: toolchain).text, to: "calls")
      // Programs ask for GCC's libraries by habit; clang needs the toolchain's support library only, which is linked.
      for name in ["atomic", "gcc", "gcc_eh", "ssp", "ssp_nonshared"] {
        try Command(toolchain.tool("llvm-ar"), ["rcsD", folder.file("lib\(name).a")]).check("archiving nothing")
      }
      for root in ImageConfiguration.Root.allCases {
        var configuration = ImageConfiguration()
        configuration.root = root
        try configuration.write(to: folder.file("root-\(root.rawValue).o"), with: toolchain)
      }
    }
    try stamp.note(folder.path)
    guard let files = LinkFiles(folder) else { throw Failure("\(folder) is damaged: `swiftlet clean` and run again") }
    return files
  }

  private init?(_ folder: Folder) {
    guard let lines = folder.read("parts")?.split(separator: "\n").map(String.init), lines.count > 2 else { return nil }
    self.folder = folder
    sysroot = Folder(lines[0])
    bin = Folder(lines[1])
    kernel = Array(lines[2...])
  }
}
