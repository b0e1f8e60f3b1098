import ABI
import CMachine

/// One walk along a path (POSIX 4.16, Pathname Resolution).
public struct PathWalk {
  /// `PATH_MAX`: bytes of a path with its NUL.
  public static var maximumLength: Int { 4096 }
  /// `NAME_MAX`.
  public static var maximumNameLength: Int { 255 }
  /// Symbolic links that one walk follows at most.
  public static var maximumLinks: Int { 40 }

  private let root: Place
  private let credentials: Credentials
  /// Where the walk has come to: a directory, unless the path is wrong.
  public private(set) var place: Place
  /// The last component, once `walkToLast` has come there; empty for `/`.
  public private(set) var last: [UInt8] = []
  /// Whether a slash follows the last component.
  public private(set) var requiresDirectory = false
  private var text: [UInt8]
  private var index = 0
  private var linkCount = 0

  /// Begins a walk along `text` from `start`, or from `root` when the path is absolute.
  public init(_ text: [UInt8], from start: Place, root: Place, credentials: Credentials) {
    self.text = text
    self.root = root
    self.credentials = credentials
    place = text.first == 0x2f ? root : start
  }

  /// Whether the last component names no entry of its own: `/`, `.` or `..`.
  public var lastIsDots: Bool { last.isEmpty || last == [0x2e] || last == [0x2e, 0x2e] }

  /// The last component as file systems take it.
  public var name: Span<UInt8> {
    @_lifetime(borrow self) get { last.span }
  }

  /// Walks to the directory that holds the last component.
  /// - Throws: `.noSuchFile`, `.notDirectory`, `.permissionDenied`, `.nameTooLong`, `.tooManySymbolicLinks`.
  public mutating func walkToLast() throws(Errno) {
    guard !text.isEmpty else { throw .noSuchFile }
    while true {
      skipSlashes()
      let start = index
      while index < text.count && text[index] != 0x2f { index += 1 }
      let end = index
      guard end - start <= Self.maximumNameLength else { throw .nameTooLong }
      skipSlashes()
      last = Array(text[start..<end])
      guard index < text.count else {
        requiresDirectory = index > end
        return
      }
      let (next, _) = try child()
      if next.inode.kind == .symbolicLink { try follow(next) } else { place = next }
    }
  }

  /// Walks the whole path; the last component's symbolic link is followed when `followsLast` or a slash is behind it.
  public mutating func find(followsLast: Bool) throws(Errno) -> Found {
    while true {
      try walkToLast()
      guard !last.isEmpty else { return Found(place: place, parent: nil, name: []) }
      let (next, parent) = try child()
      if next.inode.kind == .symbolicLink && (followsLast || requiresDirectory) {
        try follow(next)
        continue
      }
      guard !requiresDirectory || next.inode.isDirectory else { throw .notDirectory }
      return Found(place: next, parent: parent, name: parent == nil ? [] : last)
    }
  }

  /// The file that the last component names, links not followed, and the directory that holds its name.
  public func child() throws(Errno) -> (place: Place, parent: Inode?) {
    try checkSearch()
    if last == [0x2e] { return (place, nil) }
    if last == [0x2e, 0x2e] { return (above(), nil) }
    return (down(to: try place.inode.lookup(last.span)), place.inode)
  }

  /// Checks that the walk stands in a directory that may be searched.
  public func checkSearch() throws(Errno) {
    guard place.inode.isDirectory else { throw .notDirectory }
    try credentials.check(.execute, on: place.inode.attributes)
  }

  /// Goes on where the symbolic link at `link` leads, then along the rest of the path.
  public mutating func follow(_ link: Place) throws(Errno) {
    linkCount += 1
    guard linkCount <= Self.maximumLinks else { throw .tooManySymbolicLinks }
    if let target = try link.inode.followLink() {
      place = Place(mount: link.mount, inode: target)
      text = [0x2e] + text[index...]
      if requiresDirectory { text.append(0x2f) }
      index = 0
      return
    }
    var longer = try link.inode.readLink()
    guard !longer.isEmpty else { throw .noSuchFile }
    if longer[0] == 0x2f { place = root }
    if index < text.count || requiresDirectory { longer.append(0x2f) }
    longer.append(contentsOf: text[index...])
    guard longer.count < Self.maximumLength else { throw .nameTooLong }
    text = longer
    index = 0
    requiresDirectory = false
  }

  private mutating func skipSlashes() {
    while index < text.count && text[index] == 0x2f { index += 1 }
  }

  /// The directory above, through the mount points; the root is above itself.
  private func above() -> Place { place.above(root: root) }

  /// The inode below the present mount, or the root of what is mounted on it.
  private func down(to inode: Inode) -> Place { Place(mount: place.mount, inode: inode).covered }
}

extension Place {
  /// The root of the mounts that cover this directory, itself when there are none.
  public var covered: Place {
    var place = self
    // The namespace holds every mount, so the reference is not stale.
    while let mount = unsafe place.inode.coveringMount { place = Place(mount: mount, inode: mount.root) }
    return place
  }

  /// The directory above, through mount points; `root` is above itself.
  public func above(root: Place) -> Place {
    var place = self
    while true {
      if place.isSame(as: root) { return place }
      guard place.inode === place.mount.root else { break }
      guard let point = place.mount.mountPoint, let parent = place.mount.parent else { return place }
      place = Place(mount: parent, inode: point)
    }
    return Place(mount: place.mount, inode: place.inode.parent).covered
  }
}

extension UserPath {
  /// Reads the path.
  /// - Throws: `.badAddress`, `.nameTooLong` when no NUL is among the first `PATH_MAX` bytes.
  public func read() throws(Errno) -> [UInt8] {
    let capacity = PathWalk.maximumLength
    let room = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    defer { unsafe room.deallocate() }
    // The copy writes at most `capacity` bytes and reports what it could not read.
    let length = unsafe machine_copy_string(room, UserMemory.pointer(address), capacity)
    guard length < capacity else { throw .nameTooLong }
    guard length >= 0 else { throw .badAddress }
    return unsafe Array(UnsafeBufferPointer(start: room, count: length))
  }
}
