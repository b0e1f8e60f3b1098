import ABI
import CMachine
import Ground

/// Gives out pages of the platform's page store: memory that can be mapped shared, of files and of segments. Every page
/// given out reads as zero.
@safe public final class PageStore {
  private let base: UnsafeMutableRawPointer
  private let capacity: Int
  /// Pages from here on were never given out. Page 0 never is: its number means a hole.
  private var fresh = 1
  /// The platform lets pages before this one be used.
  private var granted = 1
  /// Pages that the platform is asked for at once.
  private static var batch: Int { 16 }
  private var free: [UInt32] = []

  /// The one store of the machine, once a file system has asked for it.
  nonisolated(unsafe) private static var opened: PageStore?

  /// The store of the machine; nil when the platform has none.
  public static var shared: PageStore? {
    // Set once; the kernel runs on one processor and is not preempted.
    if let opened = unsafe opened { return opened }
    unsafe opened = PageStore()
    return unsafe opened
  }

  /// Opens the platform's store; nil when the platform has none.
  private init?() {
    var capacity = 0
    guard let base = unsafe platform_page_store(&capacity) else { return nil }
    unsafe self.base = base
    self.capacity = capacity
  }

  /// Pages that can still be given out.
  public var available: Int { capacity - fresh + free.count }
  /// Pages of the whole store.
  public var total: Int { capacity }

  /// Makes sure that `count` pages can be taken.
  /// - Throws: `.noSpace`.
  public func reserve(_ count: Int) throws(Errno) {
    let missing = count - free.count - (granted - fresh)
    guard missing > 0 else { return }
    guard missing <= capacity - granted, platform_page_store_grow(missing) == 0 else { throw .noSpace }
    granted += missing
  }

  /// Takes a page.
  /// - Throws: `.noSpace`.
  public func take() throws(Errno) -> UInt32 {
    if let page = free.popLast() { return page }
    guard fresh < capacity else { throw .noSpace }
    if fresh == granted {
      guard platform_page_store_grow(Self.batch) == 0 else { throw .noSpace }
      granted += Self.batch
    }
    fresh += 1
    return UInt32(fresh - 1)
  }

  /// Takes `count` pages in a row, which were never given out before.
  /// - Throws: `.noSpace`.
  public func takeRun(_ count: Int) throws(Errno) -> UInt32 {
    guard count <= capacity - fresh else { throw .noSpace }
    let missing = fresh + count - granted
    if missing > 0 {
      guard platform_page_store_grow(missing) == 0 else { throw .noSpace }
      granted += missing
    }
    fresh += count
    return UInt32(fresh - count)
  }

  /// Gives `count` pages from `first` on back.
  public func give(_ first: UInt32, count: Int) {
    platform_page_store_discard(Int(first), count)
    for page in 0..<count { free.append(first + UInt32(page)) }
  }

  /// The first byte of `page`.
  public func pointer(_ page: UInt32) -> UnsafeMutableRawPointer { unsafe base + Int(page) << Page.shift }
}
