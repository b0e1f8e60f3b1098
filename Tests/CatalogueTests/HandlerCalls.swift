import Catalogue

/// The handlers that Swift sources call, by the names and labels of their calls: `x.lseek(file, to: 0, from: 1)` calls
/// `lseek(_:to:from:)`.
struct HandlerCalls {
  private(set) var handlers: Set<Handler> = []

  /// Adds the calls of one source file.
  mutating func add(source: String) {
    let text = Array(source.utf8)
    for open in text.indices where text[open] == UInt8(ascii: "(") {
      var start = open
      while start > 0 && Self.isWord(text[start - 1]) { start -= 1 }
      guard start > 0 && start < open && text[start - 1] == UInt8(ascii: ".") else { continue }
      let name = String(decoding: text[start..<open], as: UTF8.self)
      handlers.insert(Handler(name: name, labels: Self.labels(text, after: open)))
    }
  }

  /// The labels of the arguments in the parentheses that open at `open`.
  private static func labels(_ text: [UInt8], after open: Int) -> [String] {
    var labels: [String] = []
    var depth = 1
    var index = open + 1
    // Where an argument begins, until its first byte that is no space.
    var isAtStart = true
    while index < text.count && depth > 0 {
      let byte = text[index]
      if isAtStart && depth == 1 && byte > 32 && byte != UInt8(ascii: ")") {
        isAtStart = false
        let word = text[index...].prefix { isWord($0) }
        let isLabel = !word.isEmpty && word.endIndex < text.count && text[word.endIndex] == UInt8(ascii: ":")
        labels.append(isLabel ? String(decoding: word, as: UTF8.self) : "_")
      }
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth == 1: isAtStart = true
      case UInt8(ascii: "\""):
        index += 1
        while index < text.count && text[index] != UInt8(ascii: "\"") {
          index += text[index] == UInt8(ascii: "\\") ? 2 : 1
        }
      default: break
      }
      index += 1
    }
    return labels
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
