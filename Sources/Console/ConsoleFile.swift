import ABI
import CMachine
import Files
import Ground
import Threads

/// One of the image's standard streams: a terminal, pipe or file of the host, passed through.
public final class ConsoleFile: OpenFile {
  /// The platform's number of the stream: 0, 1 or 2.
  private let stream: Int32

  public init(stream: Int32, flags: OpenFlags) {
    self.stream = stream
    super.init(flags: flags)
  }

  public override func read(into buffer: UserBuffer) throws(Errno) -> Int {
    guard flags.allowsReading else { throw .badDescriptor }
    try wait(for: .readable)
    return try host(.read, buffer.address, UInt(buffer.count))
  }

  public override func write(from buffer: UserBuffer) throws(Errno) -> Int {
    guard flags.allowsWriting else { throw .badDescriptor }
    while true {
      do throws(Errno) { return try host(.write, buffer.address, UInt(buffer.count)) } catch {
        // The host's descriptor may be non-blocking although the application's is not.
        guard error == .wouldBlock && !flags.contains(.nonBlocking) else { throw error }
      }
      try wait(for: .writable)
    }
  }

  public override func control(_ request: UInt32, _ argument: UInt) throws(Errno) -> Int {
    try host(.ioctl, UInt(request), argument)
  }

  public override func status() throws(Errno) -> FileStatus {
    var status = FileStatus()
    let result = unsafe withUnsafeMutablePointer(to: &status) { callHost(.fstat, UInt(bitPattern: $0), 0) }
    _ = try Errno.check(result)
    return status
  }

  public override var isPollable: Bool { true }

  public override var ready: ReadyEvents {
    var wait = platform_wait(source: stream, events: 0x7, ready: 0)
    // One element, and a deadline of 0 only looks.
    _ = unsafe platform_idle(&wait, 1, 0)
    let events = ReadyEvents(rawValue: UInt32(UInt16(bitPattern: wait.ready)))
    return events.union(events.contains(.readable) ? .readNormal : []).union(events.contains(.writable) ? .writeNormal : [])
  }

  public override func add(_ waiter: Waiter, for events: ReadyEvents) {
    Thread.current.scheduler.sources.add(source: stream, events: events, waiter: waiter)
  }

  public override func remove(_ waiter: Waiter) { Thread.current.scheduler.sources.remove(waiter) }

  /// Blocks until the stream is ready; a regular file always is.
  private func wait(for events: ReadyEvents) throws(Errno) {
    while ready.isDisjoint(with: events.union(.unconditional)) {
      guard !flags.contains(.nonBlocking) else { throw .wouldBlock }
      let waiter = ThreadWaiter()
      add(waiter, for: events)
      let reason = Thread.current.scheduler.block()
      remove(waiter)
      guard reason != .interrupted else { throw .restartAfterSignal }
    }
  }

  private enum HostCall: Int {
    case read = 0
    case write = 1
    case fstat = 5
    case ioctl = 16
  }

  private func host(_ call: HostCall, _ first: UInt, _ second: UInt) throws(Errno) -> Int {
    try Errno.check(callHost(call, first, second))
  }

  private func callHost(_ call: HostCall, _ first: UInt, _ second: UInt) -> Int {
    platform_host_call(call.rawValue, UInt(UInt32(bitPattern: stream)), first, second, 0, 0, 0)
  }
}
