import ABI

/// Memory of the application in a test: what is put there stays until the memory goes.
@safe public final class ApplicationMemory {
  private let start: UnsafeMutableRawPointer
  private var used = 0
  private let capacity = 1 << 20

  public init() {
    unsafe start = .allocate(byteCount: capacity, alignment: 4096)
    unsafe start.initializeMemory(as: UInt8.self, repeating: 0, count: capacity)
  }

  deinit { unsafe start.deallocate() }

  /// Room for `count` bytes, zeroed.
  public func room(_ count: Int) -> UserBuffer {
    precondition(used + count <= capacity, "a test needs more memory")
    defer { used += (count + 15) & ~15 }
    return unsafe UserBuffer(address: UInt(bitPattern: start + used), count: count)
  }

  /// `values`, one behind the other.
  public func put<Value: BitwiseCopyable>(_ values: Value...) -> UserPointer<Value> {
    let place = UserPointer<Value>(address: room(MemoryLayout<Value>.stride * values.count).address)
    for (index, value) in values.enumerated() { place.advanced(by: index).poke(value) }
    return place
  }

  /// The bytes of `text`, with no NUL.
  public func text(_ text: String) -> UserBuffer {
    let bytes = Array(text.utf8)
    let place = room(bytes.count)
    for (index, byte) in bytes.enumerated() { UserPointer<UInt8>(address: place.address).advanced(by: index).poke(byte) }
    return place
  }

  /// `text` as a path.
  public func path(_ text: String) -> UserPath { UserPath(register: self.text(text + "\0").address) }

  /// A list of `buffers`.
  public func vector(_ buffers: UserBuffer...) -> UserVector {
    let list = room(buffers.count * 16)
    for (index, buffer) in buffers.enumerated() {
      UserPointer<(UInt, UInt)>(address: list.address).advanced(by: index).poke((buffer.address, UInt(buffer.count)))
    }
    // Fewer than a call takes.
    return try! UserVector(address: list.address, count: UInt(buffers.count))
  }
}

extension UserPointer {
  /// Writes a value where the test knows that it may.
  fileprivate func poke(_ value: Pointee) { try! write(value) }
}

extension UserBuffer {
  /// What is in the buffer's first `length` bytes.
  public func text(_ length: Int) -> String { String(decoding: bytes(length), as: UTF8.self) }

  /// The buffer's first `length` bytes.
  public func bytes(_ length: Int) -> [UInt8] {
    (0..<length).map { try! UserPointer<UInt8>(address: address).advanced(by: $0).read() }
  }
}
