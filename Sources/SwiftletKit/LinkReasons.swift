import Foundation

/// Why the members of archives are in an executable: what asked for them first.
public struct LinkReasons: Sendable {
  /// One member and its reason.
  public struct Reason: Sendable, Equatable {
    /// The object that asked, by its short name.
    public let by: String
    /// The member that came, by its short name.
    public let member: String
    /// The symbol asked for.
    public let symbol: String
  }

  /// The reasons, in the order of the link.
  public let reasons: [Reason]

  /// Reads the table that the linker's `--why-extract` wrote.
  init(whyExtract text: String) {
    reasons = text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3 else { return nil }
      return Reason(by: Self.short(fields[0]), member: Self.short(fields[1]), symbol: fields[2])
    }
  }

  /// Reads back what `text` gave.
  init(text: String) {
    reasons = text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ").map(String.init)
      return fields.count == 3 ? Reason(by: fields[0], member: fields[1], symbol: fields[2]) : nil
    }
  }

  /// One line for every reason.
  public var text: String { reasons.map { "\($0.by) \($0.member) \($0.symbol)\n" }.joined() }

  /// Returns `libc.a(read.o)` as `read.o`, and `/…/001-main.o` and clang's temporary `/tmp/main-5a2ba2.o` as `main.o`.
  static func short(_ path: String) -> String {
    if let open = path.lastIndex(of: "("), path.hasSuffix(")") {
      return String(path[path.index(after: open)..<path.index(before: path.endIndex)])
    }
    var name = (path as NSString).lastPathComponent
    for decoration in ["^[0-9]{3}-", "-[0-9a-f]{6}(?=\\.o$)"] {
      if let found = name.range(of: decoration, options: .regularExpression) { name.removeSubrange(found) }
    }
    return name.replacingOccurrences(of: " ", with: "_")
  }
}
