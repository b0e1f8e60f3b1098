import CMachine

/// One line for people, built without allocating and written at once.
public struct LogLine: ~Copyable {
  private var bytes = InlineArray<256, UInt8>(repeating: 0)
  private var count = 0

  /// Starts a line with the prefix that every line of the kernel has.
  public init() { append("swiftlet: ") }

  /// Starts a line of a text of several.
  public init(_ start: StaticString) { append(start) }

  /// Adds text; what does not fit is cut.
  public mutating func append(_ text: StaticString) {
    unsafe append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds bytes; what does not fit is cut.
  @inline(never)
  public mutating func append(_ text: UnsafeRawBufferPointer) {
    for index in 0..<text.count { unsafe append(byte: text[index]) }
  }

  /// Adds a number in decimal.
  @inline(never)
  public mutating func append(_ number: Int) {
    if number < 0 { append(byte: 0x2d) }
    appendDigits(number.magnitude, base: 10)
  }

  /// Adds a number in octal, with `0`.
  public mutating func append(octal number: UInt) {
    append("0")
    appendDigits(number, base: 8)
  }

  /// Adds a number in hexadecimal, with `0x`.
  @inline(never)
  public mutating func append(hexadecimal number: UInt) {
    append("0x")
    appendDigits(number, base: 16)
  }

  /// Adds a number in hexadecimal that is filled up with zeros to `digits`.
  public mutating func append(hexadecimal number: UInt, digits: Int) {
    for place in 1..<max(digits, 1) where number >> UInt(4 * place) == 0 { append(byte: 0x30) }
    appendDigits(number, base: 16)
  }

  /// Adds one byte.
  public mutating func append(byte: UInt8) {
    guard count < 255 else { return }
    bytes[count] = byte
    count += 1
  }

  /// Ends the line and writes it to the kernel's log.
  public consuming func write() {
    bytes[count] = 0x0a
    let length = count + 1
    unsafe withUnsafeBytes(of: bytes) { unsafe platform_log($0.baseAddress!.assumingMemoryBound(to: CChar.self), length) }
  }

  @inline(never)
  private mutating func appendDigits(_ number: UInt, base: UInt) {
    if number >= base { appendDigits(number / base, base: base) }
    let digit = UInt8(number % base)
    append(byte: digit < 10 ? 0x30 + digit : 0x57 + digit)
  }
}
