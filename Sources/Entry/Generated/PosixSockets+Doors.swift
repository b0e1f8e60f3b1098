// Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one.
// swift-format-ignore-file

/// `socket(int domain, int type, int protocol)`: absent.
@inline(never) @c(sys_socket) public func sys_socket(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(41, "DXd socket", a0, a1, a2)
}

/// `connect(int sockfd, const void *addr, size_t count)`: absent.
@inline(never) @c(sys_connect) public func sys_connect(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(42, "dpl connect", a0, a1, a2)
}

/// `accept(int sockfd, struct sockaddr *addr, int *addrlen)`: absent.
@inline(never) @c(sys_accept) public func sys_accept(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(43, "dpp accept", a0, a1, a2)
}

/// `sendto(int sockfd, const void *buf, size_t count, int flags, const struct sockaddr *dest_addr, int addrlen)`: absent.
@inline(never) @c(sys_sendto) public func sys_sendto(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  absent(44, "dplXpd sendto", a0, a1, a2, a3, a4, a5)
}

/// `recvfrom(int sockfd, void *buf, size_t count, int flags, struct sockaddr *src_addr, int *addrlen)`: absent.
@inline(never) @c(sys_recvfrom) public func sys_recvfrom(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  absent(45, "dplXpp recvfrom", a0, a1, a2, a3, a4, a5)
}

/// `sendmsg(int sockfd, const struct msghdr *msg, int flags)`: absent.
@inline(never) @c(sys_sendmsg) public func sys_sendmsg(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(46, "dpX sendmsg", a0, a1, a2)
}

/// `recvmsg(int sockfd, struct msghdr *msg, int flags)`: absent.
@inline(never) @c(sys_recvmsg) public func sys_recvmsg(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(47, "dpX recvmsg", a0, a1, a2)
}

/// `shutdown(int sockfd, int how)`: absent.
@inline(never) @c(sys_shutdown) public func sys_shutdown(_ a0: UInt, _ a1: UInt) -> Int {
  absent(48, "dD shutdown", a0, a1)
}

/// `bind(int sockfd, const void *addr, size_t count)`: absent.
@inline(never) @c(sys_bind) public func sys_bind(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(49, "dpl bind", a0, a1, a2)
}

/// `listen(int sockfd, int backlog)`: absent.
@inline(never) @c(sys_listen) public func sys_listen(_ a0: UInt, _ a1: UInt) -> Int {
  absent(50, "dd listen", a0, a1)
}

/// `getsockname(int sockfd, struct sockaddr *addr, int *addrlen)`: absent.
@inline(never) @c(sys_getsockname) public func sys_getsockname(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(51, "dpp getsockname", a0, a1, a2)
}

/// `getpeername(int sockfd, struct sockaddr *addr, int *addrlen)`: absent.
@inline(never) @c(sys_getpeername) public func sys_getpeername(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(52, "dpp getpeername", a0, a1, a2)
}

/// `socketpair(int domain, int type, int protocol, int *sv)`: absent.
@inline(never) @c(sys_socketpair) public func sys_socketpair(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(53, "DXdp socketpair", a0, a1, a2, a3)
}

/// `setsockopt(int sockfd, int level, int optname, const void *optval, size_t count)`: absent.
@inline(never) @c(sys_setsockopt) public func sys_setsockopt(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(54, "dddpl setsockopt", a0, a1, a2, a3, a4)
}

/// `getsockopt(int sockfd, int level, int optname, void *optval, int *optlen)`: absent.
@inline(never) @c(sys_getsockopt) public func sys_getsockopt(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(55, "dddpp getsockopt", a0, a1, a2, a3, a4)
}

/// `accept4(int sockfd, struct sockaddr *addr, int *addrlen, int flags)`: absent.
@inline(never) @c(sys_accept4) public func sys_accept4(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(288, "dppX accept4", a0, a1, a2, a3)
}

/// `recvmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags, struct timespec *timeout)`: absent.
@inline(never) @c(sys_recvmmsg) public func sys_recvmmsg(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(299, "dplXp recvmmsg", a0, a1, a2, a3, a4)
}

/// `sendmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags)`: absent.
@inline(never) @c(sys_sendmmsg) public func sys_sendmmsg(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(307, "dplX sendmmsg", a0, a1, a2, a3)
}
