import ABI
import Ground

/// What an open file is ready for, in the bits of `poll(2)` and `epoll(7)`.
public struct ReadyEvents: OptionSet, Sendable {
  public let rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `POLLIN`.
  @inlinable public static var readable: Self { Self(rawValue: 0x1) }
  /// `POLLPRI`.
  @inlinable public static var priority: Self { Self(rawValue: 0x2) }
  /// `POLLOUT`.
  @inlinable public static var writable: Self { Self(rawValue: 0x4) }
  /// `POLLERR`: always told.
  @inlinable public static var error: Self { Self(rawValue: 0x8) }
  /// `POLLHUP`: always told.
  @inlinable public static var hangUp: Self { Self(rawValue: 0x10) }
  /// `POLLNVAL`.
  @inlinable public static var invalid: Self { Self(rawValue: 0x20) }
  /// `POLLRDNORM`.
  @inlinable public static var readNormal: Self { Self(rawValue: 0x40) }
  /// `POLLRDBAND`.
  @inlinable public static var readBand: Self { Self(rawValue: 0x80) }
  /// `POLLWRNORM`.
  @inlinable public static var writeNormal: Self { Self(rawValue: 0x100) }
  /// `POLLWRBAND`.
  @inlinable public static var writeBand: Self { Self(rawValue: 0x200) }
  /// `POLLRDHUP`.
  @inlinable public static var readHangUp: Self { Self(rawValue: 0x2000) }
  /// Readable in both spellings.
  @inlinable public static var input: Self { [.readable, .readNormal] }
  /// Writable in both spellings.
  @inlinable public static var output: Self { [.writable, .writeNormal] }
  /// What `poll(2)` tells whether asked or not.
  @inlinable public static var unconditional: Self { [.error, .hangUp] }
}

/// Someone to tell when something happens: a blocked thread, a `poll` over several files, an epoll.
open class Waiter {
  public init() {}

  /// Something happened; `events` says what, as far as the queue knows.
  open func notify(_ events: ReadyEvents) {}

  /// Whether a wake-up of one waiter may stop here (`EPOLLEXCLUSIVE` and plain blocked threads).
  open var isExclusive: Bool { false }
}

/// Wakes one blocked thread.
@safe public final class ThreadWaiter: Waiter {
  private let thread: Thread
  /// Whether the thread was told since the waiter was made.
  public private(set) var isNotified = false

  public init(thread: Thread = .current) { self.thread = thread }

  public override func notify(_ events: ReadyEvents) {
    isNotified = true
    thread.scheduler.wake(thread)
  }
  /// A thread that was told already does not use up a second wake-up.
  public override var isExclusive: Bool { !isNotified }
}

/// Waiters in order of arrival. Embedded in the object they wait for.
public struct WaitQueue: ~Copyable {
  private var waiters: [Waiter] = []

  public init() {}

  /// Whether nobody waits.
  public var isEmpty: Bool { waiters.isEmpty }

  /// Puts `waiter` at the end; it stays until it is removed.
  public mutating func add(_ waiter: Waiter) { waiters.append(waiter) }

  /// Takes `waiter` out, if it is in.
  public mutating func remove(_ waiter: Waiter) {
    if let index = waiters.firstIndex(where: { $0 === waiter }) { waiters.remove(at: index) }
  }

  /// Tells every waiter that is not exclusive and the first exclusive one.
  public mutating func wakeOne(_ events: ReadyEvents = []) {
    guard !waiters.isEmpty else { return }
    var isExclusiveTold = false
    for waiter in waiters {
      let isExclusive = waiter.isExclusive
      if isExclusive && isExclusiveTold { continue }
      waiter.notify(events)
      if isExclusive { isExclusiveTold = true }
    }
  }

  /// Tells every waiter.
  public mutating func wakeAll(_ events: ReadyEvents = []) {
    guard !waiters.isEmpty else { return }
    for waiter in waiters { waiter.notify(events) }
  }
}
