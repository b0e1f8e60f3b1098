import ABI
import CMachine
import Files
import Ground
import Threads

/// The counter of `eventfd(2)`: writes add to it, a read takes all of it, or one unit of a semaphore.
public final class EventCounter: OpenFile {
  private var count: UInt64
  private let isSemaphore: Bool
  private var readers = WaitQueue()
  private var writers = WaitQueue()

  /// Makes a counter that stands at `count`.
  public init(count: UInt64, isSemaphore: Bool, flags: OpenFlags) {
    self.count = count
    self.isSemaphore = isSemaphore
    super.init(flags: flags)
  }

  public override func read(into buffer: UserBuffer) throws(Errno) -> Int {
    guard buffer.count >= 8 else { throw .invalidArgument }
    while count == 0 { try wait(reading: true) }
    // eventfd(2): a semaphore hands out one unit per read, a counter all of them at once.
    let taken = isSemaphore ? 1 : count
    count -= taken
    writers.wakeOne(.writable)
    if count > 0 { readers.wakeOne(.readable) }
    try UserPointer<UInt64>(address: buffer.address).write(taken)
    return 8
  }

  public override func write(from buffer: UserBuffer) throws(Errno) -> Int {
    guard buffer.count >= 8 else { throw .invalidArgument }
    let added = try UserPointer<UInt64>(address: buffer.address).read()
    guard added != .max else { throw .invalidArgument }
    while UInt64.max - count <= added { try wait(reading: false) }
    count += added
    // Linux tells even of an added zero, when there is something to read.
    if count > 0 { readers.wakeOne(.readable) }
    if count < .max - 1 { writers.wakeOne() }
    return 8
  }

  /// Accepted without effect, as the files of Linux that have no inode of their own do.
  public override func seek(to offset: Int64, from origin: SeekOrigin) throws(Errno) -> Int64 { 0 }

  public override func status() throws(Errno) -> FileStatus { .anonymous }

  public override var isPollable: Bool { true }

  public override var ready: ReadyEvents {
    var events = ReadyEvents()
    if count > 0 { events.insert(.readable) }
    if count < .max - 1 { events.insert(.writable) }
    return events
  }

  public override func add(_ waiter: Waiter, for events: ReadyEvents) {
    readers.add(waiter)
    writers.add(waiter)
  }

  public override func remove(_ waiter: Waiter) {
    readers.remove(waiter)
    writers.remove(waiter)
  }

  private func wait(reading: Bool) throws(Errno) {
    guard !flags.contains(.nonBlocking) else { throw .wouldBlock }
    let waiter = ThreadWaiter()
    if reading { readers.add(waiter) } else { writers.add(waiter) }
    let reason = Thread.current.scheduler.block()
    remove(waiter)
    guard reason != .interrupted else { throw .restartAfterSignal }
  }
}

extension FileStatus {
  /// What `fstat(2)` tells of a file without an inode of its own: no type, readable and writable by its owner.
  static var anonymous: FileStatus {
    var status = FileStatus()
    status.mode = 0o600
    return status
  }
}
