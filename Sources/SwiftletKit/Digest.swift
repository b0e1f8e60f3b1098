import Foundation

/// A SHA-256 digest in hexadecimal, by the system's `sha256sum`.
public enum Digest {
  /// Returns the digest of `text`.
  public static func of(_ text: String) throws -> String {
    let line = try Command("sha256sum", []).check("computing a digest", input: text)
    return String(line.prefix(64))
  }

  /// Returns one digest of the names and contents of `files`, relative to `folder`, whatever the folder's own place.
  public static func of(files: [String], in folder: Folder) throws -> String {
    guard !files.isEmpty else { return try of("") }
    let lines = try Command("sha256sum", ["--"] + files.sorted(), in: folder.path).check("reading the sources")
    return try of(lines)
  }
}
