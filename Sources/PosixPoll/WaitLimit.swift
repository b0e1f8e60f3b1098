import ABI
import Ground

/// How long a call may wait, fixed at its start, and what of it is left at its end.
struct WaitLimit {
  /// When the wait ends; zero when it only looks.
  let deadline: Instant

  /// A limit of `time` from now on, or none.
  /// - Throws: `.invalidArgument` for a time below zero or with too many nanoseconds.
  init(_ time: TimeSpec?) throws(Errno) {
    guard let time else {
      deadline = .never
      return
    }
    guard time.isValidTimeout else { throw .invalidArgument }
    deadline = time.totalNanoseconds == 0 ? Instant(nanoseconds: 0) : .now + Duration(time)
  }

  /// The time that is left, to be told to the application; nil when there was no limit or no wait.
  var left: TimeSpec? {
    guard deadline != .never && deadline.nanoseconds != 0 else { return nil }
    return TimeSpec(totalNanoseconds: Swift.max(0, (deadline - .now).nanoseconds))
  }
}
