import Foundation

/// The words of a response file: what `@FILE` on a command line stands for, quoted as GNU tools and clang quote.
struct ResponseFile {
  /// The words, in order; `@FILE` among them is not followed yet.
  private(set) var words: [String] = []

  /// Takes `text` apart at blanks; quotes hold a word together and a backslash takes the next byte as it is.
  init(text: String) {
    var word: [UInt8]?
    var quote: UInt8?
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped {
        word = (word ?? []) + [byte]
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
        word = word ?? []
      } else if quote == nil, byte == 0x20 || (0x09...0x0d).contains(byte) {
        if let word { words.append(String(decoding: word, as: UTF8.self)) }
        word = nil
      } else {
        word = (word ?? []) + [byte]
      }
    }
    if let word { words.append(String(decoding: word, as: UTF8.self)) }
  }

  /// Returns `arguments` with every `@FILE` that names a readable file replaced by the file's words.
  static func expanding(_ arguments: [String]) -> [String] { expanding(arguments, depth: 0) }

  /// A file that names itself ends at a depth no honest file has.
  private static func expanding(_ arguments: [String], depth: Int) -> [String] {
    arguments.flatMap { argument -> [String] in
      guard argument.hasPrefix("@"), argument.count > 1, depth < 16,
        let data = FileManager.default.contents(atPath: String(argument.dropFirst()))
      else { return [argument] }
      return expanding(ResponseFile(text: String(decoding: data, as: UTF8.self)).words, depth: depth + 1)
    }
  }
}
