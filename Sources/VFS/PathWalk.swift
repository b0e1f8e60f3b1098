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
  private let limits: WalkLimits
  /// Where the walk has come to: a directory, unless the path is wrong.
  public private(set) var place: Place
  /// Whether a slash follows the last component.
  public private(set) var requiresDirectory = false
  private var text: [UInt8]
  private var index = 0
  private var lastStart = 0, lastEnd = 0
  private var linkCount = 0

  /// Begins a walk along `text` from `start`, or from `root` when the path is absolute.
  /// - Throws: `.crossDevice` when `limits` keep the walk below `start`, or on its mount, and the path is absolute.
  public init(
    _ text: [UInt8], from start: Place, root: Place, credentials: Credentials, limits: WalkLimits = []
  ) throws(Errno) {
    self.text = text
    self.credentials = credentials
    self.limits = limits
    self.root = limits.isDisjoint(with: [.beneath, .inRoot]) ? root : start
    place = start
    if text.first == 0x2f { try goToRoot() }
  }

  /// The last component once `walkToLast` has come there, as file systems take it; empty for `/`.
  public var name: Span<UInt8> {
    @_lifetime(borrow self) get { text.span.extracting(lastStart..<lastEnd) }
  }

  /// Whether the last component names no entry of its own: `/`, `.` or `..`.
  public var lastIsDots: Bool {
    switch lastEnd - lastStart {
    case 0: true
    case 1: lastIsDot
    default: lastIsDotDot
    }
  }

  /// Whether the last component is `.`.
  public var lastIsDot: Bool { lastEnd - lastStart == 1 && text[lastStart] == 0x2e }
  private var lastIsDotDot: Bool { lastEnd - lastStart == 2 && text[lastStart] == 0x2e && text[lastStart + 1] == 0x2e }

  /// What an open file at `target`, which the last component names, remembers of the path.
  public func openPath(to target: Place) -> OpenPath {
    guard !lastIsDots else { return OpenPath(mount: target.mount, parent: nil, name: []) }
    return OpenPath(mount: target.mount, parent: place.inode, name: Array(text[lastStart..<lastEnd]))
  }

  /// Walks to the directory that holds the last component.
  /// - Throws: `.noSuchFile`, `.notDirectory`, `.permissionDenied`, `.nameTooLong`, `.tooManySymbolicLinks`, and
  ///   `.crossDevice` when the limits forbid the way.
  @inline(never)
  public mutating func walkToLast() throws(Errno) {
    guard !text.isEmpty else { throw .noSuchFile }
    while true {
      skipSlashes()
      lastStart = index
      while index < text.count && text[index] != 0x2f { index += 1 }
      lastEnd = index
      if lastEnd > lastStart { try checkSearch() }
      guard lastEnd - lastStart <= Self.maximumNameLength else { throw .nameTooLong }
      skipSlashes()
      guard index < text.count else {
        requiresDirectory = index > lastEnd
        return
      }
      let next = try child()
      if next.inode.kind == .symbolicLink { try follow(next) } else { place = next }
    }
  }

  /// Walks the whole path; the last component's symbolic link is followed when `followsLast` or a slash is behind it.
  @inline(never)
  public mutating func find(followsLast: Bool) throws(Errno) -> Place {
    while true {
      try walkToLast()
      guard lastEnd > lastStart else { return place }
      let next = try child()
      if next.inode.kind == .symbolicLink && (followsLast || requiresDirectory) {
        try follow(next)
        continue
      }
      guard !requiresDirectory || next.inode.isDirectory else { throw .notDirectory }
      return next
    }
  }

  /// The file that the last component names, links not followed.
  @inline(never)
  public func child() throws(Errno) -> Place {
    if lastIsDot { return place }
    let next: Place
    if lastIsDotDot {
      guard !limits.contains(.beneath) || !place.isSame(as: root) else { throw .crossDevice }
      next = place.above(root: root)
    } else {
      next = Place(mount: place.mount, inode: try place.inode.lookup(name)).covered
    }
    guard next.mount === place.mount || !limits.contains(.sameMount) else { throw .crossDevice }
    return next
  }

  /// Checks that the walk stands in a directory that may be searched.
  private func checkSearch() throws(Errno) {
    guard place.inode.isDirectory else { throw .notDirectory }
    try credentials.check(.execute, on: place.inode.attributes)
  }

  /// Goes on where the symbolic link at `link` leads, then along the rest of the path.
  @inline(never)
  public mutating func follow(_ link: Place) throws(Errno) {
    linkCount += 1
    guard linkCount <= Self.maximumLinks && !limits.contains(.noLinks) else { throw .tooManySymbolicLinks }
    if let target = try link.inode.followLink() { return try jump(to: target) }
    var longer = try link.inode.readLink()
    link.inode.attributes.touchAccess()
    guard !longer.isEmpty else { throw .noSuchFile }
    if longer[0] == 0x2f { try goToRoot() }
    if index < text.count || requiresDirectory { longer.append(0x2f) }
    longer.append(contentsOf: text[index...])
    guard longer.count < Self.maximumLength else { throw .nameTooLong }
    text = longer
    index = 0
    requiresDirectory = false
  }

  /// Follows a link that leads to `target` without a path.
  private mutating func jump(to target: Place) throws(Errno) {
    guard !limits.contains(.noMagicLinks) else { throw .tooManySymbolicLinks }
    guard limits.isDisjoint(with: [.beneath, .inRoot]) else { throw .crossDevice }
    guard target.mount === place.mount || !limits.contains(.sameMount) else { throw .crossDevice }
    place = target
    // A slash alone names the target itself, whatever it is; `./` only a directory.
    text = requiresDirectory ? [0x2e, 0x2f] : [0x2f] + text[index...]
    index = 0
    requiresDirectory = false
  }

  private mutating func goToRoot() throws(Errno) {
    guard !limits.contains(.beneath) else { throw .crossDevice }
    guard root.mount === place.mount || !limits.contains(.sameMount) else { throw .crossDevice }
    place = root
  }

  private mutating func skipSlashes() {
    while index < text.count && text[index] == 0x2f { index += 1 }
  }
}

