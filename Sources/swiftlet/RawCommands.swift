import Foundation
import SwiftletKit

/// The compiler, the linker that clang calls and the tools beside them: their arguments are passed on as they are, so
/// they come before any parser of arguments.
enum RawCommands {
  /// Runs the raw command that `arguments` name, by the name they call the program by (`swiftlet-cc`) or by their first
  /// word (`swiftlet cc`); returns when they name none.
  static func run(_ arguments: [String]) {
    let name = (arguments[0] as NSString).lastPathComponent
    let rest = Array(arguments.dropFirst())
    if name.hasPrefix("swiftlet-") {
      run(String(name.dropFirst("swiftlet-".count)), rest)
    } else if let first = rest.first {
      run(first, Array(rest.dropFirst()))
    }
  }

  private static func run(_ name: String, _ arguments: [String]) {
    guard ["cc", "ld", "ar", "nm", "ranlib"].contains(name) else { return }
    do {
      let house = try House.find()
      let cache = Cache.standard(for: house)
      let compiler = CompilerDriver(house: house, cache: cache)
      switch name {
      case "cc": try compiler.become(arguments)
      case "ld": exit(try LinkerDriver(house: house, cache: cache).link(arguments))
      default: try compiler.becomeTool(name, arguments)
      }
    } catch {
      let failure = error as? Failure
      FileHandle.standardError.write(Data("swiftlet-\(name): error: \(failure?.description ?? "\(error)")\n".utf8))
      if ProcessInfo.processInfo.environment["SWIFTLET_VERBOSE"] != nil {
        FileHandle.standardError.write(Data((failure?.details ?? "").utf8))
      }
      exit(1)
    }
  }
}
