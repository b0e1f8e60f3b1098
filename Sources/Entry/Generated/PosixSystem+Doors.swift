// Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one.
// swift-format-ignore-file

/// `uname(struct utsname *buf)`: absent.
@c(sys_uname) public func sys_uname(_ a0: UInt) -> Int {
  absent(63, a0)
}

/// `getrusage(int who, struct rusage *usage)`: absent.
@c(sys_getrusage) public func sys_getrusage(_ a0: UInt, _ a1: UInt) -> Int {
  absent(98, a0, a1)
}

/// `sysinfo(struct sysinfo *info)`: absent.
@c(sys_sysinfo) public func sys_sysinfo(_ a0: UInt) -> Int {
  absent(99, a0)
}

/// `syslog(int type, void *buf, size_t count)`: absent.
@c(sys_syslog) public func sys_syslog(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(103, a0, a1, a2)
}

/// `vhangup()`: absent.
@c(sys_vhangup) public func sys_vhangup() -> Int {
  absent(153)
}

/// `_sysctl(void *args)`: absent.
@c(sys__sysctl) public func sys__sysctl(_ a0: UInt) -> Int {
  absent(156, a0)
}

/// `swapon(const char *path, int swapflags)`: absent.
@c(sys_swapon) public func sys_swapon(_ a0: UInt, _ a1: UInt) -> Int {
  absent(167, a0, a1)
}

/// `swapoff(const char *path)`: absent.
@c(sys_swapoff) public func sys_swapoff(_ a0: UInt) -> Int {
  absent(168, a0)
}

/// `reboot(unsigned int magic, unsigned int magic2, unsigned int op, void *arg)`: absent.
@c(sys_reboot) public func sys_reboot(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(169, a0, a1, a2, a3)
}

/// `sethostname(const void *name, size_t count)`: absent.
@c(sys_sethostname) public func sys_sethostname(_ a0: UInt, _ a1: UInt) -> Int {
  absent(170, a0, a1)
}

/// `setdomainname(const void *name, size_t count)`: absent.
@c(sys_setdomainname) public func sys_setdomainname(_ a0: UInt, _ a1: UInt) -> Int {
  absent(171, a0, a1)
}

/// `iopl(int level)`: absent.
@c(sys_iopl) public func sys_iopl(_ a0: UInt) -> Int {
  absent(172, a0)
}

/// `ioperm(unsigned long from, unsigned long num, int turn_on)`: absent.
@c(sys_ioperm) public func sys_ioperm(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(173, a0, a1, a2)
}

/// `getrandom(void *buf, size_t count, int flags)`: absent.
@c(sys_getrandom) public func sys_getrandom(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(318, a0, a1, a2)
}
