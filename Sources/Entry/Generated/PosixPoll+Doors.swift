// Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one.
// swift-format-ignore-file

/// `poll(struct pollfd *fds, unsigned long nfds, int timeout)`: absent.
@c(sys_poll) public func sys_poll(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(7, a0, a1, a2)
}

/// `select(int nfds, fd_set *readfds, fd_set *writefds, fd_set *exceptfds, struct timeval *timeout)`: absent.
@c(sys_select) public func sys_select(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(23, a0, a1, a2, a3, a4)
}

/// `pselect6(int nfds, fd_set *readfds, fd_set *writefds, fd_set *exceptfds, struct timespec *timeout, const struct sigset_argpack *sigmask)`: absent.
@c(sys_pselect6) public func sys_pselect6(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  absent(270, a0, a1, a2, a3, a4, a5)
}

/// `ppoll(struct pollfd *fds, unsigned long nfds, struct timespec *tmo_p, const sigset_t *sigmask, size_t sigsetsize)`: absent.
@c(sys_ppoll) public func sys_ppoll(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(271, a0, a1, a2, a3, a4)
}
