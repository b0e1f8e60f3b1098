import ArgumentParser
import SwiftletKit

/// `swiftlet clean`: empties the cache.
struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Removes everything built; downloaded sources stay unless --all is given.")

  @Flag(help: "Removes downloaded sources and package lists too.")
  var all = false

  func run() throws {
    let cache = Cache.standard(for: try House.find())
    for kind in cache.folder.entries() where all || !["sources", "apt", "locks"].contains(kind) {
      cache.folder.folder(kind).remove()
    }
  }
}
