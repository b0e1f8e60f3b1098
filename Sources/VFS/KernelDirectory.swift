import ABI

/// A directory whose names the kernel makes, as in `/dev` and `/proc`. Programs cannot change it.
open class KernelDirectory: Inode {
  private struct Child {
    let name: StaticString
    let inode: Inode
  }

  private var children: [Child] = []
  /// The directory above, which holds this one.
  private unowned(unsafe) let above: KernelDirectory?

  /// Makes an empty directory below `above`, or a root.
  public init(attributes: FileStatus, fileSystem: FileSystem, above: KernelDirectory?) {
    unsafe self.above = above
    super.init(attributes: attributes, fileSystem: fileSystem)
  }

  /// Adds a name, which must be new.
  public final func add(_ name: StaticString, _ inode: Inode) {
    children.append(Child(name: name, inode: inode))
    if inode.isDirectory { attributes.linkCount += 1 }
  }

  open override var parent: Inode { unsafe above ?? self }

  open override func lookup(_ name: Span<UInt8>) throws(Errno) -> Inode {
    for child in children where name.isEqual(to: child.name) { return child.inode }
    throw .noSuchFile
  }

  open override func entries(from cookie: Int64, _ body: (DirectoryEntry) throws(Errno) -> Bool) throws(Errno) {
    guard try dotEntries(from: cookie, body) else { return }
    var index = Swift.max(Int(cookie) - 2, 0)
    while index < children.count {
      let child = children[index]
      let more = try child.name.withSpan { (name) throws(Errno) in
        try body(
          DirectoryEntry(
            name: name, inode: child.inode.attributes.inode, kind: child.inode.kind, nextCookie: Int64(index) + 3))
      }
      guard more else { return }
      index += 1
    }
  }

  open override func create(
    _ name: Span<UInt8>, mode: FileMode, device: UInt64, by user: UInt32, _ group: UInt32
  ) throws(Errno) -> Inode { throw .permissionDenied }
  open override func createLink(
    _ name: Span<UInt8>, to target: Span<UInt8>, by user: UInt32, _ group: UInt32
  ) throws(Errno) -> Inode { throw .permissionDenied }
  open override func remove(_ name: Span<UInt8>, directory: Bool) throws(Errno) { throw .operationNotPermitted }
  open override func rename(
    _ name: Span<UInt8>, to newParent: Inode, _ newName: Span<UInt8>, exchange: Bool, replace: Bool
  ) throws(Errno) { throw .operationNotPermitted }
}

extension Inode {
  /// Hands out `.` and `..`, behind which the cookies 1 and 2 are; returns whether `body` wants more.
  public final func dotEntries(from cookie: Int64, _ body: (DirectoryEntry) throws(Errno) -> Bool) throws(Errno) -> Bool {
    let dots: StaticString = ".."
    return try dots.withSpan { (dots) throws(Errno) in
      if cookie < 1 {
        let number = attributes.inode
        let dot = DirectoryEntry(name: dots.extracting(first: 1), inode: number, kind: .directory, nextCookie: 1)
        guard try body(dot) else { return false }
      }
      guard cookie < 2 else { return true }
      return try body(
        DirectoryEntry(name: dots, inode: parent.attributes.inode, kind: .directory, nextCookie: 2))
    }
  }
}

/// A symbolic link whose target the kernel knows.
public final class KernelLink: Inode {
  private let target: [UInt8]

  /// Makes a link to `target`.
  public init(attributes: FileStatus, fileSystem: FileSystem, to target: StaticString) {
    self.target = target.withSpan { (bytes) in bytes.bytesArray }
    super.init(attributes: attributes, fileSystem: fileSystem)
    self.attributes.size = Int64(self.target.count)
  }

  public override func readLink() throws(Errno) -> [UInt8] { target }
}

extension StaticString {
  /// Calls `body` with the bytes of the string.
  public func withSpan<Value, Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Value) throws(Failure) -> Value {
    // A static string's bytes live for ever.
    try unsafe body(UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount).span)
  }
}

extension Span where Element == UInt8 {
  /// Whether both are the same bytes.
  public func isEqual(to text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    // The index lies in both.
    for index in 0..<count where unsafe self[index] != text.utf8Start[index] { return false }
    return true
  }

  /// A copy of the bytes.
  public var bytesArray: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for index in 0..<count { bytes.append(self[index]) }
    return bytes
  }
}
