import ABI
import VFS

/// The text of a file in `/proc` while it is made.
struct ProcText {
  private(set) var bytes: [UInt8] = []

  /// Adds text as it is.
  mutating func append(_ text: StaticString) {
    // A static string's bytes live for ever.
    for index in 0..<text.utf8CodeUnitCount { unsafe bytes.append(text.utf8Start[index]) }
  }

  /// Adds bytes as they are.
  mutating func append(_ text: [UInt8]) { bytes.append(contentsOf: text) }

  /// Adds the bytes of `text` before its first NUL.
  mutating func append(nulTerminated text: Span<UInt8>) {
    for index in text.indices {
      guard text[index] != 0 else { return }
      bytes.append(text[index])
    }
  }

  /// Adds one byte.
  mutating func append(byte: UInt8) { bytes.append(byte) }

  /// Adds a number in decimal, with spaces before it up to `width`.
  mutating func append(_ number: Int, width: Int = 0) {
    let start = bytes.count
    if number < 0 { bytes.append(0x2d) }
    appendDigits(number.magnitude, base: 10, count: 1)
    pad(from: start, to: width)
  }

  /// Adds an unsigned number in decimal.
  mutating func append(unsigned number: UInt64) { appendDigits(UInt(number), base: 10, count: 1) }

  /// Adds a number in a base up to 16, with zeros before it up to `digits`.
  mutating func append(_ number: UInt, base: UInt, digits: Int) { appendDigits(number, base: base, count: digits) }

  /// Adds a file name as the tables of mounts and mappings have it: blanks and backslashes in octal.
  mutating func append(escaped name: [UInt8]) {
    for byte in name {
      if byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x5c {
        bytes.append(0x5c)
        appendDigits(UInt(byte), base: 8, count: 3)
      } else {
        bytes.append(byte)
      }
    }
  }

  /// Adds `key`, a number of bytes in kilobytes and a line's end, aligned as `/proc/meminfo` and `status` have it.
  mutating func append(_ key: StaticString, kilobytesOf count: UInt64, width: Int = 8) {
    append(key)
    append(Int(count >> 10), width: width)
    append(" kB\n")
  }

  /// Adds spaces until what came after `start` is `width` bytes long.
  mutating func padRight(from start: Int, to width: Int) {
    while bytes.count - start < width { bytes.append(0x20) }
  }

  /// The length so far.
  var count: Int { bytes.count }

  private mutating func appendDigits(_ number: UInt, base: UInt, count: Int) {
    if number >= base || count > 1 { appendDigits(number / base, base: base, count: count - 1) }
    let digit = UInt8(number % base)
    bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
  }

  private mutating func pad(from start: Int, to width: Int) {
    let missing = width - (bytes.count - start)
    guard missing > 0 else { return }
    for _ in 0..<missing { bytes.insert(0x20, at: start) }
  }
}
