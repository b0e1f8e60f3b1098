/// The handlers that Swift sources declare: public methods named after calls, found by their text.
public struct HandlerIndex: Sendable {
  /// How a handler is declared.
  public struct Declaration: Equatable, Sendable {
    /// The handler.
    public let handler: Handler
    /// The module it was found in.
    public let module: String
    /// The file and line, for messages.
    public let place: String
    /// Whether it throws.
    public let isThrowing: Bool
    /// What it returns, as written; empty for nothing.
    public let result: String
  }

  private var byModule: [String: [Declaration]] = [:]

  /// Makes an empty index.
  public init() {}

  /// The declaration of `handler` in `module`.
  public func declaration(of handler: Handler, in module: String) -> Declaration? {
    byModule[module]?.first { $0.handler == handler }
  }

  /// The declarations in `module` that have the handler's base name but other labels.
  public func namesakes(of handler: Handler, in module: String) -> [Declaration] {
    (byModule[module] ?? []).filter { $0.handler.name == handler.name && $0.handler != handler }
  }

  /// Adds the public methods of one source file.
  public mutating func add(source: String, module: String, file: String) {
    let text = Array(source.utf8)
    let mark = Array("public func ".utf8)
    var index = 0
    var line = 1
    var lineStart = 0
    while index + mark.count <= text.count {
      if text[index] == UInt8(ascii: "\n") {
        line += 1
        lineStart = index + 1
      }
      guard text[index...].starts(with: mark) else {
        index += 1
        continue
      }
      let isComment = text[lineStart..<index].contains(UInt8(ascii: "/"))
      if !isComment,
        let found = Self.declaration(in: text[(index + mark.count)...], module: module, place: "\(file):\(line)")
      {
        byModule[module, default: []].append(found)
      }
      index += mark.count
    }
  }

  private static func declaration(in text: ArraySlice<UInt8>, module: String, place: String) -> Declaration? {
    guard let open = text.firstIndex(of: UInt8(ascii: "(")), let brace = text.firstIndex(of: UInt8(ascii: "{")) else {
      return nil
    }
    let name = String(decoding: text[..<open], as: UTF8.self)
    var depth = 0
    var labels: [String] = []
    var parameter: [UInt8] = []
    var index = open
    while index < text.endIndex {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where text[index - 1] != UInt8(ascii: "-"): depth -= 1
      case UInt8(ascii: ",") where depth == 1:
        labels.append(label(of: parameter))
        parameter = []
      default: break
      }
      if depth == 0 { break }
      if !(index == open || (byte == UInt8(ascii: ",") && depth == 1)) { parameter.append(byte) }
      index += 1
    }
    if parameter.contains(where: { $0 > 32 }) { labels.append(label(of: parameter)) }
    guard index < brace else { return nil }
    let signature = String(decoding: text[(index + 1)..<brace], as: UTF8.self)
    let parts = signature.split(separator: "->", maxSplits: 1)
    let result = parts.count == 2 ? parts[1].filter { !$0.isWhitespace } : ""
    return Declaration(
      handler: Handler(name: name, labels: labels), module: module, place: place,
      isThrowing: parts.first?.contains("throws") ?? false, result: result == "Void" ? "" : result)
  }

  private static func label(of parameter: [UInt8]) -> String {
    let words = String(decoding: parameter, as: UTF8.self).split { $0.isWhitespace || $0 == ":" }
    return words.first.map(String.init) ?? ""
  }
}
