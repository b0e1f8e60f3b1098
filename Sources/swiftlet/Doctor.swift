import ArgumentParser
import Foundation
import SwiftletKit

/// `swiftlet doctor`: checks what the command needs of this machine.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Checks what the command needs of this machine.")

  func run() throws {
    let house = try House.find()
    let cache = Cache.standard(for: house)
    var problems = 0
    func report(_ name: String, _ check: () throws -> String) {
      do { print("ok       \(name): \(try check())") } catch {
        problems += 1
        print("missing  \(name): \((error as? Failure)?.description ?? "\(error)")")
      }
    }
    report("sources") { house.root.path }
    report("toolchain") { try Toolchain.find().bin.path }
    report("support library") { try Toolchain.find().builtins() }
    for (program, package) in [("apt-get", "apt"), ("dpkg-source", "dpkg-dev"), ("make", "make"), ("tclsh", "tcl")] {
      report(program) {
        guard let path = Command.find(program) else {
          throw Failure("`sudo apt-get install \(package)`, or let swiftlet do it when it needs it")
        }
        return path
      }
    }
    report("cache") {
      try cache.folder.create()
      guard access(cache.folder.path, W_OK) == 0 else { throw Failure("\(cache.folder) cannot be written") }
      return cache.folder.path
    }
    guard problems == 0 else { throw ExitCode(2) }
  }
}
