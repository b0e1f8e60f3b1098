import ABI

/// One name, NUL terminated, as the host's calls take it. It never leads out of the directory it is looked up in.
struct HostName: ~Copyable {
  private var bytes = InlineArray<256, UInt8>(repeating: 0)

  /// Checks `name`, one component of a path.
  /// - Throws: `.nameTooLong`; `.invalidArgument` when it is empty, `.`, `..` or has a `/` or a NUL in it.
  init(_ name: Span<UInt8>) throws(Errno) {
    guard name.count <= 255 else { throw .nameTooLong }
    var hasOtherThanDots = false
    for index in 0..<name.count {
      let byte = name[index]
      guard byte != 0x2f && byte != 0 else { throw .invalidArgument }
      if byte != 0x2e { hasOtherThanDots = true }
      bytes[index] = byte
    }
    guard name.count > 2 || hasOtherThanDots else { throw .invalidArgument }
  }

  /// The path in `/proc` that stands for the file behind `descriptor`, whatever its names are now.
  init(descriptor: Int32) {
    var count = append("/proc/self/fd/", at: 0)
    var divisor: Int32 = 1
    while descriptor / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes[count] = UInt8(truncatingIfNeeded: 0x30 + descriptor / divisor % 10)
      count += 1
      divisor /= 10
    }
  }

  /// A name of the kernel's own: "" or ".".
  init(own name: StaticString) { _ = append(name, at: 0) }

  /// Calls `body` with the address of the first byte, good until it returns.
  func withAddress(_ body: (UInt) -> Int) -> Int {
    unsafe withUnsafePointer(to: bytes) { body(UInt(bitPattern: $0)) }
  }

  /// Adds the name, its NUL too, to `text`.
  func append(to text: inout [UInt8]) {
    for index in bytes.indices {
      text.append(bytes[index])
      guard bytes[index] != 0 else { return }
    }
  }

  private mutating func append(_ text: StaticString, at start: Int) -> Int {
    // The names above are shorter than the array.
    for index in 0..<text.utf8CodeUnitCount { bytes[start + index] = unsafe text.utf8Start[index] }
    return start + text.utf8CodeUnitCount
  }
}
