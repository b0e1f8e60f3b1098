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
        swiftlet run lua -- -e 'print(1)'
        swiftlet run ./hello.c
        swiftlet run sqlite --mount ./data:/data -- /data/app.db "select 1"
        swiftlet build sqlite -o sqlite.img --size
        swiftlet strace lua -- -e 'print(1)'
        CC="swiftlet cc" ./configure && make

      SWIFTLET_VERBOSE=1 shows all that a failing tool said; SWIFTLET_CACHE names another folder for what is built.
      """, version: House.version,
    subcommands: [
      Run.self, Build.self, CompilerHelp.self, ArchiverHelp.self, Apps.self, Inspect.self, Strace.self, Symbolise.self,
      Coverage.self, Bench.self, Install.self, Sdk.self, Doctor.self, Clean.self,
    ])

  /// Parses the arguments and runs the command; what goes wrong is one line and an exit status: 125 from `run` and
  /// `strace`, else 2.
  static func main() {
    // A file that may not grow is an error to report, not a reason to die.
    signal(SIGXFSZ, SIG_IGN)
    RawCommands.run(CommandLine.arguments)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      fail(failure.description, details: failure.details)
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      guard !exitCode(for: error).isSuccess else { exit(withError: error) }
      let isKnown = configuration.subcommands.contains { $0._commandName == first }
      fail("\(message(for: error)): see `swiftlet help\(isKnown ? " " + first : "")`")
    }
  }

  /// The first word after the command's name.
  private static var first: String { CommandLine.arguments.dropFirst().first ?? "" }

  /// Ends the command with one line on standard error, and with the output of a tool that failed when it is wanted.
  private static func fail(_ line: String, details: String = "") -> Never {
    let isVerbose = ProcessInfo.processInfo.environment["SWIFTLET_VERBOSE"] != nil
    FileHandle.standardError.write(Data("swiftlet: \(line)\n\(isVerbose ? details : "")".utf8))
    Foundation.exit(["run", "strace"].contains(first) ? 125 : 2)
  }
}
