// Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one.
// swift-format-ignore-file

import ABI
import PosixPoll
import Processes

/// `poll(struct pollfd *fds, unsigned long nfds, int timeout)`: PosixPoll, full door.
@c(full_poll) public func full_poll(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.poll(.init(register: a0), count: .init(register: a1), timeout: .init(register: a2)) }
}

/// `select(int nfds, fd_set *readfds, fd_set *writefds, fd_set *exceptfds, struct timeval *timeout)`: PosixPoll, full door.
@c(full_select) public func full_select(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.select(count: .init(register: a0), read: .init(register: a1), write: .init(register: a2), except: .init(register: a3), timeout: .init(register: a4)) }
}

/// `pselect6(int nfds, fd_set *readfds, fd_set *writefds, fd_set *exceptfds, struct timespec *timeout, const struct sigset_argpack *sigmask)`: PosixPoll, full door.
@c(full_pselect6) public func full_pselect6(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.pselect6(count: .init(register: a0), read: .init(register: a1), write: .init(register: a2), except: .init(register: a3), timeout: .init(register: a4), mask: .init(register: a5)) }
}

/// `ppoll(struct pollfd *fds, unsigned long nfds, struct timespec *tmo_p, const sigset_t *sigmask, size_t sigsetsize)`: PosixPoll, full door.
@c(full_ppoll) public func full_ppoll(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.ppoll(.init(register: a0), count: .init(register: a1), timeout: .init(register: a2), mask: .init(register: a3), size: .init(register: a4)) }
}
