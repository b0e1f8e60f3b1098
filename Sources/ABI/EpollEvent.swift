/// What `epoll(7)` is asked and answers (`struct epoll_event`, 12 bytes on x86-64, which packs it).
@frozen public struct EpollEvent: Sendable, BitwiseCopyable {
  /// What is asked for, or what is so.
  public var events: UInt32
  /// The application's own 8 bytes.
  public var data: (UInt32, UInt32)
  @inlinable public init(events: UInt32, data: (UInt32, UInt32)) {
    self.events = events
    self.data = data
  }
}
