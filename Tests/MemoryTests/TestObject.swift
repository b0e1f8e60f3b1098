import ABI
import CMachine
import Ground

@testable import Memory

/// A file of pages of the store that lie in no order, so that its mappings come in pieces.
final class TestObject: MemoryObject {
  private(set) var pages: [UInt32] = []
  private(set) var spaces: [AddressSpace] = []
  private let store = PageStore.shared

  init(pages count: Int) { setSize(count) }

  var contents: AnyObject { self }

  /// The first byte of page `index`.
  subscript(index: Int) -> UInt8 {
    // The pages were taken from the store.
    get { unsafe store!.pointer(pages[index]).load(as: UInt8.self) }
    set { unsafe store!.pointer(pages[index]).storeBytes(of: newValue, as: UInt8.self) }
  }

  /// Adds zeroed pages or takes some away, and tells the mappings.
  func setSize(_ count: Int) {
    let before = pages.count
    while pages.count < count {
      guard let page = try? store!.take(), let other = try? store!.take() else { return }
      // Neighbours are in turn in order and not.
      pages.append(pages.count % 3 == 0 ? other : page)
      if pages.count < count { pages.append(pages[pages.count - 1] == page ? other : page) }
    }
    let gone = pages[Swift.min(count, before)...].prefix(Swift.max(before - count, 0))
    pages.removeLast(Swift.max(pages.count - count, 0))
    let range = Int64(Swift.min(before, count)) << 12..<Int64(Swift.max(before, count)) << 12
    spaces.removeAll { !$0.refresh(self, range) }
    for page in gone { store!.give(page, count: 1) }
  }

  func source(at offset: Int64, length: Int, isShared: Bool) -> MappingSource {
    let first = Int(offset >> 12)
    let backing = Int32(PLATFORM_BACKING_PAGES)
    guard first < pages.count else {
      return MappingSource(backing: backing, offset: Int64(store!.total) << 12, length: length)
    }
    var count = 1
    while first + count < pages.count, count < length >> 12, pages[first + count] == pages[first] + UInt32(count) {
      count += 1
    }
    return MappingSource(backing: backing, offset: Int64(pages[first]) << 12, length: count << 12)
  }

  func mapped(in space: AddressSpace) { spaces.append(space) }
}
