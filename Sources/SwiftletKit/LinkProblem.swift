import Foundation

/// What the linker complained about, in words.
struct LinkProblem {
  /// The linker's messages.
  let output: String

  /// The symbols that nothing defines, each with the object that needs it.
  var missing: [(symbol: String, user: String?)] {
    let lines = output.split(separator: "\n").map(String.init)
    return lines.indices.compactMap { index in
      guard let marker = lines[index].range(of: "undefined symbol: ") else { return nil }
      let symbol = lines[index][marker.upperBound...].replacingOccurrences(of: " (.hidden)", with: "")
      let notes = lines[(index + 1)...].prefix { $0.hasPrefix(">>> ") }
      return (symbol, notes.compactMap(Self.user).last)
    }
  }

  /// The complaint as one line: the symbols that nothing defines, else the linker's first error.
  var failure: Failure {
    guard !missing.isEmpty else { return Failure.tool("ld.lld", doing: "linking", status: 1, output: output) }
    let names = missing.map { $0.symbol + ($0.user.map { " (needed by \($0))" } ?? "") }
    return Failure("nothing defines " + names.joined(separator: ", ") + (advice.map { "; " + $0 } ?? ""), details: output)
  }

  /// What the names of the missing symbols tell about the mistake; nil when they tell nothing.
  var advice: String? {
    let symbols = missing.map(\.symbol)
    let isOfCxx = { (name: String) in name.hasPrefix("_Z") || name.hasPrefix("__cxa_") || name.contains("operator ") }
    if symbols.contains(where: { isOfCxx($0) || $0.contains("::") }) {
      return "that is C++, which does not work in images yet"
    }
    if symbols.contains(where: { $0.hasSuffix("_chk") || $0.hasPrefix("__isoc99_") || $0.hasPrefix("__isoc23_") }) {
      return "that is glibc's: compile every object with `swiftlet cc`, and take no library of the host's"
    }
    return nil
  }

  /// Returns `main.o:main` of the line `>>> /tmp/main.o:(main) in archive libx.a`; else the source of `>>> referenced by`.
  private static func user(_ note: String) -> String? {
    let text = note.dropFirst(4).trimmingCharacters(in: .whitespaces)
    if text.hasPrefix("referenced by ") { return String(text.dropFirst(14)) }
    guard let open = text.range(of: ":("), let close = text[open.upperBound...].firstIndex(of: ")") else { return nil }
    return "\(LinkReasons.short(String(text[..<open.lowerBound]))):\(text[open.upperBound..<close])"
  }
}
