/// When a timer expires and how often after that (`struct itimerspec`, 32 bytes).
@frozen public struct TimerSetting: Equatable, Sendable, BitwiseCopyable {
  /// The time between expirations; zero for a single one.
  public var interval: TimeSpec
  /// The time of the next expiration; zero for none.
  public var value: TimeSpec
  @inlinable public init(interval: TimeSpec, value: TimeSpec) {
    self.interval = interval
    self.value = value
  }
  /// Whether both times are ones that a timer takes.
  @inlinable public var isValid: Bool { interval.isValidTimeout && value.isValidTimeout }
}
