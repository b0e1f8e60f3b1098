import ABI

/// One name in a directory.
public struct DirectoryEntry: ~Escapable {
  public let name: Span<UInt8>
  public let inode: UInt64
  public let kind: FileKind
  /// Where the next read goes on after this entry.
  public let nextCookie: Int64

  @_lifetime(copy name)
  public init(name: Span<UInt8>, inode: UInt64, kind: FileKind, nextCookie: Int64) {
    self.name = name
    self.inode = inode
    self.kind = kind
    self.nextCookie = nextCookie
  }
}
