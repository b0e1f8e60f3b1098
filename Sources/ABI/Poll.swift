/// A descriptor that `poll(2)` waits for (`struct pollfd`, 8 bytes).
@frozen public struct PollDescriptor: Sendable, BitwiseCopyable {
  public var descriptor: Int32
  /// What is asked for.
  public var events: Int16
  /// What is so.
  public var result: Int16
  @inlinable public init(descriptor: Int32, events: Int16, result: Int16) {
    self.descriptor = descriptor
    self.events = events
    self.result = result
  }
}
