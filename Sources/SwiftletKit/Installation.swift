import Foundation

/// The command on a user's `PATH`, with the house it builds from.
public struct Installation: Sendable {
  /// The names the command goes by beside its own: compiler and tools for build systems that want one word.
  public static let tools = ["swiftlet-cc", "swiftlet-ar", "swiftlet-nm", "swiftlet-ranlib"]

  /// Folders of `Sources` that only the command itself is made of.
  private static let commandSources = ["Catalogue", "Tracing", "SwiftletKit", "swiftlet", "swiftlet-generate"]
  private static let houseParts = [
    "include", "compat", "Benchmarks", "syscalls.tsv", "constants.tsv", "structs.tsv", "errno.tsv", "LICENSE",
  ]

  private let house: House
  private let prefix: Folder

  /// Installs the running command and `house` below `prefix`.
  public init(house: House, prefix: Folder) {
    self.house = house
    self.prefix = prefix
  }

  /// The folder of the programs.
  public var bin: Folder { prefix.folder("bin") }

  /// Copies everything into place, with the further files `extras` (path below the prefix → text), and returns the paths
  /// to remove when it is no longer wanted. What runs from an older installation meanwhile is not disturbed.
  @discardableResult
  public func install(extras: [String: String]) throws -> [String] {
    try installHouse()
    try bin.create()
    let trial = ".swiftlet.\(getpid())"
    try bin.copy(Command.running, to: trial)
    guard rename(bin.file(trial), bin.file("swiftlet")) == 0 else {
      throw Failure("cannot write \(bin.file("swiftlet")): \(String(cString: strerror(errno)))")
    }
    for tool in Self.tools { try bin.link(tool, to: "swiftlet") }
    for (path, text) in extras { try prefix.write(text, to: path) }
    return (["share/swiftlet", "bin/swiftlet"] + Self.tools.map { "bin/" + $0 } + extras.keys.sorted())
      .map(prefix.file)
  }

  private func installHouse() throws {
    let share = prefix.folder("share")
    guard house.root != share.folder("swiftlet") else { return }
    let trial = share.folder(".swiftlet.\(getpid())")
    trial.remove()
    try trial.create()
    defer { trial.remove() }
    let modules = house.root.folder("Sources").entries().filter { !Self.commandSources.contains($0) }
    for part in modules.map({ "Sources/" + $0 }) + Self.houseParts
    where FileManager.default.fileExists(atPath: house.root.file(part)) {
      try trial.copy(house.root.file(part), to: part)
    }
    let place = share.folder("swiftlet")
    place.remove()
    guard rename(trial.path, place.path) == 0 else {
      throw Failure("cannot write \(place): \(String(cString: strerror(errno)))")
    }
  }
}
