import ABI
import Files
import Ground
import Processes
import Threads

extension Caller {
  /// `poll(2)`: waits up to `timeout` milliseconds, without limit when negative, until one of `count` descriptors is
  /// ready, and returns how many are.
  public func poll(_ list: UserPointer<PollDescriptor>, count: UInt, timeout: Int32) throws(Errno) -> Int {
    let deadline: Instant =
      timeout < 0 ? .never : timeout == 0 ? Instant(nanoseconds: 0) : .now + Duration(milliseconds: Int64(timeout))
    return try poll(list, count: count, until: deadline)
  }

  /// `ppoll(2)`: `poll` with a limit in nanoseconds, none when null, that becomes the time that was left, and with the
  /// signals at `mask` blocked while it waits.
  public func ppoll(
    _ list: UserPointer<PollDescriptor>, count: UInt, timeout: UserPointer<TimeSpec>, mask: UserPointer<SignalSet>,
    size: UInt
  ) throws(Errno) -> Int {
    let deadline = try WaitLimit(timeout.isNull ? nil : try timeout.read())
    let result: Result<Int, Errno>
    do throws(Errno) {
      result = .success(
        try waiting(with: mask, size: size) { () throws(Errno) in
          try poll(list, count: count, until: deadline.deadline)
        })
    } catch { result = .failure(error) }
    if let left = deadline.left { try? timeout.write(left) }
    return try result.get()
  }

  /// Waits for the descriptors of `list` and stores what each is ready for.
  /// - Throws: `.invalidArgument` for more descriptors than a process may have, `.badAddress`, `.interrupted`.
  func poll(_ list: UserPointer<PollDescriptor>, count: UInt, until deadline: Instant) throws(Errno) -> Int {
    guard count <= UInt(process.descriptors.limit) else { throw .invalidArgument }
    let count = Int(count)
    var entries = [PollDescriptor](repeating: PollDescriptor(descriptor: -1, events: 0, result: 0), count: count)
    var files: [OpenFile?] = []
    files.reserveCapacity(count)
    for index in 0..<count {
      entries[index] = try list.advanced(by: index).read()
      files.append(pollable(entries[index].descriptor))
    }
    var failure: Errno?
    var ready = 0
    do throws(Errno) {
      ready = try pollUntilReady(deadline) { (waiter) throws(Errno) in
        var ready = 0
        for index in 0..<count {
          entries[index].result = 0
          guard entries[index].descriptor >= 0 else { continue }
          guard let file = files[index] else {
            entries[index].result = Int16(ReadyEvents.invalid.rawValue)
            ready += 1
            continue
          }
          let wanted = ReadyEvents(rawValue: UInt32(UInt16(bitPattern: entries[index].events))).union(.unconditional)
          if let waiter { waiter.watch(file, for: wanted) }
          let events = file.ready.intersection(wanted)
          entries[index].result = Int16(truncatingIfNeeded: events.rawValue)
          if !events.isEmpty { ready += 1 }
        }
        return ready
      }
    } catch { failure = error }
    for index in 0..<count {
      // Only `revents` is written back.
      try UserPointer<Int16>(address: list.advanced(by: index).address + 6).write(entries[index].result)
    }
    if let failure { throw failure }
    return ready
  }

  /// The open file of `descriptor`, if it can be asked what it is ready for.
  func pollable(_ descriptor: Int32) -> OpenFile? {
    guard let file = try? process.descriptors.file(at: Descriptor(rawValue: descriptor)) else { return nil }
    return file.flags.contains(.path) ? nil : file
  }
}
