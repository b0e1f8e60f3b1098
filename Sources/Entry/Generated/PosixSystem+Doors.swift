// Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one.
// swift-format-ignore-file

import ABI
import PosixSystem
import Processes

/// `uname(struct utsname *buf)`: PosixSystem, short door.
@c(sys_uname) public func sys_uname(_ a0: UInt) -> Int {
  short(63, a0) { (caller) throws(Errno) -> Int in try caller.uname(into: .init(register: a0)); return 0 }
}

/// `getrusage(int who, struct rusage *usage)`: PosixSystem, full door.
@c(full_getrusage) public func full_getrusage(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.getrusage(of: .init(register: a0), into: .init(register: a1)); return 0 }
}

/// `sysinfo(struct sysinfo *info)`: PosixSystem, short door.
@c(sys_sysinfo) public func sys_sysinfo(_ a0: UInt) -> Int {
  short(99, a0) { (caller) throws(Errno) -> Int in try caller.sysinfo(into: .init(register: a0)); return 0 }
}

/// `syslog(int type, unsigned long bufp, int len)`: PosixSystem, full door.
@c(full_syslog) public func full_syslog(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full(saying: "Dpd syslog") { (caller) throws(Errno) in try caller.syslog(action: .init(register: a0), at: .init(register: a1), count: .init(register: a2)) }
}

/// `vhangup()`: PosixSystem, full door.
@c(full_vhangup) public func full_vhangup() -> Int {
  full(saying: " vhangup") { (caller) throws(Errno) -> Int in try caller.vhangup(); return 0 }
}

/// `_sysctl(void *args)`: absent.
@inline(never) @c(sys__sysctl) public func sys__sysctl(_ a0: UInt) -> Int {
  absent(156, "p _sysctl", a0)
}

/// `swapon(const char *path, int swapflags)`: PosixSystem, full door.
@c(full_swapon) public func full_swapon(_ a0: UInt, _ a1: UInt) -> Int {
  full(saying: "sd swapon") { (caller) throws(Errno) -> Int in try caller.swapon(path: .init(register: a0), flags: .init(register: a1)); return 0 }
}

/// `swapoff(const char *path)`: PosixSystem, full door.
@c(full_swapoff) public func full_swapoff(_ a0: UInt) -> Int {
  full(saying: "s swapoff") { (caller) throws(Errno) -> Int in try caller.swapoff(path: .init(register: a0)); return 0 }
}

/// `reboot(unsigned int magic, unsigned int magic2, unsigned int op, unsigned long arg)`: PosixSystem, full door.
@c(full_reboot) public func full_reboot(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full(saying: "lllx reboot") { (caller) throws(Errno) -> Int in try caller.reboot(magic: .init(register: a0), second: .init(register: a1), order: .init(register: a2)); return 0 }
}

/// `sethostname(const char *name, int len)`: PosixSystem, short door.
@c(sys_sethostname) public func sys_sethostname(_ a0: UInt, _ a1: UInt) -> Int {
  short(170, a0, a1) { (caller) throws(Errno) -> Int in try caller.sethostname(from: .init(register: a0), count: .init(register: a1)); return 0 }
}

/// `setdomainname(const char *name, int len)`: PosixSystem, short door.
@c(sys_setdomainname) public func sys_setdomainname(_ a0: UInt, _ a1: UInt) -> Int {
  short(171, a0, a1) { (caller) throws(Errno) -> Int in try caller.setdomainname(from: .init(register: a0), count: .init(register: a1)); return 0 }
}

/// `iopl(int level)`: absent.
@inline(never) @c(sys_iopl) public func sys_iopl(_ a0: UInt) -> Int {
  absent(172, "d iopl", a0)
}

/// `ioperm(unsigned long from, unsigned long num, int turn_on)`: absent.
@inline(never) @c(sys_ioperm) public func sys_ioperm(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(173, "xxd ioperm", a0, a1, a2)
}

/// `getrandom(void *buf, size_t count, int flags)`: PosixSystem, full door.
@c(full_getrandom) public func full_getrandom(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.getrandom(into: .init(address: a0, count: a1), flags: .init(register: a2)) }
}
