import ABI
import KernelTesting
import Testing

@testable import Ground

@Suite("Random numbers", .machine) struct RandomNumbersTests {
  private func bytes(_ count: Int, from numbers: RandomNumbers) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let filled = try unsafe bytes.withUnsafeMutableBytes { room in
      try unsafe numbers.fill(UserBuffer(address: UInt(bitPattern: room.baseAddress), count: count))
    }
    #expect(filled == count)
    return bytes
  }

  @Test("no sixteen bytes come twice, across pools and requests of any size") func differ() throws {
    let numbers = RandomNumbers()
    var seen = Set<[UInt8]>()
    for count in [16, 48, 1600, 16, 32, 160, 3200, 16] {
      let bytes = try bytes(count, from: numbers)
      for start in stride(from: 0, to: count, by: 16) {
        #expect(seen.insert(Array(bytes[start..<(start + 16)])).inserted)
      }
    }
  }

  @Test("half the bits are set") func balance() throws {
    let ones = try bytes(100_000, from: RandomNumbers()).reduce(0) { $0 + $1.nonzeroBitCount }
    #expect((396_500...403_500).contains(ones))
  }

  @Test("a bad address is told, and what came before it is given") func faults() throws {
    let numbers = RandomNumbers()
    #expect(throws: Errno.badAddress) { try numbers.fill(UserBuffer(address: 16, count: 8)) }
    #expect(try numbers.fill(UserBuffer(address: 16, count: 0)) == 0)
  }
}
