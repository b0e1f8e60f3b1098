import ABI
import Files
import Ground
import Processes
import Threads

/// The file of `signalfd(2)`: a read takes signals that wait for the reader, instead of a handler.
public final class SignalFile: OpenFile {
  /// The signals that a read takes.
  var signals: SignalSet

  /// Makes a file that takes `signals`.
  public init(taking signals: SignalSet, flags: OpenFlags) {
    self.signals = signals
    super.init(flags: flags)
  }

  /// Reads as many records as wait and have room; waits for the first one.
  public override func read(into buffer: UserBuffer) throws(Errno) -> Int {
    let capacity = buffer.count / SignalRecord.size
    guard capacity > 0 else { throw .invalidArgument }
    try waitForSignal()
    let caller = Caller.current
    var count = 0
    while count < capacity, let information = caller.process.takeSignal(of: signals, for: caller.thread) {
      let address = buffer.address &+ UInt(count * SignalRecord.size)
      try UserPointer<SignalRecord>(address: address).write(SignalRecord(information))
      count += 1
    }
    return count * SignalRecord.size
  }

  public override func seek(to offset: Int64, from origin: SeekOrigin) throws(Errno) -> Int64 { throw .illegalSeek }
  public override func status() throws(Errno) -> FileStatus { .anonymous }
  public override var isPollable: Bool { true }
  public override var ready: ReadyEvents { hasSignal ? .readable : [] }
  public override func add(_ waiter: Waiter, for events: ReadyEvents) { Caller.current.process.signalWatchers.add(waiter) }
  public override func remove(_ waiter: Waiter) { Caller.current.process.signalWatchers.remove(waiter) }

  /// Whether a signal waits that the calling thread may take.
  private var hasSignal: Bool {
    let caller = Caller.current
    let waiting = caller.thread.signals.pending.signals.union(caller.process.pendingSignals.signals)
    return !waiting.isDisjoint(with: signals)
  }

  private func waitForSignal() throws(Errno) {
    while !hasSignal {
      guard !flags.contains(.nonBlocking) else { throw .wouldBlock }
      let waiter = ThreadWaiter()
      Caller.current.process.signalWatchers.add(waiter)
      let reason = Thread.current.scheduler.block()
      Caller.current.process.signalWatchers.remove(waiter)
      guard reason != .interrupted || hasSignal else { throw .restartAfterSignal }
    }
  }
}

/// What a read of a signal file tells of a signal (`struct signalfd_siginfo`, 128 bytes).
@frozen public struct SignalRecord: Sendable, BitwiseCopyable {
  public var signal: Int32
  var error: Int32
  var code: Int32
  var sender: UInt32 = 0
  var user: UInt32 = 0
  var descriptor: Int32 = 0
  var timer: UInt32 = 0
  var band: UInt32 = 0
  var overrun: UInt32 = 0
  var trap: UInt32 = 0
  var status: Int32 = 0
  var integer: Int32 = 0
  var pointer: UInt64 = 0
  var userTime: UInt64 = 0
  var systemTime: UInt64 = 0
  var address: UInt64 = 0
  var rest = InlineArray<6, UInt64>(repeating: 0)

  static var size: Int { 128 }

  init(_ information: SignalInformation) {
    signal = information.signal
    error = information.error
    code = information.code
    let (low, high) = (UInt32(truncatingIfNeeded: information.first), UInt32(truncatingIfNeeded: information.first >> 32))
    switch code {
    case SignalInformation.fromTimer: (timer, overrun) = (low, high)
    case ...0: (sender, user) = (low, high)
    default: return
    }
    guard code != SignalInformation.fromUser && code != SignalInformation.fromThread else { return }
    integer = Int32(truncatingIfNeeded: information.value)
    pointer = information.value
  }
}
