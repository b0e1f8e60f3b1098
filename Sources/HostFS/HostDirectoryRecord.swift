import ABI

/// One `struct linux_dirent64` as the host wrote it, read in place.
struct HostDirectoryRecord: ~Escapable {
  private let bytes: Span<UInt8>

  /// Views the record at the start of `bytes`, which holds at least its 19 bytes of head.
  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) { self.bytes = bytes }

  /// The file's number.
  var inode: UInt64 { word(at: 0) }
  /// Where the next read goes on.
  var nextCookie: Int64 { Int64(bitPattern: word(at: 8)) }
  /// Bytes to the next record; never less than the head, so that a walk goes on.
  var length: Int { max(Int(bytes[16]) | Int(bytes[17]) << 8, 19) }
  /// The file's type.
  var kind: FileKind { FileKind(rawValue: UInt32(bytes[18]) << 12) }
  /// The name without the NUL.
  var name: Span<UInt8> {
    @_lifetime(copy self)
    get {
      let end = min(length, bytes.count)
      var last = 19
      while last < end && bytes[last] != 0 { last += 1 }
      return bytes.extracting(19..<last)
    }
  }
  /// Whether it is `..`.
  var isParent: Bool { name.count == 2 && name[0] == 0x2e && name[1] == 0x2e }

  private func word(at offset: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<8 { value |= UInt64(bytes[offset + index]) << UInt64(index * 8) }
    return value
  }
}
