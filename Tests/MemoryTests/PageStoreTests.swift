import ABI
import KernelTesting
import PlatformDouble
import Testing

@testable import Memory

@Suite("The store of pages", .machine) struct PageStoreTests {
  /// Pages that a test may take are not told before, as the one store is older than the test.
  private let store = PageStore.shared

  @Test("a page is zero whenever it is given out") func zeros() throws {
    let store = try #require(store)
    for _ in 0..<3 {
      let page = try store.take()
      // The page was taken from the store.
      #expect(unsafe store.pointer(page).load(fromByteOffset: 4088, as: UInt64.self) == 0)
      unsafe store.pointer(page).storeBytes(of: .max, toByteOffset: 4088, as: UInt64.self)
      store.give(page, count: 1)
    }
  }

  @Test("a run lies in a row, apart from all that is given out") func runs() throws {
    let store = try #require(store)
    let before = store.available
    let (page, run) = (try store.take(), try store.takeRun(100))
    #expect(!(run..<run + 100).contains(page) && page != 0)
    #expect(store.available == before - 101)
    store.give(run, count: 100)
    store.give(page, count: 1)
    #expect(store.available == before)
    #expect(throws: Errno.noSpace) { try store.takeRun(store.total) }
    #expect(store.available == before)
  }

  @Test("where the platform gives no more, what is free can still be taken") func limits() throws {
    let store = try #require(store)
    var taken: [UInt32] = []
    try store.reserve(40)
    platform_double_set_store_growth(0)
    for _ in 0..<40 { taken.append(try store.take()) }
    #expect(Set(taken).count == 40)
    // Other tests may have left some pages free.
    while let page = try? store.take() { taken.append(page) }
    #expect(throws: Errno.noSpace) { try store.take() }
    #expect(throws: Errno.noSpace) { try store.takeRun(1) }
    #expect(throws: Errno.noSpace) { try store.reserve(1) }
    for page in taken { store.give(page, count: 1) }
    try store.reserve(40)
  }
}
