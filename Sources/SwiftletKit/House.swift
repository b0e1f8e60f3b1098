import Foundation

/// The files the command works with: kernel sources, C headers, musl replacements and application manifests, in a
/// source tree or where `swiftlet install` put them.
public struct House: Sendable {
  /// The version of Swiftlet.
  public static let version = "0.1"

  /// The folder that holds `Sources`, `include` and `compat`.
  public let root: Folder

  /// Whether the house is a source tree and not an installed copy.
  public var isSourceTree: Bool { FileManager.default.fileExists(atPath: root.file("Package.swift")) }

  /// Uses the house in `root`.
  public init(root: Folder) { self.root = root }

  /// Finds the house: `$SWIFTLET_HOME`, else the nearest folder above the running program, else `share/swiftlet`
  /// beside its `bin`.
  public static func find() throws -> House {
    if let chosen = ProcessInfo.processInfo.environment["SWIFTLET_HOME"], !chosen.isEmpty {
      let house = House(root: Folder(chosen))
      guard house.isComplete else { throw Failure("SWIFTLET_HOME=\(chosen) holds no compat/musl and Sources") }
      return house
    }
    let program = Command.running
    var folder = Folder((program as NSString).deletingLastPathComponent)
    while folder.path != "/" {
      for candidate in [folder, folder.folder("share/swiftlet")] {
        let house = House(root: candidate)
        if house.isComplete { return house }
      }
      folder = Folder((folder.path as NSString).deletingLastPathComponent)
    }
    throw Failure("cannot find Swiftlet's sources near \(program): set SWIFTLET_HOME to them")
  }

  /// Returns the folder of the application `name`'s manifest.
  public func app(_ name: String) -> Folder { root.folder("compat/apps").folder(name) }

  private var isComplete: Bool { root.folder("compat/musl").exists && root.folder("Sources").exists }
}
