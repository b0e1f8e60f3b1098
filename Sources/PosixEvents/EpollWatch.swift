import ABI
import Files
import Threads

/// One entry of an epoll: a file under a descriptor, and what is asked of it.
final class EpollWatch: FileWatch {
  /// The epoll, which outlives its watches: it takes them out before it goes.
  private unowned(unsafe) let epoll: Epoll
  let file: OpenFile
  let descriptor: Int32
  var request: EpollEvent
  /// The next watch under the same descriptor number, of another file.
  var sibling: EpollWatch?

  // The ready list, which is the epoll's.
  var next: EpollWatch?
  unowned(unsafe) var previous: EpollWatch?
  var isQueued = false

  init(epoll: Epoll, file: OpenFile, descriptor: Int32, request: EpollEvent) {
    unsafe self.epoll = epoll
    self.file = file
    self.descriptor = descriptor
    self.request = request
  }

  /// What is asked for.
  var wanted: ReadyEvents { ReadyEvents(rawValue: request.events) }
  /// What of it is so now.
  var ready: ReadyEvents { file.ready.intersection(wanted) }
  /// Reported once per change (`EPOLLET`).
  var isEdge: Bool { request.events & Self.edge != 0 }
  /// Reported once (`EPOLLONESHOT`).
  var isOneShot: Bool { request.events & Self.oneShot != 0 }
  /// Whether a one-shot watch was reported and not armed again.
  var isDisarmed: Bool { request.events & ~Self.behaviour == 0 }

  override var isExclusive: Bool { request.events & Self.exclusive != 0 && !isQueued }

  override func notify(_ events: ReadyEvents) {
    guard !isDisarmed && (events.isEmpty || !events.isDisjoint(with: wanted)) else { return }
    // The epoll is there as long as its watches are.
    unsafe epoll.enqueue(self)
    unsafe epoll.tellWaiters()
  }

  override func fileReleased() { unsafe epoll.drop(self) }

  /// Keeps only how to report, so that nothing is.
  func disarm() { request.events &= Self.behaviour }

  /// `EPOLLEXCLUSIVE`.
  static var exclusive: UInt32 { 1 << 28 }
  /// `EPOLLWAKEUP`.
  static var wakeUp: UInt32 { 1 << 29 }
  /// `EPOLLONESHOT`.
  static var oneShot: UInt32 { 1 << 30 }
  /// `EPOLLET`.
  static var edge: UInt32 { 1 << 31 }
  /// The bits that say how, not what.
  static var behaviour: UInt32 { exclusive | wakeUp | oneShot | edge }
}
