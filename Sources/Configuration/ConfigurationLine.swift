/// One line of the configuration that the image was started with.
public enum ConfigurationLine: ~Escapable {
  /// `mount HOST GUEST [ro]`: shows the host's directory `host` at `guest`.
  case mount(host: Span<UInt8>, guest: Span<UInt8>, isReadOnly: Bool)
  /// `cwd GUEST`: where the application starts.
  case workingDirectory(Span<UInt8>)
  /// `root host`: the host's tree is the root directory.
  case hostRoot
  /// `root ram`: the root directory is in memory.
  case memoryRoot
  /// `memory BYTES`: the most memory the image may use.
  case memory(UInt64)
  /// A line of somebody else.
  case other
}

extension ConfigurationLine {
  /// Takes the line apart at its blanks, or, where a path has some, at its tabs: what follows the key separates all.
  @_lifetime(copy line)
  public init(_ line: Span<UInt8>) {
    var separator: UInt8 = 0x20
    for index in 0..<line.count where line[index] == 0x20 || line[index] == 0x09 {
      separator = line[index]
      break
    }
    let (key, first) = Self.word(in: line, from: 0, separator)
    let (one, second) = Self.word(in: line, from: first, separator)
    let (two, third) = Self.word(in: line, from: second, separator)
    let (three, _) = Self.word(in: line, from: third, separator)
    if Self.equal(line.extracting(key), "mount"), !one.isEmpty, !two.isEmpty {
      self = .mount(
        host: line.extracting(one), guest: line.extracting(two), isReadOnly: Self.equal(line.extracting(three), "ro"))
    } else if Self.equal(line.extracting(key), "cwd"), !one.isEmpty {
      self = .workingDirectory(line.extracting(one))
    } else if Self.equal(line.extracting(key), "root"), Self.equal(line.extracting(one), "host") {
      self = .hostRoot
    } else if Self.equal(line.extracting(key), "root"), Self.equal(line.extracting(one), "ram") {
      self = .memoryRoot
    } else if Self.equal(line.extracting(key), "memory"), let count = Self.number(line.extracting(one)) {
      self = .memory(count)
    } else {
      self = .other
    }
  }

  /// The range of the word that starts at `start` or after separators there, and where the next is looked for.
  private static func word(in line: Span<UInt8>, from start: Int, _ separator: UInt8) -> (Range<Int>, Int) {
    var first = start
    while first < line.count && line[first] == separator { first += 1 }
    var end = first
    while end < line.count && line[end] != separator { end += 1 }
    return (first..<end, end)
  }

  private static func equal(_ word: Span<UInt8>, _ text: StaticString) -> Bool {
    guard word.count == text.utf8CodeUnitCount else { return false }
    for index in 0..<word.count {
      // The lengths are equal.
      guard unsafe word[index] == text.utf8Start[index] else { return false }
    }
    return true
  }

  /// The decimal number that `word` is, if it is one and fits.
  private static func number(_ word: Span<UInt8>) -> UInt64? {
    guard word.count > 0 else { return nil }
    var value: UInt64 = 0
    for index in 0..<word.count {
      guard (0x30...0x39).contains(word[index]) else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflows) = product.addingReportingOverflow(UInt64(word[index] - 0x30))
      guard !overflow && !overflows else { return nil }
      value = sum
    }
    return value
  }
}
