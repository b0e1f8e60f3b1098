import ABI
import CMachine
import Ground
import Processes
import Threads

extension Caller {
  /// `futex(2)`: sleeps while a word has a value, wakes or moves those who do, and keeps locks whose owners inherit the
  /// priority of those who wait.
  ///
  /// Deviation: a word is known by its address, so a shared word that is mapped at two addresses is two words.
  /// - Throws: `.wouldBlock` when the word has another value or the lock another owner, `.timedOut`, `.interrupted`,
  ///   `.deadlock` and `.noSuchProcess` for locks, `.badAddress`, `.invalidArgument`, `.notImplemented` for an operation
  ///   that does not exist.
  public func futex(
    at word: FutexWord, operation: FutexOperation, value: UInt32, timeout: UInt, other: FutexWord, otherValue: UInt32
  ) throws(Errno) -> Int {
    if operation.isPlain {
      return try plainFutex(
        at: word, operation: operation, value: value, timeout: timeout, other: other, otherValue: otherValue)
    }
    let deadline = operation.hasTimeout ? try futexDeadline(operation, UserPointer(address: timeout)) : .never
    guard let command = operation.command, !operation.isRealtime || operation.canNameClock else { throw .notImplemented }
    guard word.isAligned else { throw .invalidArgument }
    let futexes = thread.scheduler.futexes
    // What the timeout's place holds for the operations that have none.
    let otherCount = Int(Int32(truncatingIfNeeded: timeout))
    let count = Int(Int32(bitPattern: value))
    switch command {
    // Only with a bit that they do not have.
    case .wait, .wake, .requeue: throw .notImplemented
    case .waitBits:
      return try futexWait(word, for: value, bits: otherValue, until: deadline)
    case .wakeBits:
      guard otherValue != 0 else { throw .invalidArgument }
      return futexes.wake(word.address, atMost: Swift.max(count, 1), bits: otherValue)
    case .requeueIfEqual:
      return try requeue(from: word, to: other, waking: count, moving: otherCount, ifHolds: otherValue)
    case .wakeAfterChange:
      guard other.isAligned else { throw .invalidArgument }
      let change = try WordChange(otherValue)
      let old = try other.update { change.applied(to: $0) }
      let woken = futexes.wake(word.address, atMost: Swift.max(count, 1))
      return change.holds(for: old) ? woken + futexes.wake(other.address, atMost: Swift.max(otherCount, 1)) : woken
    case .lock, .lockOnClock:
      return try lock(word, until: deadline)
    case .tryLock:
      return try lock(word, until: nil)
    case .unlock:
      return try unlock(word)
    case .waitThenLock:
      return try wait(on: word, for: value, thenLock: other, until: deadline)
    case .requeueToLock:
      guard count == 1 && otherCount >= 0 && other.isAligned && word.address != other.address else { throw .invalidArgument }
      guard try word.load() == otherValue else { throw .wouldBlock }
      return try requeue(from: word, toLock: other, moving: otherCount)
    }
  }

  /// The operations of `futex(2)` that the C library's own locks need, `FUTEX_WAIT`, `FUTEX_WAKE` and `FUTEX_REQUEUE`: they
  /// have a door of their own, so that an image does not link what locks with priorities take.
  /// - Throws: `.wouldBlock`, `.timedOut`, `.interrupted`, `.restartAfterSignal`, `.badAddress`, `.invalidArgument`.
  public func plainFutex(
    at word: FutexWord, operation: FutexOperation, value: UInt32, timeout: UInt, other: FutexWord, otherValue: UInt32
  ) throws(Errno) -> Int {
    let command = operation.command
    let deadline = command == .wait ? try futexDeadline(operation, UserPointer(address: timeout)) : .never
    guard word.isAligned else { throw .invalidArgument }
    let count = Int(Int32(bitPattern: value))
    switch command {
    case .wait: return try futexWait(word, for: value, bits: FutexTable.anyBit, until: deadline)
    case .wake: return thread.scheduler.futexes.wake(word.address, atMost: Swift.max(count, 1))
    default: return try requeue(from: word, to: other, waking: count, moving: Int(Int32(truncatingIfNeeded: timeout)))
    }
  }

  private func requeue(
    from word: FutexWord, to other: FutexWord, waking count: Int, moving otherCount: Int, ifHolds value: UInt32? = nil
  ) throws(Errno) -> Int {
    guard count >= 0 && otherCount >= 0 && other.isAligned else { throw .invalidArgument }
    if let value, try word.load() != value { throw .wouldBlock }
    return thread.scheduler.futexes.requeue(from: word.address, to: other.address, waking: count, moving: otherCount)
  }

  private func futexDeadline(_ operation: FutexOperation, _ timeout: UserPointer<TimeSpec>) throws(Errno) -> Instant {
    guard !timeout.isNull else { return .never }
    let time = try timeout.read()
    guard time.isValidTimeout else { throw .invalidArgument }
    if operation.command == .wait { return .now + Duration(time) }
    return instant(of: time, onRealtime: operation.isRealtime || operation.command == .lock)
  }

  /// The instant at which the monotonic clock, or the one that tells the time of day, reads `time`.
  func instant(of time: TimeSpec, onRealtime: Bool) -> Instant {
    guard onRealtime else { return Instant(nanoseconds: time.totalNanoseconds) }
    return .now + Duration(nanoseconds: time.totalNanoseconds.subtractingReportingOverflow(platform_realtime()).partialValue)
  }

  private func futexWait(_ word: FutexWord, for value: UInt32, bits: UInt32, until deadline: Instant) throws(Errno) -> Int {
    guard bits != 0 else { throw .invalidArgument }
    guard try word.load() == value else { throw .wouldBlock }
    switch thread.scheduler.futexes.wait(on: word.address, bits: bits, until: deadline) {
    case .timedOut: throw .timedOut
    // With a timeout the call cannot start again: a relative one would begin anew.
    case .interrupted: throw deadline == .never ? .restartAfterSignal : .interrupted
    case .woken, .none: return 0
    }
  }
}
