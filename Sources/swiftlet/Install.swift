import ArgumentParser
import Foundation
import SwiftletKit

/// `swiftlet install`: puts the command on `PATH`.
struct Install: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Puts the command, its sources and shell completion below a prefix.",
    discussion: """
      PREFIX/bin gets `swiftlet`, and `swiftlet-cc`, `swiftlet-ar`, `swiftlet-nm` and `swiftlet-ranlib` for build systems
      that want one word; PREFIX/share/swiftlet what images are built from. The Swift toolchain stays where it is.

      Example:
        swiftlet install --prefix ~/.local
      """)

  @Option(help: "The folder to install below.", completion: .directory)
  var prefix = "~/.local"

  func run() throws {
    let folder = Folder((prefix as NSString).expandingTildeInPath)
    let installation = Installation(house: try House.find(), prefix: folder)
    let installed = try installation.install(extras: [
      "share/bash-completion/completions/swiftlet": SwiftletCommand.completionScript(for: .bash),
      "share/zsh/site-functions/_swiftlet": SwiftletCommand.completionScript(for: .zsh),
      "share/fish/vendor_completions.d/swiftlet.fish": SwiftletCommand.completionScript(for: .fish),
    ])
    print("installed \(installation.bin.file("swiftlet"))")
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { Folder(String($0)) }
    if !folders.contains(installation.bin) {
      print("it is not on PATH yet: export PATH=\"\(installation.bin):$PATH\"")
    }
    print("to remove it: rm -r \(installed.joined(separator: " "))")
  }
}
