import Foundation

/// The files that C sources include by `#include "name"`, and what those include: what a program is made of beside its
/// own files. Lines that the preprocessor would skip count too.
public enum IncludedFiles {
  /// Returns the paths of all files that the sources at `paths` include and that exist, sorted; `paths` are not among them.
  public static func of(_ paths: [String]) -> [String] {
    var found: Set<String> = []
    var waiting = paths
    while let path = waiting.popLast() {
      let folder = (path as NSString).deletingLastPathComponent
      for name in names(in: path) {
        let included = ((name.hasPrefix("/") ? name : folder + "/" + name) as NSString).standardizingPath
        guard !paths.contains(included), FileManager.default.fileExists(atPath: included),
          found.insert(included).inserted
        else { continue }
        waiting.append(included)
      }
    }
    return found.sorted()
  }

  /// The names between quotes in the `#include` lines of the file at `path`.
  private static func names(in path: String) -> [String] {
    guard let bytes = FileManager.default.contents(atPath: path) else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let words = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard words.first == UInt8(ascii: "#") else { return nil }
      let parts = words.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
      guard parts.count >= 3,
        String(decoding: parts[0].dropFirst(), as: UTF8.self).trimmingCharacters(in: .whitespaces) == "include"
      else { return nil }
      return String(decoding: parts[1], as: UTF8.self)
    }
  }
}
