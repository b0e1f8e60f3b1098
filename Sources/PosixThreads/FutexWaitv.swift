import ABI
import Ground
import Processes
import Threads

extension Caller {
  /// `futex_waitv(2)`: sleeps while each of `count` words has its value; returns the place of one that was woken.
  /// - Throws: `.wouldBlock` when a word has another value, `.timedOut`, `.restartAfterSignal`, `.badAddress`,
  ///   `.invalidArgument`.
  public func futex_waitv(
    waiters: UserPointer<FutexWaitSpecification>, count: UInt32, flags: UInt32, timeout: UserPointer<TimeSpec>, clock: Int32
  ) throws(Errno) -> Int {
    guard flags == 0, 1...FutexWaitSpecification.maximumCount ~= count, !waiters.isNull else { throw .invalidArgument }
    var deadline = Instant.never
    if !timeout.isNull {
      guard clock == 0 || clock == 1 else { throw .invalidArgument }
      let time = try timeout.read()
      guard time.isValidTimeout else { throw .invalidArgument }
      deadline = instant(of: time, onRealtime: clock == 0)
    }
    return try wait(onAnyOf: read(waiters, count: Int(count)), until: deadline)
  }

  private func read(
    _ waiters: UserPointer<FutexWaitSpecification>, count: Int
  ) throws(Errno) -> [FutexWaitSpecification] {
    var specifications: [FutexWaitSpecification] = []
    for index in 0..<count {
      let specification = try waiters.advanced(by: index).read()
      guard specification.isValid else { throw .invalidArgument }
      specifications.append(specification)
    }
    return specifications
  }

  private func wait(onAnyOf words: [FutexWaitSpecification], until deadline: Instant) throws(Errno) -> Int {
    for specification in words {
      let word = FutexWord(address: UInt(specification.address))
      guard word.isAligned else { throw .invalidArgument }
      guard try UInt64(word.load()) == specification.value else { throw .wouldBlock }
    }
    let futexes = thread.scheduler.futexes
    let waiters = words.map { _ in FutexWaiter(thread: thread) }
    for index in 0..<words.count { futexes.insert(waiters[index], at: UInt(words[index].address)) }
    let reason = thread.scheduler.block(until: deadline)
    var woken: Int?
    for index in 0..<waiters.count where !futexes.withdraw(waiters[index]) { woken = woken ?? index }
    if let woken { return woken }
    throw reason == .timedOut ? .timedOut : .restartAfterSignal
  }
}
