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
  public enum Root: String, Sendable, CaseIterable {
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
  /// The command's own path, which the image starts to decode a crash report.
  public var command: String?

  /// Changes nothing.
  public init() {}

  /// The lines.
  public var text: String {
    var lines = mounts.map { Self.line(["mount", $0.host, $0.guest] + ($0.isReadOnly ? ["ro"] : [])) }
    if let workingFolder { lines.append(Self.line(["cwd", workingFolder])) }
    if let root { lines.append("root \(root.rawValue)") }
    if let memory { lines.append("memory \(memory)") }
    if let trace { lines.append("trace \(trace)") }
    if let command { lines.append("command \(command)") }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Joins words by blanks, or by tabs when one of them has a blank.
  private static func line(_ words: [String]) -> String {
    words.joined(separator: words.contains { $0.contains(" ") } ? "\t" : " ")
  }

  /// Writes an object that holds the text in the image's section to `path`; a small one has no padding.
  func write(to path: String, with toolchain: Toolchain, isSmall: Bool = false) throws {
    try Command(
      toolchain.tool("clang"), ["--target=\(CodeGeneration.triple)", "-x", "assembler", "-c", "-", "-o", path]
    ).check("writing the image's configuration", input: assembly(isSmall: isSmall))
  }

  /// Returns the text as assembly, in the image's section.
  private func assembly(isSmall: Bool) -> String {
    let bytes = text.utf8.map(String.init).joined(separator: ", ")
    let size = max(text.utf8.count + 1, isSmall ? 0 : Self.sectionSize)
    return """
      \t.section .swiftlet.config,"aR",@progbits
      \t.globl swiftlet_configuration_start
      \t.type swiftlet_configuration_start,@object
      swiftlet_configuration_start:
      \(bytes.isEmpty ? "" : "\t.byte \(bytes)\n")\t.zero \(size - text.utf8.count)
      \t.size swiftlet_configuration_start,\(size)
      \t.section .note.GNU-stack,"",@progbits

      """
  }
}
