import ABI

/// What can stand behind mapped memory, apart from zeros: an open file, a shared segment.
public protocol MemoryObject: AnyObject {
  /// What holds the bytes; objects with the same contents show the same memory.
  var contents: AnyObject { get }

  /// What the platform maps for the pages from `offset` on: at least the first one, at most `length` bytes.
  /// - Throws: `.noDevice` when the object cannot be mapped, `.outOfMemory`.
  func source(at offset: Int64, length: Int, isShared: Bool) throws(Errno) -> MappingSource

  /// Some of the object is mapped in `space` from now on: if another platform page comes to stand behind a page of the
  /// contents, `AddressSpace.refresh` must be called.
  func mapped(in space: AddressSpace)
}

/// What stands behind a mapping for the platform.
public struct MappingSource: Sendable {
  /// `PLATFORM_BACKING_PAGES` or a host file.
  public let backing: Int32
  /// Byte offset in it.
  public let offset: Int64
  /// Bytes from `offset` on that are contiguous in the backing.
  public let length: Int

  public init(backing: Int32, offset: Int64, length: Int) {
    self.backing = backing
    self.offset = offset
    self.length = length
  }
}
