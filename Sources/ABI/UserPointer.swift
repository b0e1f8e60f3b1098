import CMachine

/// An address that the application gave: nothing reads or writes it but the copies below, which turn a bad address
/// into `EFAULT`.
@frozen public struct UserPointer<Pointee: BitwiseCopyable>: Sendable, SyscallArgument {
  /// The address as it came.
  public let address: UInt

  @inlinable public init(address: UInt) { self.address = address }
  @inlinable public init(register: UInt) { self.address = register }

  /// Whether the application passed a null pointer.
  @inlinable public var isNull: Bool { address == 0 }

  /// Reads the value.
  /// - Throws: `.badAddress`.
  @inlinable public func read() throws(Errno) -> Pointee {
    let value = unsafe withUnsafeTemporary(of: Pointee.self) { (copy) throws(Errno) in
      // The copy is as long as the type, and `machine_copy` reports what it could not read.
      guard unsafe machine_copy(copy, UserMemory.pointer(address), MemoryLayout<Pointee>.size) == 0 else {
        throw .badAddress
      }
    }
    return try value.get()
  }

  /// Writes `value`.
  /// - Throws: `.badAddress`.
  @inlinable public func write(_ value: Pointee) throws(Errno) {
    let left = unsafe withUnsafePointer(to: value) { source in
      unsafe machine_copy(UserMemory.pointer(address), source, MemoryLayout<Pointee>.size)
    }
    guard left == 0 else { throw .badAddress }
  }

  /// The pointer `count` elements further.
  @inlinable public func advanced(by count: Int) -> UserPointer {
    UserPointer(address: address &+ UInt(bitPattern: count &* MemoryLayout<Pointee>.stride))
  }
}

/// Makes room for one value, lets `fill` write it, and returns it or the error `fill` threw.
@inlinable @inline(__always)
func withUnsafeTemporary<Value: BitwiseCopyable>(
  of type: Value.Type, _ fill: (UnsafeMutableRawPointer) throws(Errno) -> Void
) -> Result<Value, Errno> {
  unsafe withUnsafeTemporaryAllocation(byteCount: MemoryLayout<Value>.size, alignment: MemoryLayout<Value>.alignment) { room in
    do throws(Errno) {
      // The allocation has the size asked for, so its base address is not nil unless the type is empty.
      unsafe try fill(room.baseAddress.unsafelyUnwrapped)
      return unsafe .success(room.load(as: Value.self))
    } catch { return .failure(error) }
  }
}

/// A range of the application's memory.
@frozen public struct UserBuffer: Sendable {
  /// The first byte's address.
  public var address: UInt
  /// The length in bytes; at most `Int.max`, as the doors clamp it.
  public var count: Int

  /// The bytes that one call moves at most (Linux's `MAX_RW_COUNT`).
  @inlinable public static var maximumCount: Int { 0x7fff_f000 }

  @inlinable public init(address: UInt, count: Int) {
    self.address = address
    self.count = count
  }

  /// Decodes two registers; a length is cut to `maximumCount`, as Linux does, and one with the top bit set reaches beyond
  /// every application's memory.
  /// - Throws: `.badAddress`.
  @inlinable public init(address: UInt, count: UInt) throws(Errno) {
    guard count <= UInt(Int.max) else { throw .badAddress }
    self.init(address: address, count: Swift.min(Int(count), Self.maximumCount))
  }

  /// Copies `bytes` into the buffer's start; `bytes` must not be longer than the buffer.
  /// - Throws: `.badAddress`.
  @inlinable public func write(_ bytes: UnsafeRawBufferPointer) throws(Errno) {
    unsafe try write(bytes, at: 0)
  }

  /// Copies `bytes` into the buffer, `offset` bytes from its start.
  /// - Throws: `.badAddress`.
  @inlinable public func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(Errno) {
    precondition(offset >= 0 && bytes.count <= count - offset)
    // The range was checked against the buffer, and `machine_copy` reports what it could not write.
    guard unsafe machine_copy(UserMemory.pointer(address &+ UInt(offset)), bytes.baseAddress, bytes.count) == 0 else {
      throw .badAddress
    }
  }

  /// Copies `bytes.count` bytes of the buffer, from `offset` on, to `bytes`.
  /// - Throws: `.badAddress`.
  @inlinable public func read(into bytes: UnsafeMutableRawBufferPointer, at offset: Int = 0) throws(Errno) {
    precondition(offset >= 0 && bytes.count <= count - offset)
    // As above, the other way.
    guard unsafe machine_copy(bytes.baseAddress, UserMemory.pointer(address &+ UInt(offset)), bytes.count) == 0 else {
      throw .badAddress
    }
  }

