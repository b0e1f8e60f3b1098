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

  @Argument(help: "An application of `swiftlet apps`, or a C file.")
  var program: String

  @Option(name: .shortAndLong, help: "The file to write; the program's name with .img unless given.")
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
    let options = flags.options
    let build = try workshop.build()
    let product = try native ? build.native(manifest, options) : build.image(manifest, options)
    try workshop.report(product, isStrict: flags.strict)
    let target = output ?? manifest.name + (native ? "" : ".img")
    let place = URL(fileURLWithPath: target).standardizedFileURL
    let folder = Folder(place.deletingLastPathComponent().path)
    guard folder.exists else { throw Failure("there is no folder \(folder) to write \(target) into") }
    let trial = ".\(place.lastPathComponent).\(getpid())"
    try folder.copy(product.path, to: trial)
    if strip {
      try Command(build.toolchain.tool("llvm-objcopy"), ["--strip-all", folder.file(trial)]).check(
        "stripping \(target)")
    }
    guard rename(folder.file(trial), place.path) == 0 else {
      throw Failure("cannot write \(target): \(String(cString: strerror(errno)))")
    }
    if !quiet && !native {
      let modules = try KernelModules(from: options.image, in: workshop.house).ordered
      print(try ImageReport(path: product.path, calls: product.calls, modules: modules).text)
    }
  }
}
