import CMachine

/// Seconds and nanoseconds (`struct timespec`, 16 bytes).
@frozen public struct TimeSpec: Equatable, Sendable, BitwiseCopyable {
  public var seconds: Int64
  public var nanoseconds: Int64
  @inlinable public init(seconds: Int64, nanoseconds: Int64) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
  /// Makes the time that lies `total` nanoseconds after zero; `total` may be negative.
  @inlinable public init(totalNanoseconds total: Int64) {
    var seconds = total / 1_000_000_000
    var rest = total % 1_000_000_000
    if rest < 0 {
      rest += 1_000_000_000
      seconds -= 1
    }
    self.init(seconds: seconds, nanoseconds: rest)
  }
  /// The time in nanoseconds, saturating.
  @inlinable public var totalNanoseconds: Int64 {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    guard !overflow else { return seconds < 0 ? .min : .max }
    let (sum, overflows) = product.addingReportingOverflow(nanoseconds)
    return overflows ? .max : sum
  }
  /// Whether the nanoseconds are in range and the seconds are not negative (what timeouts must be).
  @inlinable public var isValidTimeout: Bool { seconds >= 0 && (0..<1_000_000_000).contains(nanoseconds) }
}

extension UserPointer where Pointee == TimeSpec {
  /// Writes `value`, without putting it together in memory first.
  /// - Throws: `.badAddress`.
  @inlinable public func write(_ value: TimeSpec) throws(Errno) {
    // The machine reports what it could not store.
    guard unsafe machine_store_pair(UserMemory.pointer(address), value.seconds, value.nanoseconds) == 0 else {
      throw .badAddress
    }
  }
}

extension UserPointer where Pointee == TimeValue {
  /// Writes `value`, without putting it together in memory first.
  /// - Throws: `.badAddress`.
  @inlinable public func write(_ value: TimeValue) throws(Errno) {
    // As above.
    guard unsafe machine_store_pair(UserMemory.pointer(address), value.seconds, value.microseconds) == 0 else {
      throw .badAddress
    }
  }
}

/// Seconds and microseconds (`struct timeval`, 16 bytes).
@frozen public struct TimeValue: Equatable, Sendable, BitwiseCopyable {
  public var seconds: Int64
  public var microseconds: Int64
  @inlinable public init(seconds: Int64, microseconds: Int64) {
    self.seconds = seconds
    self.microseconds = microseconds
  }
}