/// What a walk may not do: the values of `openat2(2)`'s `RESOLVE_*`.
public struct WalkLimits: OptionSet, Sendable {
  public let rawValue: UInt64
  public init(rawValue: UInt64) { self.rawValue = rawValue }
  /// `RESOLVE_NO_XDEV`: no way leads over a mount point.
  public static var sameMount: Self { Self(rawValue: 0x01) }
  /// `RESOLVE_NO_MAGICLINKS`: no link leads anywhere but by a path.
  public static var noMagicLinks: Self { Self(rawValue: 0x02) }
  /// `RESOLVE_NO_SYMLINKS`: no symbolic link is followed.
  public static var noLinks: Self { Self(rawValue: 0x04) }
  /// `RESOLVE_BENEATH`: no step leads out of the directory where the walk begins.
  public static var beneath: Self { Self(rawValue: 0x08) }
  /// `RESOLVE_IN_ROOT`: the directory where the walk begins is the root.
  public static var inRoot: Self { Self(rawValue: 0x10) }
  /// `RESOLVE_CACHED`: nothing may be read for it.
  public static var cached: Self { Self(rawValue: 0x20) }
  public static var known: Self { Self(rawValue: 0x3f) }
}

extension UserPath {
  /// Reads the path.
  /// - Throws: `.badAddress`, `.nameTooLong` when no NUL is among the first `PATH_MAX` bytes.
  public func read() throws(Errno) -> [UInt8] {
    // Most paths are short.
    if let path = try read(capacity: 112) { return path }
    guard let path = try read(capacity: PathWalk.maximumLength) else { throw .nameTooLong }
    return path
  }

  /// Reads a path of less than `capacity` bytes; nil when it is longer.
  private func read(capacity: Int) throws(Errno) -> [UInt8]? {
    var length = 0
    let text = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { room, count in
      // The copy writes at most `capacity` bytes and reports what it could not read.
      length = unsafe machine_copy_string(room.baseAddress.unsafelyUnwrapped, UserMemory.pointer(address), capacity)
      count = Swift.max(length, 0) % capacity
    }
    guard length >= 0 else { throw .badAddress }
    return length < capacity ? text : nil
  }
}
