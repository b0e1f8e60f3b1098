import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `getdents64(2)`: writes as many entries of `descriptor`'s directory as fit and returns the bytes; 0 at the end.
  public func getdents64(from descriptor: Descriptor, into buffer: UserBuffer) throws(Errno) -> Int {
    try readEntries(of: descriptor, into: buffer, DirectoryRecord(isOld: false))
  }

  /// `getdents(2)`: as `getdents64`, in records of the old shape.
  public func getdents(from descriptor: Descriptor, into buffer: UserBuffer) throws(Errno) -> Int {
    try readEntries(of: descriptor, into: buffer, DirectoryRecord(isOld: true))
  }

  private func readEntries(
    of descriptor: Descriptor, into buffer: UserBuffer, _ empty: consuming DirectoryRecord
  ) throws(Errno) -> Int {
    guard let file = try contentFile(at: descriptor) as? InodeFile, file.inode.isDirectory else { throw .notDirectory }
    guard file.inode.attributes.linkCount > 0 else { throw .noSuchFile }
    var record = empty
    var filled = 0
    var failure: Errno?
    var position = file.position
    try file.inode.entries(from: position) { (entry) throws(Errno) in
      let length = record.fill(entry)
      guard length <= buffer.count - filled else {
        if filled == 0 { failure = .invalidArgument }
        return false
      }
      do throws(Errno) { try record.write(to: buffer, at: filled) } catch {
        if filled == 0 { failure = error }
        return false
      }
      filled += length
      position = entry.nextCookie
      return true
    }
    if let failure { throw failure }
    file.position = position
    if !file.flags.contains(.noAccessTime) { file.inode.attributes.touchAccess() }
    return filled
  }
}

/// One entry as `getdents64` (`struct linux_dirent64`) or `getdents` (`struct linux_dirent`) writes it.
private struct DirectoryRecord: ~Copyable {
  private let isOld: Bool
  // 19 bytes of head, a name of up to 255 bytes, its NUL, the old shape's type, rounded up to 8.
  private var bytes = InlineArray<280, UInt8>(repeating: 0)
  private var length = 0

  /// Makes a record without an entry.
  init(isOld: Bool) { self.isOld = isOld }

  /// Takes `entry` in and returns its length.
  mutating func fill(_ entry: borrowing DirectoryEntry) -> Int {
    let head = isOld ? 18 : 19
    let used = head + entry.name.count + (isOld ? 2 : 1)
    length = (used + 7) & ~7
    put(entry.inode, at: 0, count: 8)
    put(UInt64(bitPattern: entry.nextCookie), at: 8, count: 8)
    put(UInt64(length), at: 16, count: 2)
    for index in entry.name.indices { bytes[head + index] = entry.name[index] }
    for index in (head + entry.name.count)..<length { bytes[index] = 0 }
    // DT_REG and so on: behind the length, or in the old shape the record's last byte.
    bytes[isOld ? length - 1 : 18] = entry.kind.entryType
    return length
  }

  /// Writes the record.
  /// - Throws: `.badAddress`.
  func write(to buffer: UserBuffer, at offset: Int) throws(Errno) {
    let result = unsafe withUnsafeBytes(of: bytes) { bytes -> Errno? in
      do throws(Errno) {
        // The record is not longer than the array.
        try unsafe buffer.write(UnsafeRawBufferPointer(rebasing: bytes[..<length]), at: offset)
        return nil
      } catch { return error }
    }
    if let result { throw result }
  }

  private mutating func put(_ value: UInt64, at offset: Int, count: Int) {
    for index in 0..<count { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt64(index * 8)) }
  }
}
