import ABI
import KernelTesting
import Testing

@testable import Files

/// Bytes to read from and a place to write to, with a limit on both.
private final class BytesFile: OpenFile {
  var bytes: [UInt8]
  private let atOnce: Int, room: Int

  init(_ bytes: [UInt8] = [], atOnce: Int = .max, room: Int = .max) {
    (self.bytes, self.atOnce, self.room) = (bytes, atOnce, room)
    super.init(flags: .readWrite)
  }

  override func read(into buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    let part = bytes.dropFirst(Int(offset)).prefix(min(atOnce, buffer.count))
    for (index, byte) in part.enumerated() { try UserPointer<UInt8>(address: buffer.address).advanced(by: index).write(byte) }
    return part.count
  }

  override func read(into buffer: UserBuffer) throws(Errno) -> Int {
    let count = try read(into: buffer, at: position)
    position += Int64(count)
    return count
  }

  override func write(from buffer: UserBuffer) throws(Errno) -> Int {
    let count = min(atOnce, buffer.count, room - bytes.count)
    guard count > 0 else { throw .noSpace }
    for index in 0..<count { bytes.append(try UserPointer<UInt8>(address: buffer.address).advanced(by: index).read()) }
    return count
  }

  override func seek(to offset: Int64, from origin: SeekOrigin) throws(Errno) -> Int64 {
    position += offset
    return position
  }
}

@Suite("Copies from file to file", .machine)
struct CopyBufferTests {
  private let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }

  @Test("all arrives, however little goes at once")
  func pieces() throws {
    let (input, output) = (BytesFile(bytes, atOnce: 50_001), BytesFile(atOnce: 30_000))
    var offset: Int64?
    #expect(try CopyBuffer().copy(from: input, at: &offset, to: output, count: 300_000) == 200_000)
    #expect(output.bytes == bytes && input.position == 200_000 && offset == nil)
  }

  @Test("what the output does not take is given back")
  func givenBack() throws {
    let (input, output) = (BytesFile(bytes), BytesFile(room: 100_000))
    var offset: Int64?
    #expect(try CopyBuffer().copy(from: input, at: &offset, to: output, count: 200_000) == 100_000)
    #expect(output.bytes == Array(bytes.prefix(100_000)) && input.position == 100_000)
    #expect(throws: Errno.noSpace) { _ = try CopyBuffer().copy(from: input, at: &offset, to: output, count: 10) }
    #expect(input.position == 100_000)
    var own: Int64? = 5
    let small = BytesFile(room: 3)
    #expect(try CopyBuffer().copy(from: input, at: &own, to: small, count: 10) == 3)
    #expect(own == 8 && small.bytes == Array(bytes[5..<8]) && input.position == 100_000)
  }
}
