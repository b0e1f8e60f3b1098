import ArgumentParser
import Foundation
import SwiftletKit

/// Which program is started, and what it sees: the options that `run` and `strace` share.
struct ProgramOptions: ParsableArguments {
  @Argument(help: "An application of `swiftlet apps`, a C file, or an image.", completion: .program)
  var program: String

  @Argument(parsing: .postTerminator, help: "Arguments of the program, after `--`.", completion: .file())
  var arguments: [String] = []

  @Option(help: "Sets a variable of the program's environment: NAME=VALUE.")
  var env: [String] = []

  @Option(help: "Shows a host folder to the image: HOST:GUEST or HOST:GUEST:ro.", completion: .directory)
  var mount: [String] = []

  @Option(help: "The most memory the image may use: bytes, or with K, M or G.")
  var memory: String?

  @OptionGroup var flags: BuildFlags

  @Flag(help: "Does not show the current folder to the image.")
  var noCwd = false

  @Flag(help: "Says nothing while building.")
  var quiet = false

  /// Builds the program's image when needed and prepares its start.
  func launch() throws -> Launch {
    var configuration = try LaunchOptions(mounts: mount, memory: memory, showsWorkingFolder: !noCwd).configuration()
    let variables = try env.map { variable in
      guard let equals = variable.firstIndex(of: "="), equals != variable.startIndex else {
        throw Failure("--env \(variable): write NAME=VALUE")
      }
      return (String(variable[..<equals]), String(variable[variable.index(after: equals)...]))
    }
    configuration.command = Command.running
    if let image = try finishedImage() {
      let defaults = String(decoding: image.contents(of: image.section(".swiftlet.config")!).prefix { $0 != 0 }, as: UTF8.self)
      return Launch(
        image: program, arguments: [program] + arguments, environment: variables, configuration: configuration,
        defaults: defaults)
    }
    let workshop = try Workshop(isQuiet: quiet)
    let manifest = try workshop.manifest(program)
    return Launch(
      image: try workshop.image(manifest, flags.options, isStrict: flags.strict),
      arguments: [manifest.name] + (arguments.isEmpty ? manifest.arguments : arguments), environment: variables,
      configuration: configuration)
  }

  /// The image at the path `program`, if it is the path of one: with a `/`, or with the suffix that `build` gives.
  private func finishedImage() throws -> ELFFile? {
    guard program.contains("/") || program.hasSuffix(".img"), !program.hasSuffix(".c") else { return nil }
    try CompilerArguments.checkSuffix(of: program)
    let file = try ELFFile(path: program)
    guard file.isImage else { throw Failure("\(program) is a program, but no Swiftlet image") }
    return file
  }
}
