import ABI
import Files
import Processes

/// The flags of `preadv2(2)` and `pwritev2(2)`; any other bit is `EOPNOTSUPP`.
public struct TransferFlags: OptionSet, Sendable, SyscallArgument {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `RWF_HIPRI`: polls the device; there is none that could be polled.
  public static var highPriority: Self { Self(rawValue: 1) }
  /// `RWF_DSYNC`.
  public static var dataSync: Self { Self(rawValue: 2) }
  /// `RWF_SYNC`.
  public static var sync: Self { Self(rawValue: 4) }
  /// `RWF_NOWAIT`.
  public static var noWait: Self { Self(rawValue: 8) }
  /// `RWF_APPEND`.
  public static var append: Self { Self(rawValue: 16) }

  public init(register: UInt) throws(Errno) {
    self.init(rawValue: UInt32(truncatingIfNeeded: register))
    guard rawValue < 32 else { throw .notSupported }
  }

  /// What the flags are for the time of one call on a file.
  var asOpenFlags: OpenFlags {
    OpenFlags(contains(.noWait) ? [.nonBlocking] : []).union(contains(.append) ? .append : [])
  }
}

extension Caller {
  /// `preadv(2)`: reads at `offset` into the elements of `vector` in turn; the position of `descriptor` stays.
  public func preadv(from descriptor: Descriptor, into vector: UserVector, at offset: Int64) throws(Errno) -> Int {
    guard offset >= 0 else { throw .invalidArgument }
    let file = try process.descriptors.file(at: descriptor)
    return try vector.forEachBuffer(from: offset) { (buffer, offset) throws(Errno) in
      try file.read(into: buffer, at: offset)
    }
  }

  /// `pwritev(2)`: writes the elements of `vector` in turn at `offset`; the position of `descriptor` stays.
  public func pwritev(to descriptor: Descriptor, from vector: UserVector, at offset: Int64) throws(Errno) -> Int {
    guard offset >= 0 else { throw .invalidArgument }
    let file = try process.descriptors.file(at: descriptor)
    var room = try count(of: vector, withinSizeLimitOf: file, at: offset)
    return try vector.forEachBuffer(from: offset) { (buffer, offset) throws(Errno) in
      let written = try file.write(from: buffer.prefix(room), at: offset)
      room -= written
      return written
    }
  }

  /// `preadv2(2)`: as `preadv`, or as `readv` with the offset -1, with flags for this call alone.
  public func preadv2(
    from descriptor: Descriptor, into vector: UserVector, at offset: Int64, flags: TransferFlags
  ) throws(Errno) -> Int {
    let file = try process.descriptors.file(at: descriptor)
    return try file.with(flags.asOpenFlags) { () throws(Errno) in
      offset == -1
        ? try readv(from: descriptor, into: vector) : try preadv(from: descriptor, into: vector, at: offset)
    }
  }

  /// `pwritev2(2)`: as `pwritev`, or as `writev` with the offset -1, with flags for this call alone.
  public func pwritev2(
    to descriptor: Descriptor, from vector: UserVector, at offset: Int64, flags: TransferFlags
  ) throws(Errno) -> Int {
    let file = try process.descriptors.file(at: descriptor)
    let count = try file.with(flags.asOpenFlags) { () throws(Errno) in
      offset == -1
        ? try writev(to: descriptor, from: vector) : try pwritev(to: descriptor, from: vector, at: offset)
    }
    if !flags.isDisjoint(with: [.sync, .dataSync]) && file.isSeekable {
      try file.synchronize(dataOnly: !flags.contains(.sync))
    }
    return count
  }
}

extension UserVector {
  /// Calls `transfer` with the elements in turn and the place in the file where each begins.
  func forEachBuffer(
    from offset: Int64, _ transfer: (UserBuffer, Int64) throws(Errno) -> Int
  ) throws(Errno) -> Int {
    // An empty list still finds out whether the file has positions.
    guard count > 0 else { return try transfer(UserBuffer(address: 0, count: 0), offset) }
    var position = offset
    return try forEachBuffer { (buffer) throws(Errno) in
      let moved = try transfer(buffer, position)
      position += Int64(moved)
      return moved
    }
  }
}

extension OpenFile {
  /// Calls `body` while the file has `added` among its flags. A thread that waits in `body` would leave them to others,
  /// but `O_NONBLOCK` does not wait, and appending to a file neither.
  func with<Value>(_ added: OpenFlags, _ body: () throws(Errno) -> Value) throws(Errno) -> Value {
    let missing = added.subtracting(flags)
    guard !missing.isEmpty else { return try body() }
    flags.formUnion(missing)
    try flagsChanged()
    defer {
      flags.subtract(missing)
      try? flagsChanged()
    }
    return try body()
  }

  /// Whether the file has positions.
  var isSeekable: Bool { (try? seek(to: 0, from: .current)) != nil }
}
