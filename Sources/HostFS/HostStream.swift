import ABI
import CMachine
import Files
import Ground
import Threads
import VFS

/// An open fifo or character device of the host. The host's file never blocks the image: a thread that must wait waits
/// for the descriptor to be ready.
final class HostStream: InodeFile {
  private var descriptor: Int32

  /// Opens the file behind `handle`.
  ///
  /// Deviation: a blocking open of a fifo for reading returns with a writer's first bytes, not with its open, as the host
  /// does not tell of that.
  /// - Throws: `.restartAfterSignal`, what the host says.
  init(opening handle: Int32, inode: HostInode, flags: OpenFlags, path: OpenPath) throws(Errno) {
    let isWaiting = inode.kind == .fifo && !flags.contains(.nonBlocking)
    let wanted = flags.intersection([.accessMode, .append, .nonBlocking]).union([.nonBlocking, .noControllingTerminal])
    descriptor = try Self.open(handle, wanted, waitsForReader: isWaiting && !flags.allowsReading)
    super.init(inode: inode, flags: flags, path: path)
    guard isWaiting && !flags.allowsWriting else { return }
    do throws(Errno) { try wait(for: .readable) } catch {
      close()
      throw error
    }
  }

  deinit { close() }

  override func read(into buffer: UserBuffer) throws(Errno) -> Int {
    guard flags.allowsReading else { throw .badDescriptor }
    return try whenReady(.readable, .read, buffer)
  }

  override func write(from buffer: UserBuffer) throws(Errno) -> Int {
    guard flags.allowsWriting else { throw .badDescriptor }
    return try whenReady(.writable, .write, buffer)
  }

  override func read(into buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    guard offset >= 0 else { throw .invalidArgument }
    return try Host.call(.pread64, descriptor, buffer.address, UInt(buffer.count), UInt(bitPattern: Int(offset)))
  }

  override func write(from buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    guard offset >= 0 else { throw .invalidArgument }
    return try Host.call(.pwrite64, descriptor, buffer.address, UInt(buffer.count), UInt(bitPattern: Int(offset)))
  }

  override func seek(to offset: Int64, from origin: SeekOrigin) throws(Errno) -> Int64 {
    Int64(try Host.call(.lseek, descriptor, UInt(bitPattern: Int(offset)), UInt(origin.rawValue)))
  }

  override func synchronize(dataOnly: Bool) throws(Errno) { try Host.call(dataOnly ? .fdatasync : .fsync, descriptor) }
  override func truncate(to length: Int64) throws(Errno) { throw .invalidArgument }

  override func control(_ request: UInt32, _ argument: UInt) throws(Errno) -> Int {
    try Host.call(.ioctl, descriptor, UInt(request), argument)
  }

  // MARK: Waiting

  override var isPollable: Bool { true }

  override var ready: ReadyEvents {
    var wait = platform_wait(source: descriptor, events: 0x7, ready: 0)
    // One element, and a deadline of 0 only looks.
    _ = unsafe platform_idle(&wait, 1, 0)
    let events = ReadyEvents(rawValue: UInt32(UInt16(bitPattern: wait.ready)))
    return events.union(events.contains(.readable) ? .readNormal : []).union(events.contains(.writable) ? .writeNormal : [])
  }

  override func add(_ waiter: Waiter, for events: ReadyEvents) {
    Thread.current.scheduler.sources.add(source: descriptor, events: events, waiter: waiter)
  }

  override func remove(_ waiter: Waiter) { Thread.current.scheduler.sources.remove(waiter) }

  override func released() {
    close()
    super.released()
  }

  private func whenReady(_ events: ReadyEvents, _ call: Host.Call, _ buffer: UserBuffer) throws(Errno) -> Int {
    while true {
      do throws(Errno) { return try Host.call(call, descriptor, buffer.address, UInt(buffer.count)) } catch {
        guard error == .wouldBlock && !flags.contains(.nonBlocking) else { throw error }
      }
      try wait(for: events)
    }
  }

  private func wait(for events: ReadyEvents) throws(Errno) {
    while ready.isDisjoint(with: events.union(.unconditional)) {
      let waiter = ThreadWaiter()
      add(waiter, for: events)
      let reason = Thread.current.scheduler.block()
      remove(waiter)
      guard reason != .interrupted else { throw .restartAfterSignal }
    }
  }

  private static func open(_ handle: Int32, _ flags: OpenFlags, waitsForReader: Bool) throws(Errno) -> Int32 {
    var pauseMilliseconds: Int64 = 1
    while true {
      do throws(Errno) { return try Host.reopen(handle, flags) } catch {
        guard error == .noSuchDevice && waitsForReader else { throw error }
      }
      // Nobody tells when a reader comes: look again, less and less often.
      let reason = Thread.current.scheduler.block(until: .now + Duration(milliseconds: pauseMilliseconds))
      guard reason != .interrupted else { throw .restartAfterSignal }
      pauseMilliseconds = min(pauseMilliseconds * 2, 64)
    }
  }

  private func close() {
    guard descriptor >= 0 else { return }
    Host.close(descriptor)
    descriptor = -1
  }
}
