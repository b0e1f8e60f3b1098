import ABI
import CMachine

extension TimeSpec {
  /// The present by the wall clock.
  @inline(never)
  public static var present: TimeSpec { TimeSpec(totalNanoseconds: platform_realtime()) }

  /// Whether the time lies after `other`.
  @inlinable public func isAfter(_ other: TimeSpec) -> Bool {
    seconds > other.seconds || seconds == other.seconds && nanoseconds > other.nanoseconds
  }
}

extension FileStatus {
  /// Notes that the contents were read, as Linux's `relatime` does: the access time moves only when the file has changed since.
  // Deviation: an access time does not move once a day, which would read the clock at every access.
  @inlinable public mutating func touchAccess() {
    guard !accessTime.isAfter(modificationTime) || !accessTime.isAfter(changeTime) else { return }
    accessTime = .present
  }

  /// Notes that the contents were changed.
  @inlinable public mutating func touchContents() {
    modificationTime = .present
    changeTime = modificationTime
  }

  /// Notes that the attributes were changed.
  @inlinable public mutating func touchAttributes() { changeTime = .present }
}
