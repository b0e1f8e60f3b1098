/// A number of 4 KiB pages.
public struct PageCount: Comparable, Sendable {
  public let rawValue: Int
  @inlinable public init(_ rawValue: Int) { self.rawValue = rawValue }
  /// The pages that `byteCount` bytes need.
  @inlinable public init(covering byteCount: Int) { self.rawValue = (byteCount &+ (Page.size - 1)) >> Page.shift }
  /// The length in bytes.
  @inlinable public var byteCount: Int { rawValue << Page.shift }
  @inlinable public static func < (left: PageCount, right: PageCount) -> Bool { left.rawValue < right.rawValue }
}

/// The machine's small page.
public enum Page {
  /// Bytes in a page.
  @inlinable public static var size: Int { 4096 }
  /// log2 of `size`.
  @inlinable public static var shift: Int { 12 }
}
