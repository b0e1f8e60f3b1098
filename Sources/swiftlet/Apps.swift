import ArgumentParser
import SwiftletKit

/// `swiftlet apps`: lists the applications.
struct Apps: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the applications that can be run by name.",
    discussion: "Examples:\n  swiftlet apps\n  swiftlet run lua -- -e 'print(1)'")

  func run() throws {
    let manifests = AppManifest.all(in: try House.find())
    let width = (manifests.map(\.name.count).max() ?? 0) + 2
    for manifest in manifests {
      print(manifest.name + String(repeating: " ", count: width - manifest.name.count) + manifest.summary)
    }
  }
}
