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

  /// Opens the terminal that controls the image.
  /// - Throws: `.noSuchDevice` when there is none.
  public static func terminal(flags: OpenFlags) throws(Errno) -> ConsoleFile {
    let name: StaticString = "/dev/tty"
    // AT_FDCWD; a static string ends with a NUL.
    let opened = unsafe platform_host_call(
      HostCall.openat.rawValue, UInt(bitPattern: -100), UInt(bitPattern: name.utf8Start), UInt(flags.rawValue), 0, 0, 0)
    let descriptor = UInt(try Errno.check(opened))
    // F_DUPFD_CLOEXEC: the kernel's own descriptors lie above those that a program passes on.
    let stream = platform_host_call(HostCall.fcntl.rawValue, descriptor, 1030, 700, 0, 0, 0)
    _ = platform_host_call(HostCall.close.rawValue, descriptor, 0, 0, 0, 0, 0)
    return ConsoleFile(stream: Int32(try Errno.check(stream)), flags: flags)
  }

  /// The standard streams stay open: other files may be the same ones.
  public override func released() {
    if stream > 2 { _ = callHost(.close, 0, 0) }
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

  private var kind: FileKind? { (try? status()).map { FileMode(rawValue: $0.mode).kind } }

  public override var linkName: StaticString {
    switch kind {
    case .characterDevice: "/dev/tty"
    case .fifo: "pipe:"
    case .socket: "socket:"
    default: stream == 0 ? "/dev/stdin" : stream == 1 ? "/dev/stdout" : "/dev/stderr"
    }
  }

  public override var isLinkNameNumbered: Bool { kind == .fifo || kind == .socket }

  public override func reopen(flags: OpenFlags) throws(Errno) -> OpenFile { ConsoleFile(stream: stream, flags: flags) }

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
    case close = 3
    case fstat = 5
    case ioctl = 16
    case fcntl = 72
    case openat = 257
  }

  private func host(_ call: HostCall, _ first: UInt, _ second: UInt) throws(Errno) -> Int {
    try Errno.check(callHost(call, first, second))
  }

  private func callHost(_ call: HostCall, _ first: UInt, _ second: UInt) -> Int {
    platform_host_call(call.rawValue, UInt(UInt32(bitPattern: stream)), first, second, 0, 0, 0)
  }
}
