import Foundation

/// What an application is made of: the text of `compat/apps/NAME/app.yaml`, checked.
public struct AppManifest: Sendable, Equatable {
  /// A group of C files compiled with the same flags.
  public struct Unit: Sendable, Equatable {
    /// Patterns of the files, relative to the source tree.
    public var files: [String]
    /// Files that the patterns name and the program does not want.
    public var except: [String] = []
    /// Preprocessor definitions, `NAME` or `NAME=VALUE`.
    public var defines: [String] = []
    /// Folders searched for headers, relative to the source tree.
    public var includes: [String] = []
    /// Further flags of the C compiler.
    public var flags: [String] = []

    /// Compiles `files` without any flag.
    public init(files: [String]) { self.files = files }
  }

  /// A Debian source package and how its tree is made ready.
  public struct Source: Sendable, Equatable {
    /// The package's name.
    public var package: String
    /// The upstream version; nil: the newest there is.
    public var version: String?
    /// Programs run in a copy of the tree, one after the other, each a list of words.
    public var prepare: [[String]] = []
    /// Programs that `prepare` needs, each with its Debian package.
    public var programs: [String: String] = [:]
  }

  /// The application's name.
  public var name: String
  /// One line for `swiftlet apps`.
  public var summary: String
  /// Where the sources come from; nil: the manifest's own folder.
  public var source: Source?
  /// The C files.
  public var units: [Unit]
  /// Arguments given when the user gives none.
  public var arguments: [String] = []
  /// The chosen implementation of every slot.
  public var slots = Slots()

  /// Which implementation fills which slot of an image.
  public struct Slots: Sendable, Equatable {
    /// The application's allocator: an archive of the sysroot.
    public var malloc = "oldmalloc"
    /// Whether the image has `/proc`.
    public var procfs = true
    /// The allocators to choose from.
    public static let mallocs = ["mallocng", "oldmalloc"]
    /// What stock musl chooses, for native programs to compare with.
    public static let stock = {
      var slots = Slots()
      slots.malloc = "mallocng"
      return slots
    }()
  }

  /// Describes the program made of the C files at `paths`.
  public init(program name: String, files paths: [String]) {
    self.name = name
    summary = paths.joined(separator: " ")
    units = [Unit(files: paths)]
  }

  /// Reads the manifest of the application `name` in `house`.
  public static func named(_ name: String, in house: House) throws -> AppManifest {
    let folder = house.app(name)
    guard !name.contains("/"), let text = folder.read("app.yaml") else {
      let known = all(in: house).map(\.name).joined(separator: ", ")
      throw Failure("there is no application `\(name)`: choose among \(known), or give a C file")
    }
    return try AppManifest(name: name, text: text, path: folder.file("app.yaml"))
  }

  /// Returns every application of `house` whose manifest can be read.
  public static func all(in house: House) -> [AppManifest] {
    house.root.folder("compat/apps").entries().compactMap { name in
      house.app(name).read("app.yaml").flatMap { try? AppManifest(name: name, text: $0, path: name) }
    }
  }
}
