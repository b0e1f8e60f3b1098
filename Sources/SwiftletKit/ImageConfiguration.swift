import Foundation

/// How an image runs unless told otherwise: lines of `key value`, in the image's section `.swiftlet.config` or in the
/// environment variable `SWIFTLET`.
public struct ImageConfiguration: Sendable, Equatable {
  /// A host folder that the image sees.
  public struct Mount: Sendable, Equatable {
    /// The folder on the host.
    public var host: String
    /// Where the image sees it.
    public var guest: String
    /// Whether the image may only read it.
    public var isReadOnly: Bool

    /// Shows the host's folder `host` at `guest`.
    public init(host: String, guest: String, isReadOnly: Bool = false) {
      self.host = host
      self.guest = guest
      self.isReadOnly = isReadOnly
    }
  }

  /// Where the root directory comes from.
  public enum Root: String, Sendable {
    /// Memory, empty at the start.
    case ram
    /// The host's own tree.
    case host
  }

  /// The environment variable that carries a configuration.
  public static let variable = "SWIFTLET"
  /// The size of the image's section, padding included.
  static let sectionSize = 1024

  /// The host folders the image sees.
  public var mounts: [Mount] = []
  /// The folder the application starts in.
  public var workingFolder: String?
  /// The root directory.
  public var root: Root?
  /// The most memory the image may use, in bytes.
  public var memory: UInt64?
  /// The descriptor that trace records go to.
  public var trace: Int32?

  /// Changes nothing.
  public init() {}

  /// The lines.
  public var text: String {
    var lines = mounts.map { "mount \($0.host) \($0.guest)" + ($0.isReadOnly ? " ro" : "") }
    if let workingFolder { lines.append("cwd \(workingFolder)") }
    if let root { lines.append("root \(root.rawValue)") }
    if let memory { lines.append("memory \(memory)") }
    if let trace { lines.append("trace \(trace)") }
    return lines.map { $0 + "\n" }.joined()
  }

  /// An assembly file that holds the text in the image's section.
  var assembly: AssemblyFile {
    let bytes = text.utf8.map(String.init).joined(separator: ", ")
    return AssemblyFile(
      name: "configuration.s",
      text: """
        \t.section .swiftlet.config,"aR",@progbits
        \t.globl swiftlet_configuration_start
        \t.type swiftlet_configuration_start,@object
        swiftlet_configuration_start:
        \(bytes.isEmpty ? "" : "\t.byte \(bytes)\n")\t.zero \(Self.sectionSize - text.utf8.count)
        \t.size swiftlet_configuration_start,\(Self.sectionSize)
        \t.section .note.GNU-stack,"",@progbits

        """)
  }
}

/// A small assembly file to write and assemble.
struct AssemblyFile {
  /// The file's name.
  let name: String
  /// Its text.
  let text: String

  /// Writes the file into `folder`.
  func write(to folder: Folder) throws { try folder.write(text, to: name) }
}
