import ABI
import KernelTesting
import ProcessDouble
import Testing

@testable import Pipes

@Suite("The pages of a pipe", .machine)
struct PageRingTests {
  @Test("bytes come out as they went in, through any changes of size", arguments: 0..<4 as Range<UInt64>)
  func order(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let memory = ApplicationMemory()
    let (source, target) = (memory.room(4096), memory.room(4096))
    var ring = PageRing(capacity: 4)
    var model: [UInt8] = []
    for turn in 0..<600 {
      switch random.next(below: 8) {
      case 0..<4 where !ring.isFull:
        let count = 1 + random.next(below: random.next(below: 2) == 0 ? 40 : 4096)
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: turn &+ $0) }
        for (index, byte) in bytes.enumerated() { try UserPointer<UInt8>(address: source.address).advanced(by: index).write(byte) }
        let isMerged = try ring.merge(source, at: 0, count: count)
        if !isMerged { try ring.append(source, at: 0, count: count, isPacket: false) }
        model += bytes
      case 4...5 where !ring.isEmpty:
        let (count, _) = try ring.take(into: target, at: 0, count: 1 + random.next(below: 3000))
        #expect(target.bytes(count) == Array(model.prefix(count)))
        model.removeFirst(count)
      case 6:
        let count = try ring.copyOut(into: target)
        #expect(target.bytes(count) == Array(model.prefix(count)) && count == min(4096, model.count))
        let dropped = random.next(below: count + 1)
        ring.drop(dropped)
        model.removeFirst(dropped)
      default:
        let capacity = 1 << random.next(below: 5)
        if capacity >= ring.count { try ring.resize(to: capacity) }
      }
      let byteCount = ring.byteCount
      #expect(byteCount == model.count, "turn \(turn)")
    }
    withExtendedLifetime(memory) {}
  }

  @Test("a packet is taken whole, its rest dropped, and nothing is put behind it")
  func packets() throws {
    let memory = ApplicationMemory()
    var ring = PageRing(capacity: 2)
    try ring.append(memory.text("abcdef"), at: 0, count: 6, isPacket: true)
    let isMerged = try ring.merge(memory.text("g"), at: 0, count: 1)
    #expect(!isMerged)
    try ring.append(memory.text("g"), at: 0, count: 1, isPacket: false)
    let room = memory.room(4)
    let (count, endsPacket) = try ring.take(into: room, at: 0, count: 4)
    let left = ring.byteCount
    #expect(count == 4 && endsPacket && room.text(4) == "abcd" && left == 1)
  }

  @Test("a bad address takes and adds nothing")
  func badAddresses() throws {
    let memory = ApplicationMemory()
    let bad = UserBuffer(address: 16, count: 4)
    var ring = PageRing(capacity: 2)
    var errors: [Errno] = []
    do throws(Errno) { try ring.append(bad, at: 0, count: 4, isPacket: false) } catch { errors.append(error) }
    try ring.append(memory.text("text"), at: 0, count: 4, isPacket: false)
    do throws(Errno) { _ = try ring.merge(bad, at: 0, count: 4) } catch { errors.append(error) }
    do throws(Errno) { _ = try ring.take(into: bad, at: 0, count: 4) } catch { errors.append(error) }
    #expect(errors == [.badAddress, .badAddress, .badAddress])
    let (slots, bytes) = (ring.count, ring.byteCount)
    #expect(slots == 1 && bytes == 4)
  }
}
