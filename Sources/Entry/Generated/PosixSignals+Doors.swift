// Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one.
// swift-format-ignore-file

import ABI
import PosixSignals
import Processes

/// `rt_sigaction(int signum, const struct kernel_sigaction *act, struct kernel_sigaction *oldact, size_t sigsetsize)`: PosixSignals, short door.
@c(sys_rt_sigaction) public func sys_rt_sigaction(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  short(13, a0, a1, a2, a3) { (caller) throws(Errno) -> Int in try caller.rt_sigaction(signal: .init(register: a0), new: .init(register: a1), old: .init(register: a2), size: .init(register: a3)); return 0 }
}

/// `rt_sigprocmask(int how, const sigset_t *set, sigset_t *oldset, size_t sigsetsize)`: PosixSignals, short door.
@c(sys_rt_sigprocmask) public func sys_rt_sigprocmask(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  short(14, a0, a1, a2, a3) { (caller) throws(Errno) -> Int in try caller.rt_sigprocmask(how: .init(register: a0), set: .init(register: a1), old: .init(register: a2), size: .init(register: a3)); return 0 }
}

/// `rt_sigreturn()`: PosixSignals, full door.
@c(full_rt_sigreturn) public func full_rt_sigreturn() -> Int {
  full { (caller) throws(Errno) -> Int in caller.rt_sigreturn(); return 0 }
}

/// `pause()`: PosixSignals, full door.
@c(full_pause) public func full_pause() -> Int {
  full { (caller) throws(Errno) -> Int in try caller.pause(); return 0 }
}

/// `kill(pid_t pid, int sig)`: PosixSignals, full door.
@c(full_kill) public func full_kill(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.kill(process: .init(register: a0), signal: .init(register: a1)); return 0 }
}

/// `rt_sigpending(sigset_t *set, size_t sigsetsize)`: PosixSignals, short door.
@c(sys_rt_sigpending) public func sys_rt_sigpending(_ a0: UInt, _ a1: UInt) -> Int {
  short(127, a0, a1) { (caller) throws(Errno) -> Int in try caller.rt_sigpending(into: .init(register: a0), size: .init(register: a1)); return 0 }
}

/// `rt_sigtimedwait(const sigset_t *set, siginfo_t *info, const struct timespec *timeout, size_t sigsetsize)`: PosixSignals, full door.
@c(full_rt_sigtimedwait) public func full_rt_sigtimedwait(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.rt_sigtimedwait(set: .init(register: a0), into: .init(register: a1), timeout: .init(register: a2), size: .init(register: a3)) }
}

/// `rt_sigqueueinfo(pid_t tgid, int sig, const siginfo_t *uinfo)`: PosixSignals, full door.
@c(full_rt_sigqueueinfo) public func full_rt_sigqueueinfo(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.rt_sigqueueinfo(to: .init(register: a0), signal: .init(register: a1), information: .init(register: a2)); return 0 }
}

/// `rt_sigsuspend(const sigset_t *mask, size_t sigsetsize)`: PosixSignals, full door.
@c(full_rt_sigsuspend) public func full_rt_sigsuspend(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.rt_sigsuspend(mask: .init(register: a0), size: .init(register: a1)); return 0 }
}

/// `sigaltstack(const stack_t *ss, stack_t *old_ss)`: PosixSignals, short door.
@c(sys_sigaltstack) public func sys_sigaltstack(_ a0: UInt, _ a1: UInt) -> Int {
  short(131, a0, a1) { (caller) throws(Errno) -> Int in try caller.sigaltstack(new: .init(register: a0), old: .init(register: a1)); return 0 }
}

/// `tkill(pid_t tid, int sig)`: PosixSignals, full door.
@c(full_tkill) public func full_tkill(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.tkill(thread: .init(register: a0), signal: .init(register: a1)); return 0 }
}

/// `restart_syscall()`: PosixSignals, full door.
@c(full_restart_syscall) public func full_restart_syscall() -> Int {
  full { (caller) throws(Errno) in try caller.restart_syscall() }
}

/// `tgkill(pid_t tgid, pid_t tid, int sig)`: PosixSignals, full door.
@c(full_tgkill) public func full_tgkill(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.tgkill(process: .init(register: a0), thread: .init(register: a1), signal: .init(register: a2)); return 0 }
}

/// `rt_tgsigqueueinfo(pid_t tgid, pid_t tid, int sig, const siginfo_t *uinfo)`: PosixSignals, full door.
@c(full_rt_tgsigqueueinfo) public func full_rt_tgsigqueueinfo(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.rt_tgsigqueueinfo(to: .init(register: a0), thread: .init(register: a1), signal: .init(register: a2), information: .init(register: a3)); return 0 }
}

/// `pidfd_send_signal(int pidfd, int sig, const siginfo_t *info, unsigned int flags)`: PosixSignals, full door.
@c(full_pidfd_send_signal) public func full_pidfd_send_signal(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.pidfd_send_signal(to: .init(register: a0), signal: .init(register: a1), information: .init(register: a2), flags: .init(register: a3)); return 0 }
}
