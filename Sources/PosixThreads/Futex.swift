import ABI
import CMachine
import Ground
import Processes
import Threads

extension Caller {
  /// `futex(2)`: sleeps while a word has a value, and wakes or moves those who do.
  ///
  /// Deviation: a word is known by its address, so a shared word that is mapped at two addresses is two words.
  /// - Throws: `.wouldBlock` when the word has another value, `.timedOut`, `.interrupted`, `.badAddress`,
  ///   `.invalidArgument`, `.notImplemented` for an operation that is not here.
  public func futex(
    at word: FutexWord, operation: FutexOperation, value: UInt32, timeout: UInt, other: FutexWord, otherValue: UInt32
  ) throws(Errno) -> Int {
    let deadline = operation.hasTimeout ? try futexDeadline(operation, UserPointer(address: timeout)) : .never
    guard let command = operation.command, !operation.isRealtime || command == .waitBits else { throw .notImplemented }
    guard word.isAligned else { throw .invalidArgument }
    let futexes = thread.scheduler.futexes
    // What the timeout's place holds for the operations that have none.
    let otherCount = Int(Int32(truncatingIfNeeded: timeout))
    let count = Int(Int32(bitPattern: value))
    switch command {
    case .wait:
      return try futexWait(word, for: value, bits: FutexTable.anyBit, until: deadline)
    case .waitBits:
      return try futexWait(word, for: value, bits: otherValue, until: deadline)
    case .wake:
      return futexes.wake(word.address, atMost: Swift.max(count, 1))
    case .wakeBits:
      guard otherValue != 0 else { throw .invalidArgument }
      return futexes.wake(word.address, atMost: Swift.max(count, 1), bits: otherValue)
    case .requeue, .requeueIfEqual:
      guard count >= 0 && otherCount >= 0 && other.isAligned else { throw .invalidArgument }
      if command == .requeueIfEqual, try word.load() != otherValue { throw .wouldBlock }
      return futexes.requeue(from: word.address, to: other.address, waking: count, moving: otherCount)
    case .wakeAfterChange:
      guard other.isAligned else { throw .invalidArgument }
      let change = try WordChange(otherValue)
      let old = try other.update { change.applied(to: $0) }
      let woken = futexes.wake(word.address, atMost: Swift.max(count, 1))
      return change.holds(for: old) ? woken + futexes.wake(other.address, atMost: Swift.max(otherCount, 1)) : woken
    }
  }

  private func futexDeadline(_ operation: FutexOperation, _ timeout: UserPointer<TimeSpec>) throws(Errno) -> Instant {
    guard !timeout.isNull else { return .never }
    let time = try timeout.read()
    guard time.isValidTimeout else { throw .invalidArgument }
    if operation.command == .wait { return .now + Duration(time) }
    guard operation.isRealtime else { return Instant(nanoseconds: time.totalNanoseconds) }
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

/// The second argument of `futex(2)`: a command and two bits.
public struct FutexOperation: Sendable, SyscallArgument {
  let rawValue: UInt32
  public init(register: UInt) { rawValue = UInt32(truncatingIfNeeded: register) }

  /// What the operations here do.
  enum Command: UInt32 {
    /// `FUTEX_WAIT`.
    case wait = 0
    /// `FUTEX_WAKE`.
    case wake = 1
    /// `FUTEX_REQUEUE`.
    case requeue = 3
    /// `FUTEX_CMP_REQUEUE`.
    case requeueIfEqual = 4
    /// `FUTEX_WAKE_OP`.
    case wakeAfterChange = 5
    /// `FUTEX_WAIT_BITSET`.
    case waitBits = 9
    /// `FUTEX_WAKE_BITSET`.
    case wakeBits = 10
  }

  /// The command; nil for those not here. `FUTEX_PRIVATE_FLAG` makes no difference.
  var command: Command? { Command(rawValue: rawValue & ~0x180) }
  /// `FUTEX_CLOCK_REALTIME`.
  var isRealtime: Bool { rawValue & 0x100 != 0 }
  /// Whether the fourth argument points to a time.
  var hasTimeout: Bool { command == .wait || command == .waitBits }
}

/// What `FUTEX_WAKE_OP` does to the second word and asks about what it was (`FUTEX_OP`).
struct WordChange {
  private let encoded: UInt32

  /// - Throws: `.notImplemented` for a change or a comparison that does not exist.
  init(_ encoded: UInt32) throws(Errno) {
    self.encoded = encoded
    guard (encoded >> 28) & 7 <= 4 && (encoded >> 24) & 15 <= 5 else { throw .notImplemented }
  }

  private static func signExtended(_ bits: UInt32) -> Int32 { Int32(bitPattern: bits << 20) >> 20 }

  /// The word's new value.
  func applied(to old: UInt32) -> UInt32 {
    var operand = UInt32(bitPattern: Self.signExtended(encoded >> 12))
    // FUTEX_OP_OPARG_SHIFT: the operand is the number of a bit.
    if encoded >> 31 != 0 { operand = 1 << (operand & 31) }
    switch (encoded >> 28) & 7 {
    case 0: return operand
    case 1: return old &+ operand
    case 2: return old | operand
    case 3: return old & ~operand
    default: return old ^ operand
    }
  }

  /// Whether the comparison holds for the word's old value.
  func holds(for old: UInt32) -> Bool {
    let operand = Self.signExtended(encoded)
    let value = Int32(bitPattern: old)
    switch (encoded >> 24) & 15 {
    case 0: return value == operand
    case 1: return value != operand
    case 2: return value < operand
    case 3: return value <= operand
    case 4: return value > operand
    default: return value >= operand
    }
  }
}
