import ArgumentParser
import Foundation
import SwiftletKit

/// `swiftlet sdk`: lays the library out for other build systems.
struct Sdk: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lays headers, libraries and build system files out below a prefix.",
    discussion: """
      Examples:
        swiftlet sdk --prefix ~/swiftlet-sdk
        cmake -DCMAKE_TOOLCHAIN_FILE=~/swiftlet-sdk/share/cmake/swiftlet.cmake -B build
        meson setup --cross-file ~/swiftlet-sdk/share/meson/cross/swiftlet.ini build
        PKG_CONFIG_PATH=~/swiftlet-sdk/lib/pkgconfig pkg-config --cflags --libs swiftlet
      """)

  @Option(help: "The folder to write into.", completion: .directory)
  var prefix: String

  @Flag(help: "Says nothing while building.")
  var quiet = false

  func run() throws {
    let folder = Folder((prefix as NSString).expandingTildeInPath)
    try DevelopmentKit(Workshop(isQuiet: quiet).build()).install(into: folder)
    print(
      """
      CMake       \(folder.file("share/cmake/swiftlet.cmake"))
      Meson       \(folder.file("share/meson/cross/swiftlet.ini"))
      pkg-config  \(folder.file("lib/pkgconfig/swiftlet.pc"))
      """)
  }
}
