import ABI
import Files
import Ground
import Threads

extension Pipe {
  /// Waits for the first bytes; returns whether there are any: none come when no writer is left.
  /// - Throws: `.wouldBlock`, `.restartAfterSignal`.
  func waitForBytes(nonBlocking: Bool) throws(Errno) -> Bool {
    while ring.isEmpty {
      guard writers > 0 else { return false }
      guard !nonBlocking else { throw .wouldBlock }
      try wait(reading: true)
    }
    return true
  }

  /// Waits for a free page and returns the bytes that surely fit.
  /// - Throws: `.brokenPipe` when nobody reads, `.wouldBlock`, `.restartAfterSignal`.
  func waitForRoom(nonBlocking: Bool) throws(Errno) -> Int {
    while true {
      guard readers > 0 else { throw brokenPipe() }
      if !ring.isFull { return (ring.capacity - ring.count) * Page.size }
      guard !nonBlocking else { throw .wouldBlock }
      try wait(reading: false)
    }
  }

  /// Takes the bytes that another file has taken over.
  func drop(_ length: Int) {
    let wasFull = ring.isFull
    ring.drop(length)
    if wasFull && !ring.isFull { writerQueue.wakeOne(.output) }
    if !ring.isEmpty { readerQueue.wakeOne(.input) }
  }
}

extension PipeEnd {
  /// Moves up to `count` bytes out of the pipe to `output`, at its position or at `offset`, which moves on; waits for the
  /// first ones, and returns how many.
  /// - Throws: `.wouldBlock`, `.restartAfterSignal`, and what the writing throws.
  public func splice(
    to output: OpenFile, at offset: inout Int64?, count: Int, nonBlocking: Bool
  ) throws(Errno) -> Int {
    guard try pipe.waitForBytes(nonBlocking: nonBlocking) else { return 0 }
    let block = KernelBlock(byteCount: Swift.min(count, pipe.byteCount))
    let buffer = UserBuffer(address: block.address, count: try pipe.ring.copyOut(into: block.buffer))
    var written: Int
    if let start = offset {
      written = try output.write(from: buffer, at: start)
      offset = start + Int64(written)
    } else {
      written = try output.write(from: buffer)
    }
    // Another reader may have come while the writing waited.
    written = Swift.min(written, pipe.byteCount)
    pipe.drop(written)
    return written
  }

  /// Moves up to `count` bytes from `input`, at its position or at `offset`, which moves on, into the pipe; waits until it
  /// has room, and returns how many.
  /// - Throws: `.brokenPipe`, `.wouldBlock`, `.restartAfterSignal`, and what the reading throws.
  public func splice(
    from input: OpenFile, at offset: inout Int64?, count: Int, nonBlocking: Bool
  ) throws(Errno) -> Int {
    let room = try pipe.waitForRoom(nonBlocking: nonBlocking)
    let block = KernelBlock(byteCount: Swift.min(count, room))
    let length: Int
    if let start = offset {
      length = try input.read(into: block.buffer, at: start)
      offset = start + Int64(length)
    } else {
      length = try input.read(into: block.buffer)
    }
    return try pipe.write(
      from: UserBuffer(address: block.address, count: length), nonBlocking: false, asPackets: false)
  }

  /// Copies up to `count` bytes into the pipe `output`, and drops them here when `takes`; waits for bytes and room, and
  /// returns how many.
  /// - Throws: `.brokenPipe`, `.wouldBlock`, `.restartAfterSignal`.
  public func copy(to output: PipeEnd, count: Int, takes: Bool, nonBlocking: Bool) throws(Errno) -> Int {
    // Waiting for one may have lost the other, so that both are looked at until neither waited.
    var room = 0
    repeat {
      guard try pipe.waitForBytes(nonBlocking: nonBlocking) else { return 0 }
      room = try output.pipe.waitForRoom(nonBlocking: nonBlocking)
    } while pipe.ring.isEmpty
    let block = KernelBlock(byteCount: Swift.min(Swift.min(count, room), pipe.byteCount))
    let length = try pipe.ring.copyOut(into: block.buffer)
    let written = try output.pipe.write(
      from: UserBuffer(address: block.address, count: length), nonBlocking: true, asPackets: false)
    if takes { pipe.drop(written) }
    return written
  }

  /// Reads what is there into the elements of `vector`; waits only for the first bytes (`vmsplice(2)`).
  /// - Throws: `.wouldBlock`, `.restartAfterSignal`, `.badAddress`.
  public func read(_ vector: UserVector, nonBlocking: Bool) throws(Errno) -> Int {
    guard try pipe.waitForBytes(nonBlocking: nonBlocking) else { return 0 }
    return try vector.forEachBuffer { (buffer) throws(Errno) in try pipe.read(into: buffer, nonBlocking: true) }
  }

  /// Writes the elements of `vector` as far as there is room now; waits only for the first page (`vmsplice(2)`).
  /// - Throws: `.brokenPipe`, `.wouldBlock`, `.restartAfterSignal`, `.badAddress`.
  public func write(_ vector: UserVector, nonBlocking: Bool) throws(Errno) -> Int {
    _ = try pipe.waitForRoom(nonBlocking: nonBlocking)
    return try vector.forEachBuffer { (buffer) throws(Errno) in
      try pipe.write(from: buffer, nonBlocking: true, asPackets: false)
    }
  }
}

/// Kernel memory that bytes pass through.
@safe struct KernelBlock: ~Copyable {
  private let start: UnsafeMutableRawPointer
  private let byteCount: Int

  init(byteCount: Int) {
    self.byteCount = byteCount
    unsafe start = .allocate(byteCount: Swift.max(byteCount, 1), alignment: 64)
  }

  deinit { unsafe start.deallocate() }

  /// The first byte's address.
  var address: UInt { unsafe UInt(bitPattern: start) }
  /// All of it, as files take it.
  var buffer: UserBuffer { UserBuffer(address: address, count: byteCount) }
}
