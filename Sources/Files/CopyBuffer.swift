import ABI

/// Kernel memory through which the bytes go that move from one open file to another.
@safe public struct CopyBuffer: ~Copyable {
  private let start: UnsafeMutableRawPointer
  /// Bytes that are moved at once.
  private static var size: Int { 64 << 10 }

  public init() { unsafe start = .allocate(byteCount: Self.size, alignment: 64) }
  deinit { unsafe start.deallocate() }

  /// Copies up to `count` bytes from `input` to `output`, each at its own position or at `from` and `to`, which move on, and
  /// returns how many: fewer at the input's end, or when the output takes no more. What was read and not written is
  /// given back to an input that has positions.
  /// - Throws: what the first reading or writing throws.
  public func copy(
    from input: OpenFile, at from: inout Int64?, to output: OpenFile, at to: inout Int64?, count: Int
  ) throws(Errno) -> Int {
    var total = 0
    while total < count {
      do throws(Errno) {
        let length = Swift.min(count - total, Self.size)
        // The block is `size` bytes long.
        var buffer = unsafe UserBuffer(address: UInt(bitPattern: start), count: length)
        buffer.count = try read(buffer, from: input, &from)
        guard buffer.count > 0 else { break }
        let written: Int
        do throws(Errno) { written = try writeAll(buffer, to: output, &to) } catch {
          try giveBack(buffer.count, to: input, &from)
          throw error
        }
        if written < buffer.count { try giveBack(buffer.count - written, to: input, &from) }
        total += written
        if written < buffer.count { break }
      } catch {
        guard total > 0 else { throw error }
        break
      }
    }
    return total
  }

  /// As above, writing at the output's own position.
  public func copy(from input: OpenFile, at from: inout Int64?, to output: OpenFile, count: Int) throws(Errno) -> Int {
    var to: Int64?
    return try copy(from: input, at: &from, to: output, at: &to, count: count)
  }

  /// Whether nothing more can be read from `input`, which has positions, at `offset` or at its own.
  public func isEnd(of input: OpenFile, at offset: Int64?) throws(Errno) -> Bool {
    // The block is `size` bytes long.
    let byte = unsafe UserBuffer(address: UInt(bitPattern: start), count: 1)
    let place = if let offset { offset } else { try input.seek(to: 0, from: .current) }
    return try input.read(into: byte, at: place) == 0
  }

  private func read(_ buffer: UserBuffer, from input: OpenFile, _ position: inout Int64?) throws(Errno) -> Int {
    guard let offset = position else { return try input.read(into: buffer) }
    let count = try input.read(into: buffer, at: offset)
    position = offset + Int64(count)
    return count
  }

  /// Writes until all is taken, or an error comes after the first bytes.
  private func writeAll(_ buffer: UserBuffer, to output: OpenFile, _ position: inout Int64?) throws(Errno) -> Int {
    var rest = buffer
    while rest.count > 0 {
      do throws(Errno) {
        let written: Int
        if let offset = position {
          written = try output.write(from: rest, at: offset)
          position = offset + Int64(written)
        } else {
          written = try output.write(from: rest)
        }
        guard written > 0 else { break }
        rest.address += UInt(written)
        rest.count -= written
      } catch {
        guard rest.count < buffer.count else { throw error }
        break
      }
    }
    return buffer.count - rest.count
  }

  private func giveBack(_ count: Int, to input: OpenFile, _ position: inout Int64?) throws(Errno) {
    if let offset = position {
      position = offset - Int64(count)
    } else {
      _ = try input.seek(to: -Int64(count), from: .current)
    }
  }
}
