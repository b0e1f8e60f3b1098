import ArgumentParser
import Foundation
import SwiftletKit

/// The `swiftlet` command.
@main
struct SwiftletCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swiftlet",
    abstract: "Runs unmodified C programs inside a unikernel whose POSIX layer is Swift.",
    discussion: """
      Examples:
        swiftlet run hello
        swiftlet run ./hello.c
        swiftlet run sqlite --mount ./data:/data -- /data/app.db "select 1"
        swiftlet build sqlite -o sqlite.img --size
        swiftlet inspect sqlite.img
      """,
    subcommands: [
      Run.self, Build.self, CompilerHelp.self, ArchiverHelp.self, Apps.self, Inspect.self, Coverage.self, Bench.self,
      Install.self, Sdk.self, Doctor.self, Clean.self,
    ])

  /// Parses the arguments and runs the command; what goes wrong is one line and an exit status: 125 from `run`, else 2.
  static func main() {
    RawCommands.run(CommandLine.arguments)
    let isRun = CommandLine.arguments.dropFirst().first == "run"
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      FileHandle.standardError.write(Data("swiftlet: \(failure.description)\n".utf8))
      if ProcessInfo.processInfo.environment["SWIFTLET_VERBOSE"] != nil {
        FileHandle.standardError.write(Data(failure.details.utf8))
      }
      Foundation.exit(isRun ? 125 : 2)
    } catch {
      let code = exitCode(for: error)
      guard !code.isSuccess else { exit(withError: error) }
      FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
      Foundation.exit(isRun ? 125 : 2)
    }
  }
}
