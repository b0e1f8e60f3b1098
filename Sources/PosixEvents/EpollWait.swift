import ABI
import Files
import Ground
import Processes
import Threads

extension Caller {
  /// `epoll_wait(2)`: waits up to `timeout` milliseconds, without limit when negative, for a watched file to be ready,
  /// stores up to `count` reports and returns how many.
  public func epoll_wait(
    _ epoll: Descriptor, into events: UserPointer<EpollEvent>, count: Int32, timeout: Int32
  ) throws(Errno) -> Int {
    let deadline: Instant =
      timeout < 0 ? .never : timeout == 0 ? Instant(nanoseconds: 0) : .now + Duration(milliseconds: Int64(timeout))
    return try wait(epoll, into: events, count: count, until: deadline)
  }

  /// `epoll_pwait(2)`: `epoll_wait` with the signals at `mask` blocked while it waits.
  public func epoll_pwait(
    _ epoll: Descriptor, into events: UserPointer<EpollEvent>, count: Int32, timeout: Int32,
    mask: UserPointer<SignalSet>, size: UInt
  ) throws(Errno) -> Int {
    try waiting(with: mask, size: size) { () throws(Errno) in
      try epoll_wait(epoll, into: events, count: count, timeout: timeout)
    }
  }

  /// `epoll_pwait2(2)`: `epoll_pwait` with a limit in nanoseconds; null stands for none.
  public func epoll_pwait2(
    _ epoll: Descriptor, into events: UserPointer<EpollEvent>, count: Int32, timeout: UserPointer<TimeSpec>,
    mask: UserPointer<SignalSet>, size: UInt
  ) throws(Errno) -> Int {
    var deadline = Instant.never
    if !timeout.isNull {
      let limit = try timeout.read()
      guard limit.isValidTimeout else { throw .invalidArgument }
      deadline = limit.totalNanoseconds == 0 ? Instant(nanoseconds: 0) : .now + Duration(limit)
    }
    return try waiting(with: mask, size: size) { () throws(Errno) in
      try wait(epoll, into: events, count: count, until: deadline)
    }
  }

  /// Waits for an epoll.
  /// - Throws: `.invalidArgument` for no room or no epoll, `.badDescriptor`, `.badAddress`, `.interrupted`.
  func wait(
    _ epoll: Descriptor, into events: UserPointer<EpollEvent>, count: Int32, until deadline: Instant
  ) throws(Errno) -> Int {
    guard count > 0 && Int(count) <= Int(Int32.max) / MemoryLayout<EpollEvent>.stride else { throw .invalidArgument }
    guard let epoll = try process.descriptors.file(at: epoll).epoll else { throw .invalidArgument }
    return try epoll.wait(events, Int(count), until: deadline)
  }
}
