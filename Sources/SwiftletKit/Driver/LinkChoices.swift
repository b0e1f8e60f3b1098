import Foundation

/// What `swiftlet cc` tells the linker that clang calls: it travels in a variable of the environment.
public struct LinkChoices: Sendable, Equatable {
  /// The variable.
  static let variable = "SWIFTLET_LINK"

  /// The root directory of the image.
  public var root = ImageConfiguration.Root.host
  /// Whether application, C library and kernel are optimised as one program.
  public var isWhole = false
  /// Which build of the kernel and the C library is linked.
  public var optimisation = Optimisation.speed
  /// Whether a call that no library implements is an error.
  public var isStrict = false

  /// Links as a plain program would be.
  public init() {}

  /// Reads back what `text` gave; unknown words are left out.
  init(text: String) {
    for word in text.split(separator: " ") {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      switch (parts[0], parts.count == 2 ? parts[1] : "") {
      case ("root", let value): root = .init(rawValue: value) ?? root
      case ("for", let value): optimisation = .init(rawValue: value) ?? optimisation
      case ("whole", _): isWhole = true
      case ("strict", _): isStrict = true
      default: break
      }
    }
  }

  /// The choices as words.
  var text: String {
    "root=\(root.rawValue) for=\(optimisation.rawValue)" + (isWhole ? " whole" : "") + (isStrict ? " strict" : "")
  }

  /// Sets what the option `--swiftlet-NAME=VALUE` says.
  ///
  /// - Throws: a `Failure` that lists the options there are.
  mutating func set(_ name: String, to value: String) throws {
    switch (name, value) {
    case ("root", "host"): root = .host
    case ("root", "ram"): root = .ram
    case ("strict", ""): isStrict = true
    default:
      let option = "--swiftlet-\(name)" + (value.isEmpty ? "" : "=\(value)")
      throw Failure("\(option): the options of Swiftlet's own are --swiftlet-root=host, --swiftlet-root=ram and --swiftlet-strict")
    }
  }
}
