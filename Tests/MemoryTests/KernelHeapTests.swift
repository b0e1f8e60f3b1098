import CMachine
import KernelTesting
import Testing

@testable import Memory

@Suite("The kernel's heap", .machine) struct KernelHeapTests {
  @Test("blocks of any size are aligned, apart and keep their bytes") func blocks() throws {
    var random = TestRandom(seed: 7)
    var blocks: [(start: UnsafeMutableRawPointer, count: Int, byte: UInt8)] = []
    let before = KernelHeap.bytesInUse
    for turn in 0..<4000 {
      if blocks.count < 200 && random.next(below: 5) < 3 {
        let count = [random.next(below: 300), random.next(below: 5000), random.next(below: 300_000)][random.next(below: 3)]
        let alignment = random.next(below: 2) == 0 ? 16 : 64
        let block = try unsafe #require(KernelHeap.shared.allocate(count, alignment: alignment))
        #expect(UInt(bitPattern: block) % UInt(alignment) == 0)
        let byte = UInt8(truncatingIfNeeded: turn)
        // The block has `count` bytes, as the test says of every one.
        unsafe block.initializeMemory(as: UInt8.self, repeating: byte, count: count)
        unsafe blocks.append((block, count, byte))
      } else if !blocks.isEmpty {
        let block = unsafe blocks.remove(at: random.next(below: blocks.count))
        for index in stride(from: 0, to: block.count, by: 61) {
          #expect(unsafe block.start.load(fromByteOffset: index, as: UInt8.self) == block.byte)
        }
        unsafe KernelHeap.shared.free(block.start)
      }
    }
    for block in unsafe blocks { unsafe KernelHeap.shared.free(block.start) }
    #expect(KernelHeap.bytesInUse == before)
  }
}
