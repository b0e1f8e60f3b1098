import ArgumentParser
import Foundation
import SwiftletKit

/// `swiftlet clean`: empties the cache.
struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Removes everything built; downloaded sources stay unless --all is given.",
    discussion: "Examples:\n  swiftlet clean\n  swiftlet clean --all")

  @Flag(help: "Removes downloaded sources and package lists too.")
  var all = false

  func run() throws {
    let cache = Cache.standard(for: try House.find())
    let kinds = cache.folder.entries().filter { all || !["sources", "apt", "locks"].contains($0) }
    let bytes = kinds.reduce(0) { $0 + Self.size(of: cache.folder.folder($1)) }
    for kind in kinds { cache.folder.folder(kind).remove() }
    print("removed \(bytes >> 20) MB from \(cache.folder)")
  }

  private static func size(of folder: Folder) -> Int {
    folder.allFiles().reduce(0) { sum, file in
      var status = stat()
      return lstat(folder.file(file), &status) == 0 ? sum + Int(status.st_blocks) * 512 : sum
    }
  }
}
