import ArgumentParser
import Foundation
import SwiftletKit

/// `swiftlet run`: builds an image when needed and becomes it.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs an application, or a C file, inside an image.",
    usage: "swiftlet run [<options>] <program> -- [<arguments> ...]",
    discussion: """
      The current folder is shown to the image and the program starts in it; all else of the host stays out of sight
      unless mounted. Signals and the exit status are the program's own; 125 means that swiftlet could not start it.

      Examples:
        swiftlet run lua -- script.lua
        swiftlet run ./hello.c
        swiftlet run --strace -e trace=%file ./hello.c
        swiftlet run sqlite --mount ./data:/data:ro -- /data/app.db "select count(*) from t"
      """)

  @OptionGroup var program: ProgramOptions

  @Flag(help: "Shows the calls of all the program's threads, as `swiftlet strace -f` does.")
  var strace = false

  @OptionGroup(title: "Options of --strace") var trace: TraceFlags

  func validate() throws {
    guard strace || trace.isPlain else { throw ValidationError("the options of --strace need --strace") }
  }

  func run() throws {
    let launch = try program.launch()
    guard strace else { try launch.become() }
    var trace = trace
    trace.follow = true
    try trace.run(launch)
  }
}
