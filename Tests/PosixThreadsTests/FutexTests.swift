import ABI
import KernelTesting
import Processes
import Testing
import Threads

@testable import PosixThreads

@Suite("futex(2)", .machine) struct FutexTests {
  private enum Command: UInt {
    case wait = 0, wake, requeue = 3, requeueIfEqual, wakeAfterChange, lock, unlock, tryLock, waitBits, wakeBits
  }

  private func futex(
    _ test: ThreadCaller, _ command: Command, _ value: UInt32 = 0, timeout: UInt = 0, other: UInt = 0, third: UInt32 = 0
  ) throws(Errno) -> Int {
    try test.caller.futex(
      at: FutexWord(address: test.address(0)), operation: FutexOperation(register: command.rawValue), value: value,
      timeout: timeout, other: FutexWord(address: other), otherValue: third)
  }

  @Test("a wait looks at the word, the bits and the address first") func waiting() throws {
    try ThreadCaller.run { test throws in
      test[0] = 5
      #expect(throws: Errno.wouldBlock) { try futex(test, .wait, 4) }
      #expect(throws: Errno.invalidArgument) { try futex(test, .waitBits, 5) }
      #expect(throws: Errno.badAddress) { try futex(test, .wait, 5, timeout: 16) }
      test[2] = 0
      test[4] = 1_000_000_000
      #expect(throws: Errno.invalidArgument) { try futex(test, .wait, 5, timeout: test.address(2)) }
      test[4] = 1000
      #expect(throws: Errno.timedOut) { try futex(test, .wait, 5, timeout: test.address(2)) }
      #expect(throws: Errno.badAddress) {
        try test.caller.futex(
          at: FutexWord(address: 16), operation: FutexOperation(register: 0), value: 0, timeout: 0,
          other: FutexWord(address: 0), otherValue: 0)
      }
    }
  }

  @Test("a wake finds nobody, and needs bits") func waking() throws {
    try ThreadCaller.run { test throws in
      #expect(try futex(test, .wake, 9) == 0)
      #expect(throws: Errno.invalidArgument) { try futex(test, .wakeBits, 9) }
      #expect(throws: Errno.wouldBlock) { try futex(test, .requeueIfEqual, 0, other: test.address(1), third: 1) }
      #expect(throws: Errno.invalidArgument) { try futex(test, .requeue, .max, other: test.address(1)) }
      #expect(throws: Errno.notImplemented) {
        try test.caller.futex(
          at: FutexWord(address: test.address(0)), operation: FutexOperation(register: 2), value: 0, timeout: 0,
          other: FutexWord(address: 0), otherValue: 0)
      }
    }
  }

  @Test(
    "the second word is changed as told",
    arguments: [
      (0, 9, 9), (1, 4, 10), (2, 9, 15), (3, 2, 4), (4, 3, 5), (8, 3, 8),
    ] as [(UInt32, UInt32, UInt32)]
  ) func changing(_ change: UInt32, _ operand: UInt32, _ result: UInt32) throws {
    try ThreadCaller.run { test throws in
      test[1] = 6
      #expect(try futex(test, .wakeAfterChange, 1, other: test.address(1), third: change << 28 | operand << 12) == 0)
      #expect(test[1] == result)
    }
  }

  @Test("comparisons are those of signed numbers of twelve bits") func comparing() throws {
    for (kind, expected) in [(0, false), (1, true), (2, false), (3, false), (4, true), (5, true)] as [(UInt32, Bool)] {
      #expect(try WordChange(kind << 24 | 0xfff).holds(for: 0) == expected, "0 against -1 by comparison \(kind)")
    }
    #expect(throws: Errno.notImplemented) { try WordChange(6 << 24) }
    #expect(throws: Errno.notImplemented) { try WordChange(5 << 28) }
  }

  @Test("a lock's word names its owner") func locking() throws {
    try ThreadCaller.run { test throws in
      #expect(try futex(test, .lock) == 0)
      #expect(test[0] == 1)
      #expect(throws: Errno.deadlock) { try futex(test, .lock) }
      #expect(try futex(test, .unlock) == 0)
      #expect(test[0] == 0)
      #expect(throws: Errno.operationNotPermitted) { try futex(test, .unlock) }
      let other = test.another()
      test[0] = UInt32(other.identifier)
      #expect(throws: Errno.wouldBlock) { try futex(test, .tryLock) }
      #expect(throws: Errno.operationNotPermitted) { try futex(test, .unlock) }
      test[0] = 77777
      #expect(throws: Errno.noSuchProcess) { try futex(test, .lock) }
      test[0] = LockWord.ownerDied
      #expect(try futex(test, .tryLock) == 0)
      #expect(test[0] == 1 | LockWord.ownerDied)
    }
  }

  @Test("a wait for a lock marks it, and ends at its deadline") func lockDeadline() throws {
    try ThreadCaller.run { test throws in
      let other = test.another()
      test[0] = UInt32(other.identifier)
      #expect(throws: Errno.timedOut) { try futex(test, .lock, timeout: test.address(2)) }
      #expect(test[0] == UInt32(other.identifier) | LockWord.hasWaiters)
    }
  }

  @Test("locks of a thread that ends are marked and one who waits is told") func robust() throws {
    try ThreadCaller.run { test throws in
      // A list of one lock, 8 bytes behind its entry; the head lies at word 16, the entry at word 32.
      func store(_ value: UInt, at index: Int) {
        test[index] = UInt32(truncatingIfNeeded: value)
        test[index + 1] = UInt32(truncatingIfNeeded: value >> 32)
      }
      store(test.address(32), at: 16)
      store(8, at: 18)
      store(0, at: 20)
      store(test.address(16), at: 32)
      test[34] = 1 | LockWord.hasWaiters
      RobustList(head: test.address(16)).abandon(by: test.thread)
      #expect(test[34] == LockWord.hasWaiters | LockWord.ownerDied)
      test[34] = 2
      RobustList(head: test.address(16)).abandon(by: test.thread)
      #expect(test[34] == 2, "another thread's")
      store(16, at: 32)
      RobustList(head: test.address(16)).abandon(by: test.thread)
      #expect(throws: Errno.invalidArgument) { try test.caller.set_robust_list(head: 0, size: 23) }
    }
  }

  @Test("futex_waitv asks for words that it knows") func waitv() throws {
    try ThreadCaller.run { test throws in
      var words = [FutexWaitSpecification(value: 0, address: UInt64(test.address(0)), flags: 2)]
      func call(_ count: UInt32 = 1, flags: UInt32 = 0, timeout: UInt = 0, clock: Int32 = 1) throws(Errno) -> Int {
        let result = unsafe words.withUnsafeBytes { bytes -> Result<Int, Errno> in
          do throws(Errno) {
            return .success(
              try test.caller.futex_waitv(
                waiters: UserPointer(address: UInt(bitPattern: bytes.baseAddress)), count: count, flags: flags,
                timeout: UserPointer(address: timeout), clock: clock))
          } catch { return .failure(error) }
        }
        return try result.get()
      }
      #expect(throws: Errno.timedOut) { try call(timeout: test.address(2)) }
      #expect(throws: Errno.invalidArgument) { try call(0) }
      #expect(throws: Errno.invalidArgument) { try call(129) }
      #expect(throws: Errno.invalidArgument) { try call(flags: 1) }
      #expect(throws: Errno.invalidArgument) { try call(timeout: test.address(2), clock: 7) }
      words[0].value = 1
      #expect(throws: Errno.wouldBlock) { try call() }
      words[0].flags = 0
      #expect(throws: Errno.invalidArgument) { try call() }
    }
  }
}
