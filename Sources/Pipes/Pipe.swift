import ABI
import FileLocks
import Ground
import Threads

/// A pipe or FIFO (POSIX 2.3.2, `pipe(7)`): bytes on the way from its writers to its readers.
@safe public final class Pipe {
  /// Slots of a new pipe (64 KiB).
  static var defaultCapacity: Int { 16 }
  /// Bytes up to which a process without privileges may enlarge a pipe (`/proc/sys/fs/pipe-max-size`).
  static var maximumByteCapacity: Int { 1 << 20 }

  var ring = PageRing(capacity: Pipe.defaultCapacity)
  /// Open files that can read.
  public private(set) var readers = 0
  /// Open files that can write.
  public private(set) var writers = 0
  /// Openings for writing so far: a FIFO's reader that opened before the first writer does not see a hang-up.
  public private(set) var writerOpenings = 0
  /// Openings for reading so far.
  private(set) var readerOpenings = 0
  /// What `fstat(2)` tells.
  var attributes = FileStatus()
  var readerQueue = WaitQueue()
  var writerQueue = WaitQueue()

  /// The locks on the pipe as a file.
  private(set) lazy var locks = LockTable()

  public init() {}

  /// Counts an open file that was made for the pipe.
  func opened(reading: Bool, writing: Bool) {
    if reading {
      readers += 1
      readerOpenings += 1
    }
    if writing {
      writers += 1
      writerOpenings += 1
    }
    readerQueue.wakeAll(.input)
    writerQueue.wakeAll(.output)
  }

  /// Takes back what `opened` counted, and tells the other side.
  func closed(reading: Bool, writing: Bool) {
    if reading { readers -= 1 }
    if writing { writers -= 1 }
    if reading && readers == 0 { writerQueue.wakeAll([.error, .writable, .writeNormal]) }
    if writing && writers == 0 { readerQueue.wakeAll([.hangUp, .readable, .readNormal]) }
  }

  /// Bytes that can be read now (`FIONREAD`).
  public var byteCount: Int { ring.byteCount }

  /// Bytes that fit (`F_GETPIPE_SZ`).
  public var capacity: Int { ring.capacity * Page.size }

  /// Changes the capacity to `bytes`, rounded up to a power of two of pages, and returns it (`F_SETPIPE_SZ`).
  /// - Throws: `.invalidArgument`, `.operationNotPermitted` above the limit of the unprivileged, `.busy` when what is in
  ///   the pipe does not fit.
  public func setCapacity(_ bytes: Int, isPrivileged: Bool) throws(Errno) -> Int {
    guard bytes > 0 && bytes <= 1 << 31 else { throw .invalidArgument }
    var pages = 1
    while pages * Page.size < bytes { pages *= 2 }
    let grows = pages > ring.capacity
    guard !grows || isPrivileged || pages * Page.size <= Self.maximumByteCapacity else { throw .operationNotPermitted }
    try ring.resize(to: pages)
    if grows { writerQueue.wakeAll(.output) }
    return capacity
  }

  /// Reads what is there, or waits for the first bytes; 0 when there are none and no writer is left.
  /// - Throws: `.wouldBlock`, `.restartAfterSignal`, `.badAddress`.
  func read(into buffer: UserBuffer, nonBlocking: Bool) throws(Errno) -> Int {
    guard buffer.count > 0 else { return 0 }
    var hasWaited = false
    while ring.isEmpty {
      guard writers > 0 else { return 0 }
      guard !nonBlocking else { throw .wouldBlock }
      try wait(reading: true)
      hasWaited = true
    }
    let wasFull = ring.isFull
    var total = 0
    var error: Errno?
    while total < buffer.count && !ring.isEmpty && error == nil {
      do throws(Errno) {
        let (taken, endsPacket) = try ring.take(into: buffer, at: total, count: buffer.count - total)
        total += taken
        if endsPacket { break }
      } catch let failure { error = failure }
    }
    if wasFull && !ring.isFull { writerQueue.wakeOne(.output) }
    // The bytes that are left are for the next reader, whose wake-up this one has used.
    if hasWaited && !ring.isEmpty { readerQueue.wakeOne(.input) }
    if let error, total == 0 { throw error }
    return total
  }

  /// Writes the buffer: whole and unmixed up to a page (`PIPE_BUF`), else in parts as room comes.
  /// - Throws: `.brokenPipe` when nobody reads, `.wouldBlock`, `.restartAfterSignal`, `.badAddress`.
  func write(from buffer: UserBuffer, nonBlocking: Bool, asPackets: Bool) throws(Errno) -> Int {
    guard buffer.count > 0 else { return 0 }
    guard readers > 0 else { throw brokenPipe() }
    var total = 0
    var hasWaited = false
    do throws(Errno) {
      // What is left over a whole number of pages goes behind the last bytes, if it fits there.
      let odd = buffer.count & (Page.size - 1)
      if odd != 0, try ring.merge(buffer, at: 0, count: odd) { total = odd }
      while total < buffer.count {
        guard readers > 0 else { throw brokenPipe() }
        if ring.isFull {
          guard !nonBlocking else { throw .wouldBlock }
          readerQueue.wakeOne(.input)
          try wait(reading: false)
          hasWaited = true
        } else {
          let length = Swift.min(buffer.count - total, Page.size)
          try ring.append(buffer, at: total, count: length, isPacket: asPackets)
          total += length
        }
      }
    } catch {
      finishWriting(hasWaited)
      guard total > 0 else { throw error }
      return total
    }
    finishWriting(hasWaited)
    return total
  }

  /// Tells readers of what was written, and the next writer of the room that is left when this one used a wake-up.
  func finishWriting(_ hasWaited: Bool) {
    if !ring.isEmpty { readerQueue.wakeOne(.input) }
    if hasWaited && !ring.isFull { writerQueue.wakeOne(.output) }
  }

  /// What the reading side is ready for; `openings` is `writerOpenings` of the time when the file was opened.
  func readyToRead(since openings: Int) -> ReadyEvents {
    var events: ReadyEvents = ring.isEmpty ? [] : .input
    if writers == 0 && writerOpenings != openings { events.insert(.hangUp) }
    return events
  }

  /// What the writing side is ready for.
  var readyToWrite: ReadyEvents {
    var events: ReadyEvents = ring.isFull ? [] : .output
    if readers == 0 { events.insert(.error) }
    return events
  }

  /// Adds a waiter on the reading side, the writing side or both.
  func add(_ waiter: Waiter, reading: Bool, writing: Bool) {
    if reading { readerQueue.add(waiter) }
    if writing { writerQueue.add(waiter) }
  }

  /// Takes the waiter out of both sides.
  func remove(_ waiter: Waiter) {
    readerQueue.remove(waiter)
    writerQueue.remove(waiter)
  }

  /// Blocks until the other side has done something.
  func wait(reading: Bool) throws(Errno) {
    let waiter = ThreadWaiter()
    add(waiter, reading: reading, writing: !reading)
    let reason = Thread.current.scheduler.block()
    remove(waiter)
    guard reason != .interrupted else { throw .restartAfterSignal }
  }

  /// The one place where a write finds no reader: the error, and the signal `SIGPIPE` for the writing thread.
  func brokenPipe() -> Errno {
    let thread = Thread.current
    thread.scheduler.raiseSignal?(thread, .brokenPipe)
    return .brokenPipe
  }
}
