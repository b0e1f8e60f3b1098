/// Bytes as a C string literal, as traces show them.
enum Quoting {
  /// Quotes `bytes`, with three points behind when there are more.
  static func quote(_ bytes: some Collection<UInt8>, hasMore: Bool = false) -> String {
    var text = "\""
    let bytes = Array(bytes)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x22, 0x5c: text += "\\" + String(UnicodeScalar(byte))
      case 0x20..<0x7f: text += String(UnicodeScalar(byte))
      case 0x0a: text += "\\n"
      case 0x0d: text += "\\r"
      case 0x09: text += "\\t"
      case 0x0b: text += "\\v"
      case 0x0c: text += "\\f"
      default:
        // A digit that follows would be read as part of a short number.
        let digits = String(byte, radix: 8)
        let isBeforeDigit = index + 1 < bytes.count && (0x30...0x39).contains(bytes[index + 1])
        text += "\\" + (isBeforeDigit ? String(repeating: "0", count: 3 - digits.count) : "") + digits
      }
    }
    return text + "\"" + (hasMore ? "..." : "")
  }
}
