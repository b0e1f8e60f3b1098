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
public struct Region: Sendable {
  /// Where it lies.
  public var range: PageRange
  /// What may be done with it.
  public var protection: Protection
  /// What it is.
  public var kind: Kind

  /// What a region is, apart from its place and protection.
  public struct Kind: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    /// Others may see what is written (`MAP_SHARED`).
    public static var shared: Self { Self(rawValue: 1) }
    /// Part of the heap that `brk(2)` moves.
    public static var heap: Self { Self(rawValue: 2) }
  }

  /// Whether the two differ only in place, so that they make one region where they touch.
  func isLike(_ other: Region) -> Bool { protection == other.protection && kind == other.kind }
}
