/// The stream cipher ChaCha20 (RFC 8439): blocks of words that nobody without the key can foretell.
public struct ChaCha20: Sendable {
  private var state: InlineArray<16, UInt32>

  /// Starts the stream of `key` and `nonce` at block `counter`.
  public init(key: InlineArray<8, UInt32>, nonce: InlineArray<3, UInt32> = [0, 0, 0], counter: UInt32 = 0) {
    // "expand 32-byte k"
    state = [
      0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574, key[0], key[1], key[2], key[3],
      key[4], key[5], key[6], key[7], counter, nonce[0], nonce[1], nonce[2],
    ]
  }

  /// The next block of the stream.
  public mutating func nextBlock() -> InlineArray<16, UInt32> {
    var block = state
    for _ in 0..<10 {
      Self.mix(&block, 0, 4, 8, 12)
      Self.mix(&block, 1, 5, 9, 13)
      Self.mix(&block, 2, 6, 10, 14)
      Self.mix(&block, 3, 7, 11, 15)
      Self.mix(&block, 0, 5, 10, 15)
      Self.mix(&block, 1, 6, 11, 12)
      Self.mix(&block, 2, 7, 8, 13)
      Self.mix(&block, 3, 4, 9, 14)
    }
    for index in block.indices { block[index] &+= state[index] }
    state[12] &+= 1
    return block
  }

  /// The quarter round (section 2.1).
  @inline(__always)
  private static func mix(_ block: inout InlineArray<16, UInt32>, _ a: Int, _ b: Int, _ c: Int, _ d: Int) {
    block[a] &+= block[b]
    block[d] = rotate(block[d] ^ block[a], 16)
    block[c] &+= block[d]
    block[b] = rotate(block[b] ^ block[c], 12)
    block[a] &+= block[b]
    block[d] = rotate(block[d] ^ block[a], 8)
    block[c] &+= block[d]
    block[b] = rotate(block[b] ^ block[c], 7)
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word &<< count | word &>> (32 &- count) }
}
