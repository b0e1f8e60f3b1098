import ArgumentParser
import Foundation
import SwiftletKit

/// `swiftlet build`: writes an image to a file.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds an image and says what went into it.",
    discussion: """
      Examples:
        swiftlet build sqlite -o sqlite.img
        swiftlet build ./hello.c -o hello --size --strip
      """)

  @Argument(help: "An application of `swiftlet apps`, or a C file.", completion: .program)
  var program: String

  @Option(
    name: .shortAndLong, help: "The file to write; the program's name with .img unless given.", completion: .file())
  var output: String?

  @OptionGroup var flags: BuildFlags

  @Flag(help: "Leaves the symbol table out.")
  var strip = false

  @Flag(help: "Builds a native Linux program with stock musl, to compare with.")
  var native = false

  @Flag(help: "Says nothing while building, and prints no report.")
  var quiet = false

  func run() throws {
    let workshop = try Workshop(isQuiet: quiet)
    let manifest = try workshop.manifest(program)
    let place = try place(for: manifest)
    let options = flags.options
    let build = try workshop.build()
    let product = try native ? build.native(manifest, options) : build.image(manifest, options)
    try workshop.report(product, isStrict: flags.strict)
    try put(product, at: place, toolchain: build.toolchain)
    if !quiet && !native {
      let modules = try KernelModules(from: options.image, in: workshop.house).ordered
      print(try ImageReport(path: product.path, calls: product.calls, modules: modules).text)
    }
  }

  /// The file to write, whose folder is there.
  private func place(for manifest: AppManifest) throws -> String {
    let target = output ?? manifest.name + (native ? "" : ".img")
    let place = Folder(target)
    let folder = Folder((place.path as NSString).deletingLastPathComponent)
    guard folder.exists else { throw Failure("there is no folder \(folder) to write \(target) into") }
    guard !place.exists else { throw Failure("\(target) is a folder: name the file to write") }
    return place.path
  }

  /// Writes `product` to `place`, which has all of it or what it had before.
  private func put(_ product: AppBuild.Product, at place: String, toolchain: Toolchain) throws {
    let (folder, name) = (Folder((place as NSString).deletingLastPathComponent), (place as NSString).lastPathComponent)
    let trial = ".\(name).\(getpid())"
    defer { unlink(folder.file(trial)) }
    try folder.copy(product.path, to: trial)
    if strip { try Command(toolchain.tool("llvm-objcopy"), ["--strip-all", folder.file(trial)]).check("stripping \(name)") }
    guard rename(folder.file(trial), place) == 0 else {
      throw Failure("cannot write \(place): \(String(cString: strerror(errno)))")
    }
  }
}
