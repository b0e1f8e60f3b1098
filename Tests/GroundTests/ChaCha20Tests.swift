import KernelTesting
import Testing

@testable import Ground

@Suite("ChaCha20", .machine) struct ChaCha20Tests {
  @Test("the block of RFC 8439, section 2.3.2") func block() {
    let key: InlineArray<8, UInt32> = [
      0x0302_0100, 0x0706_0504, 0x0b0a_0908, 0x0f0e_0d0c, 0x1312_1110, 0x1716_1514, 0x1b1a_1918, 0x1f1e_1d1c,
    ]
    var cipher = ChaCha20(key: key, nonce: [0x0900_0000, 0x4a00_0000, 0], counter: 1)
    let block = cipher.nextBlock()
    let expected: [UInt32] = [
      0xe4e7_f110, 0x1559_3bd1, 0x1fdd_0f50, 0xc471_20a3, 0xc7f4_d1c7, 0x0368_c033, 0x9aaa_2204, 0x4e6c_d4c3,
      0x4664_82d2, 0x09aa_9f07, 0x05d7_c214, 0xa202_8bd9, 0xd19c_12b5, 0xb94e_16de, 0xe883_d0cb, 0x4e3c_50a2,
    ]
    #expect(block.indices.map { block[$0] } == expected)
  }

  @Test("each block goes on where the one before ended") func stream() {
    let key: InlineArray<8, UInt32> = [1, 2, 3, 4, 5, 6, 7, 8]
    var first = ChaCha20(key: key)
    _ = first.nextBlock()
    let second = first.nextBlock()
    var other = ChaCha20(key: key, counter: 1)
    let same = other.nextBlock()
    #expect(second.indices.allSatisfy { second[$0] == same[$0] })
  }
}
