import ABI
import CMachine
import FileLocks
import Files
import Ground
import Threads

/// An open end of a pipe or FIFO: the access mode says which; a FIFO opened for both is both ends.
public final class PipeEnd: OpenFile {
  /// The pipe; several ends share it.
  public let pipe: Pipe
  private let openings: Int

  /// Opens an end of `pipe` with the access mode of `flags`; `attributes` is what `fstat(2)` tells.
  public init(pipe: Pipe, flags: OpenFlags, attributes: FileStatus) {
    self.pipe = pipe
    pipe.attributes = attributes
    openings = pipe.writers == 0 ? pipe.writerOpenings : -1
    super.init(flags: flags)
    pipe.opened(reading: flags.allowsReading, writing: flags.allowsWriting)
  }

  public override func read(into buffer: UserBuffer) throws(Errno) -> Int {
    guard flags.allowsReading else { throw .badDescriptor }
    return try pipe.read(into: buffer, nonBlocking: flags.contains(.nonBlocking))
  }

  public override func write(from buffer: UserBuffer) throws(Errno) -> Int {
    guard flags.allowsWriting else { throw .badDescriptor }
    return try pipe.write(
      from: buffer, nonBlocking: flags.contains(.nonBlocking), asPackets: flags.contains(.direct))
  }

  public override func status() throws(Errno) -> FileStatus { pipe.attributes }
  public override func setAttributes(_ change: AttributeChange) throws(Errno) { change.apply(to: &pipe.attributes) }

  public override func control(_ request: UInt32, _ argument: UInt) throws(Errno) -> Int {
    guard request == Self.bytesToRead else { throw .notTerminal }
    try UserPointer<Int32>(address: argument).write(Int32(truncatingIfNeeded: pipe.byteCount))
    return 0
  }

  public override var ready: ReadyEvents {
    var events = ReadyEvents()
    if flags.allowsReading { events.formUnion(pipe.readyToRead(since: openings)) }
    if flags.allowsWriting { events.formUnion(pipe.readyToWrite) }
    return events
  }

  public override func add(_ waiter: Waiter, for events: ReadyEvents) {
    pipe.add(waiter, reading: flags.allowsReading, writing: flags.allowsWriting)
  }

  public override func remove(_ waiter: Waiter) { pipe.remove(waiter) }
  public override var isPollable: Bool { true }
  public override var locks: LockTable { pipe.locks }
  public override var linkName: StaticString { "pipe:" }
  public override var isLinkNameNumbered: Bool { true }
  public override func reopen(flags: OpenFlags) throws(Errno) -> OpenFile {
    PipeEnd(pipe: pipe, flags: flags, attributes: pipe.attributes)
  }
  public override var pipeEnd: OpenFile? { self }
  public override func pipeCapacity() throws(Errno) -> Int { pipe.capacity }

  public override func setPipeCapacity(_ bytes: Int, isPrivileged: Bool) throws(Errno) -> Int {
    try pipe.setCapacity(bytes, isPrivileged: isPrivileged)
  }

  public override func released() { pipe.closed(reading: flags.allowsReading, writing: flags.allowsWriting) }

  /// `FIONREAD`.
  private static var bytesToRead: UInt32 { 0x541b }
}
