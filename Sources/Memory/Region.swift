import ABI
import Ground

/// Whole pages in a row.
public struct PageRange: Equatable, Sendable {
  /// The first byte's address, a multiple of the page's size.
  public let start: UInt
  /// The address after the last byte, a multiple of the page's size and not before `start`.
  public let end: UInt

  /// Makes the range from `start` up to `end`.
  @inline(__always)
  public init(from start: UInt, to end: UInt) {
    self.start = start
    self.end = end
  }

  /// The pages that `count` bytes from `start` on lie in.
  /// - Throws: `.invalidArgument` when `start` is not a page's start, or `wrapping` when the range leaves user memory.
  @inline(__always)
  public init(from start: UInt, count: Int, orThrow wrapping: Errno) throws(Errno) {
    guard start & UInt(Page.size - 1) == 0 else { throw .invalidArgument }
    guard start <= UserMemory.end, UInt(bitPattern: count) <= UserMemory.end - start else { throw wrapping }
    self.init(from: start, to: start + UInt(PageCount(covering: count).byteCount))
  }

  /// The length in bytes.
  public var byteCount: Int { Int(end - start) }
  /// Whether there is no page in it.
  public var isEmpty: Bool { start == end }
  /// Whether a page lies in both.
  public func overlaps(_ other: PageRange) -> Bool { start < other.end && other.start < end }
}

/// Neighbouring pages of the application that were mapped alike.
public struct Region {
  /// Where it lies.
  public private(set) var range: PageRange
  /// What may be done with it.
  public var protection: Protection
  /// What it is.
  public var kind: Kind
  /// What stands behind it; nil: zeros.
  public let object: (any MemoryObject)?
  /// Where its first byte lies in the object.
  public private(set) var offset: Int64

  /// Describes `range`, whose bytes are those of `object` from `offset` on.
  public init(
    range: PageRange, protection: Protection, kind: Kind, object: (any MemoryObject)? = nil, offset: Int64 = 0
  ) {
    self.range = range
    self.protection = protection
    self.kind = kind
    self.object = object
    self.offset = offset
  }

  /// What a region is, apart from its place and protection.
  public struct Kind: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    /// Others may see what is written (`MAP_SHARED`).
    public static var shared: Self { Self(rawValue: 1) }
    /// Part of the heap that `brk(2)` moves.
    public static var heap: Self { Self(rawValue: 2) }
    /// Never to be written: its file was not opened for writing.
    public static var readOnly: Self { Self(rawValue: 4) }
    /// Kept in memory (`mlock(2)`).
    public static var locked: Self { Self(rawValue: 8) }
    /// A file of the platform's, which pages itself; other objects have pages in the platform's store.
    public static var platformFile: Self { Self(rawValue: 16) }
    /// Part of the image: code and data that nobody mapped.
    public static var image: Self { Self(rawValue: 32) }
    /// The stack of the first thread.
    public static var stack: Self { Self(rawValue: 64) }
  }

  /// The part of the region in `range`, which must not be empty.
  func part(in range: PageRange) -> Region {
    var part = self
    part.range = PageRange(
      from: Swift.max(range.start, self.range.start), to: Swift.min(range.end, self.range.end))
    if object != nil { part.offset += Int64(part.range.start - self.range.start) }
    return part
  }

  /// Whether `next` lies right behind and goes on alike, so that the two make one region.
  func continues(in next: Region) -> Bool {
    guard range.end == next.range.start, protection == next.protection, kind == next.kind else { return false }
    guard let object else { return next.object == nil }
    return object === next.object && offset + Int64(range.byteCount) == next.offset
  }

  /// The region with `next`, which continues it.
  func joined(with next: Region) -> Region {
    var both = self
    both.range = PageRange(from: range.start, to: next.range.end)
    return both
  }

  /// Whether the application mapped it: the image's parts are in no sum, as they are in the list only once somebody asked.
  var isMapped: Bool { kind.isDisjoint(with: [.image, .stack]) }
  /// Whether it counts as data (`RLIMIT_DATA`): memory of its own that may be written.
  var isData: Bool { protection.contains(.write) && !kind.contains(.shared) && isMapped }
}