  /// Zeroes `length` bytes from `offset` on.
  /// - Throws: `.badAddress`.
  @inlinable public func clear(at offset: Int, length: Int) throws(Errno) {
    precondition(offset >= 0 && length <= count - offset)
    // As above.
    guard unsafe machine_clear(UserMemory.pointer(address &+ UInt(offset)), length) == 0 else { throw .badAddress }
  }

  /// The part from `offset` on.
  @inlinable public func dropFirst(_ offset: Int) -> UserBuffer {
    UserBuffer(address: address &+ UInt(offset), count: count - offset)
  }

  /// The part before `length`.
  @inlinable public func prefix(_ length: Int) -> UserBuffer {
    UserBuffer(address: address, count: Swift.min(count, length))
  }

  /// Checks that a file may hold these bytes at `offset`: neither end may leave `off_t`.
  /// - Throws: `.invalidArgument`.
  @inlinable public func checkRange(at offset: Int64) throws(Errno) {
    guard offset >= 0 && !offset.addingReportingOverflow(Int64(count)).overflow else { throw .invalidArgument }
  }
}

/// A scatter or gather list of the application (`struct iovec`, POSIX `<sys/uio.h>`).
@frozen public struct UserVector: Sendable {
  /// The address of the first `iovec`.
  public let address: UInt
  /// The number of elements.
  public let count: Int

  /// The elements that one call takes at most (`IOV_MAX`).
  @inlinable public static var maximumCount: Int { 1024 }

  /// Decodes two registers.
  /// - Throws: `.invalidArgument` when `count` is negative or above `maximumCount`.
  @inlinable public init(address: UInt, count: UInt) throws(Errno) {
    guard count <= UInt(Self.maximumCount) else { throw .invalidArgument }
    self.address = address
    self.count = Int(count)
  }

  /// Reads element `index`.
  /// - Throws: `.badAddress`, or `.invalidArgument` when its length has the top bit set.
  @inlinable public subscript(index: Int) -> UserBuffer {
    get throws(Errno) {
      let element = UserPointer<(UInt, UInt)>(address: address &+ UInt(index * 16))
      let (start, length) = try element.read()
      guard length <= UInt(Int.max) else { throw .invalidArgument }
      return UserBuffer(address: start, count: Int(length))
    }
  }

  /// The bytes of all elements, up to what one call moves at most.
  /// - Throws: as the subscript does.
  public var byteCount: Int {
    get throws(Errno) {
      var total = 0
      for index in 0..<count { total += Swift.min(try self[index].count, UserBuffer.maximumCount - total) }
      return total
    }
  }

  /// Calls `transfer` with the elements that are not empty, in turn, until one moves fewer bytes than it has room for, and
  /// returns the sum. An error after the first bytes ends the walk without being told, as in Linux.
  /// - Throws: what `transfer` throws before anything was moved.
  @inlinable public func forEachBuffer(_ transfer: (UserBuffer) throws(Errno) -> Int) throws(Errno) -> Int {
    var total = 0
    for index in 0..<count {
      do throws(Errno) {
        var buffer = try self[index]
        guard buffer.count > 0 else { continue }
        buffer.count = Swift.min(buffer.count, UserBuffer.maximumCount - total)
        let moved = try transfer(buffer)
        total += moved
        if moved < buffer.count { break }
      } catch {
        guard total > 0 else { throw error }
        break
      }
    }
    return total
  }
}

/// A path that the application gave, not yet read.
@frozen public struct UserPath: Sendable, SyscallArgument {
  /// The address of its first byte.
  public let address: UInt
  @inlinable public init(register: UInt) { self.address = register }
  /// Whether the application passed a null pointer.
  @inlinable public var isNull: Bool { address == 0 }
}

/// Turns addresses of the application into pointers for the checked copies.
public enum UserMemory {
  /// The first address that no application has; above it lies the kernel, or nothing.
  @inlinable public static var end: UInt { 0x7fff_ffff_f000 }

  /// The address as the machine's copies take it.
  @inlinable public static func pointer(_ address: UInt) -> UnsafeMutableRawPointer? {
    unsafe UnsafeMutableRawPointer(bitPattern: address)
  }
}
