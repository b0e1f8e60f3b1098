import ArgumentParser
import Foundation
import SwiftletKit

/// `swiftlet run`: builds an image when needed and becomes it.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs an application, or a C file, inside an image.",
    discussion: """
      The current folder is shown to the image and the program starts in it; all else of the host stays out of sight
      unless mounted. Signals and the exit status are the program's own; 125 means that swiftlet could not start it.

      Examples:
        swiftlet run lua -- script.lua
        swiftlet run ./hello.c
        swiftlet run sqlite --mount ./data:/data:ro -- /data/app.db "select count(*) from t"
      """)

  @Argument(help: "An application of `swiftlet apps`, or a C file.")
  var program: String

  @Argument(parsing: .postTerminator, help: "Arguments of the program, after `--`.")
  var arguments: [String] = []

  @Option(help: "Sets a variable of the program's environment: NAME=VALUE.")
  var env: [String] = []

  @Option(help: "Shows a host folder to the image: HOST:GUEST or HOST:GUEST:ro.")
  var mount: [String] = []

  @Option(help: "The most memory the image may use: bytes, or with K, M or G.")
  var memory: String?

  @OptionGroup var flags: BuildFlags

  @Flag(help: "Does not show the current folder to the image.")
  var noCwd = false

  @Flag(help: "Says nothing while building.")
  var quiet = false

  func run() throws {
    let configuration = try LaunchOptions(mounts: mount, memory: memory, showsWorkingFolder: !noCwd).configuration()
    let variables = try env.map { variable in
      guard let equals = variable.firstIndex(of: "="), equals != variable.startIndex else {
        throw Failure("--env \(variable): write NAME=VALUE")
      }
      return (String(variable[..<equals]), String(variable[variable.index(after: equals)...]))
    }
    let workshop = try Workshop(isQuiet: quiet)
    let manifest = try workshop.manifest(program)
    let image = try workshop.image(manifest, flags.options, isStrict: flags.strict)
    try Launch(
      image: image, arguments: [manifest.name] + (arguments.isEmpty ? manifest.arguments : arguments),
      environment: variables, configuration: configuration
    ).become()
  }
}
