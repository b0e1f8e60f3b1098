/// Reads the configuration's lines, one after the other; never traps whatever the bytes are.
public struct ConfigurationReader: ~Escapable {
  private let text: Span<UInt8>
  private var position = 0

  /// Reads `text`, which has no NUL at its end.
  @_lifetime(copy text)
  public init(_ text: Span<UInt8>) { self.text = text }

  /// The next line that is not empty; nil at the end.
  @_lifetime(copy self)
  public mutating func next() -> ConfigurationLine? {
    while position < text.count {
      let start = position
      while position < text.count && text[position] != 0x0a { position += 1 }
      let end = position
      position += 1
      if end > start { return ConfigurationLine(text.extracting(start..<end)) }
    }
    return nil
  }
}
