import ABI
import CMachine

/// The kernel's random numbers, fit for keys: ChaCha20 keyed by the platform's entropy, and again every minute. A key makes
/// one pool, of which the first words are the next key, and bytes are erased as they go: what was given out cannot be
/// computed from what the kernel still remembers.
@safe public final class RandomNumbers {
  private static var wordCount: Int { 256 }
  private static var keyWords: Int { 8 }
  private static var interval: Duration { Duration(milliseconds: 60_000) }

  private var key: InlineArray<8, UInt32> = [0, 0, 0, 0, 0, 0, 0, 0]
  private var pool = InlineArray<256, UInt32>(repeating: 0)
  /// Where the bytes of `pool` begin that were not given out yet.
  private var next = RandomNumbers.wordCount * 4
  private var reseeding = Instant(nanoseconds: .min)

  nonisolated(unsafe) private static var opened: RandomNumbers?

  /// The machine's random numbers, seeded at their first use.
  public static var shared: RandomNumbers {
    // Set once; the kernel runs on one processor and is not preempted.
    if let opened = unsafe opened { return opened }
    let numbers = RandomNumbers()
    unsafe opened = numbers
    return numbers
  }

  init() {}

  /// Fills `buffer` and returns its length, or where a bad address ended it.
  /// - Throws: `.badAddress` when not a byte could be written.
  public func fill(_ buffer: UserBuffer) throws(Errno) -> Int {
    var done = 0
    while done < buffer.count {
      let count = Swift.min(prepare(), buffer.count - done)
      do throws(Errno) { try give(count, to: buffer.dropFirst(done)) } catch {
        guard done > 0 else { throw error }
        break
      }
      done += count
    }
    return done
  }

  /// Makes sure that there are bytes in the pool, and returns how many.
  private func prepare() -> Int {
    if next == Self.wordCount * 4 { refill() }
    return Self.wordCount * 4 - next
  }

  /// Writes the pool's next `count` bytes to `buffer` and erases them, whether it throws or not.
  private func give(_ count: Int, to buffer: UserBuffer) throws(Errno) {
    let start = next
    next += count
    // `prepare` has said that the pool has as many bytes.
    unsafe try withUnsafeMutableBytes(of: &pool) { (pool) throws(Errno) in
      let bytes = unsafe UnsafeMutableRawBufferPointer(rebasing: pool[start..<(start + count)])
      defer { unsafe bytes.initializeMemory(as: UInt8.self, repeating: 0) }
      unsafe try buffer.write(UnsafeRawBufferPointer(bytes))
    }
  }

  private func refill() {
    if Instant.now >= reseeding { reseed() }
    var stream = ChaCha20(key: key)
    var index = 0
    while index < Self.wordCount {
      let block = stream.nextBlock()
      for offset in block.indices { pool[index + offset] = block[offset] }
      index += block.count
    }
    for index in 0..<Self.keyWords {
      key[index] = pool[index]
      pool[index] = 0
    }
    next = Self.keyWords * 4
  }

  private func reseed() {
    var seed: InlineArray<8, UInt32> = [0, 0, 0, 0, 0, 0, 0, 0]
    // The platform fills the array's own bytes.
    unsafe withUnsafeMutableBytes(of: &seed) { unsafe platform_entropy($0.baseAddress!, $0.count) }
    for index in key.indices { key[index] ^= seed[index] }
    reseeding = .now + Self.interval
  }
}
