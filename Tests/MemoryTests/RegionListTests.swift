import ABI
import KernelTesting
import Testing

@testable import Memory

@Suite("The list of regions", .machine) struct RegionListTests {
  /// A page of the model: what the list must say of it.
  private struct ModelPage: Equatable {
    let protection: UInt32
    let isLocked: Bool
  }

  private func range(_ first: Int, _ end: Int) -> PageRange { PageRange(from: UInt(first) * 4096, to: UInt(end) * 4096) }

  @Test("says of every page what an array of pages says, after any changes") func model() {
    var random = TestRandom(seed: 1)
    for _ in 0..<50 {
      var list = RegionList()
      var model = [ModelPage?](repeating: nil, count: 40)
      for _ in 0..<200 {
        let first = random.next(below: 40)
        let end = first + 1 + random.next(below: 40 - first)
        if random.next(below: 3) == 0 {
          list.remove(range(first, end))
          for index in first..<end { model[index] = nil }
        } else {
          let page = ModelPage(protection: UInt32(random.next(below: 4)), isLocked: random.next(below: 4) == 0)
          list.insert(
            Region(
              range: range(first, end), protection: Protection(rawValue: page.protection),
              kind: page.isLocked ? .locked : []))
          for index in first..<end { model[index] = page }
        }
        check(list, model)
      }
    }
  }

  private func check(_ list: RegionList, _ model: [ModelPage?]) {
    for index in model.indices {
      let region = list.region(at: UInt(index) * 4096 + 17)
      #expect(region.map { ModelPage(protection: $0.protection.rawValue, isLocked: $0.kind.contains(.locked)) } == model[index])
    }
    #expect(list.byteCount == model.count { $0 != nil } * 4096)
    #expect(list.lockedBytes == model.count { $0?.isLocked == true } * 4096)
    #expect(list.dataBytes == model.count { ($0?.protection ?? 0) & 2 != 0 } * 4096)
    for index in 1..<Swift.max(list.count, 1) {
      #expect(list[index - 1].range.end <= list[index].range.start)
      #expect(!list[index - 1].continues(in: list[index]), "neighbours that are alike are one")
    }
  }

  @Test("a part of an object begins further on in it") func offsets() {
    var list = RegionList()
    let object = TestObject(pages: 10)
    list.insert(Region(range: range(10, 20), protection: .read, kind: .shared, object: object, offset: 4096))
    list.remove(range(12, 14))
    #expect(list.count == 2)
    #expect(list.region(at: 14 * 4096)?.offset == Int64(5 * 4096))
    #expect(list.part(of: range(0, 100), from: 15 * 4096)?.offset == Int64(6 * 4096))
    list.insert(Region(range: range(12, 14), protection: .read, kind: .shared, object: object, offset: 3 * 4096))
    #expect(list.count == 1, "the piece fits between the two others")
    list.insert(Region(range: range(12, 14), protection: .read, kind: .shared, object: object, offset: 0))
    #expect(list.count == 3, "the same pages of another place do not")
  }
}
