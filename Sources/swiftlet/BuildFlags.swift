import ArgumentParser
import SwiftletKit

/// How an image is built, on the command line.
struct BuildFlags: ParsableArguments {
  @Flag(help: "Builds for size instead of speed.")
  var size = false

  @Flag(name: .customShort("g"), help: "Keeps debugging information.")
  var debug = false

  @Flag(
    name: .customLong("no-lto"),
    help: "Links without optimising application, C library and Swift as one program: quick, for trying things out.")
  var noLTO = false

  @Flag(help: "Refuses a program that reaches calls no library implements.")
  var strict = false

  /// What the flags say.
  var options: AppBuild.Options {
    var options = AppBuild.Options()
    options.optimisation = size ? .size : .speed
    options.debug = debug
    options.wholeProgram = !noLTO
    return options
  }
}
