import ABI

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
    /// `FUTEX_LOCK_PI`: its timeout is on the clock that tells the time of day.
    case lock = 6
    /// `FUTEX_UNLOCK_PI`.
    case unlock = 7
    /// `FUTEX_TRYLOCK_PI`.
    case tryLock = 8
    /// `FUTEX_WAIT_BITSET`.
    case waitBits = 9
    /// `FUTEX_WAKE_BITSET`.
    case wakeBits = 10
    /// `FUTEX_WAIT_REQUEUE_PI`.
    case waitThenLock = 11
    /// `FUTEX_CMP_REQUEUE_PI`.
    case requeueToLock = 12
    /// `FUTEX_LOCK_PI2`: as `lock`, on the clock that the operation names.
    case lockOnClock = 13
  }

  /// The command; nil for those not here. `FUTEX_PRIVATE_FLAG` makes no difference.
  var command: Command? { Command(rawValue: rawValue & ~0x180) }
  /// `FUTEX_CLOCK_REALTIME`.
  var isRealtime: Bool { rawValue & 0x100 != 0 }
  /// Whether the operation is `FUTEX_WAIT`, `FUTEX_WAKE` or `FUTEX_REQUEUE`, which have no other bits.
  var isPlain: Bool { rawValue & 0x100 == 0 && (command == .wait || command == .wake || command == .requeue) }
  /// Whether the operation may name its clock.
  var canNameClock: Bool { command == .waitBits || command == .waitThenLock || command == .lockOnClock }
  /// Whether the fourth argument points to a time.
  var hasTimeout: Bool { command == .wait || command == .lock || canNameClock }
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
