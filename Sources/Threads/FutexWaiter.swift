/// A thread's sleep on one word of memory.
@safe public final class FutexWaiter: Linked {
  var next: FutexWaiter?
  var previous: Unmanaged<FutexWaiter>?
  /// The word's address while the waiter is in the table, else 0.
  public internal(set) var address: UInt = 0
  /// The bits that a wake must share.
  var bits: UInt32 = FutexTable.anyBit
  /// Who holds the lock that it waits for; nil when the word is not such a lock.
  var owner: Thread?
  /// The lock that a wake means to get it (`FUTEX_WAIT_REQUEUE_PI`), or 0.
  var target: UInt = 0

  /// The thread that sleeps.
  public var thread: Thread { unsafe sleeper }
  // The thread sleeps as long as the waiter is used.
  private unowned(unsafe) let sleeper: Thread

  /// Makes a waiter for `thread`.
  public init(thread: Thread) { unsafe sleeper = thread }

  /// Whether a wake-up of a word may wake it: it waits for no lock.
  var isPlain: Bool { owner == nil && target == 0 }
}
