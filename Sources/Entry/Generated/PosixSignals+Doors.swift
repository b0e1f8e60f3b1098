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

/// `rt_sigreturn()`: absent.
@inline(never) @c(sys_rt_sigreturn) public func sys_rt_sigreturn() -> Int {
  absent(15)
}

/// `pause()`: absent.
@inline(never) @c(sys_pause) public func sys_pause() -> Int {
  absent(34)
}

/// `kill(pid_t pid, int sig)`: absent.
@inline(never) @c(sys_kill) public func sys_kill(_ a0: UInt, _ a1: UInt) -> Int {
  absent(62, a0, a1)
}

/// `rt_sigpending(sigset_t *set, size_t sigsetsize)`: absent.
@inline(never) @c(sys_rt_sigpending) public func sys_rt_sigpending(_ a0: UInt, _ a1: UInt) -> Int {
  absent(127, a0, a1)
}

/// `rt_sigtimedwait(const sigset_t *set, siginfo_t *info, const struct timespec *timeout, size_t sigsetsize)`: absent.
@inline(never) @c(sys_rt_sigtimedwait) public func sys_rt_sigtimedwait(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(128, a0, a1, a2, a3)
}

/// `rt_sigqueueinfo(pid_t tgid, int sig, const siginfo_t *uinfo)`: absent.
@inline(never) @c(sys_rt_sigqueueinfo) public func sys_rt_sigqueueinfo(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(129, a0, a1, a2)
}

/// `rt_sigsuspend(const sigset_t *mask, size_t sigsetsize)`: absent.
@inline(never) @c(sys_rt_sigsuspend) public func sys_rt_sigsuspend(_ a0: UInt, _ a1: UInt) -> Int {
  absent(130, a0, a1)
}

/// `sigaltstack(const stack_t *ss, stack_t *old_ss)`: absent.
@inline(never) @c(sys_sigaltstack) public func sys_sigaltstack(_ a0: UInt, _ a1: UInt) -> Int {
  absent(131, a0, a1)
}

/// `tkill(pid_t tid, int sig)`: absent.
@inline(never) @c(sys_tkill) public func sys_tkill(_ a0: UInt, _ a1: UInt) -> Int {
  absent(200, a0, a1)
}

/// `restart_syscall()`: absent.
@inline(never) @c(sys_restart_syscall) public func sys_restart_syscall() -> Int {
  absent(219)
}

/// `tgkill(pid_t tgid, pid_t tid, int sig)`: absent.
@inline(never) @c(sys_tgkill) public func sys_tgkill(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(234, a0, a1, a2)
}

/// `rt_tgsigqueueinfo(pid_t tgid, pid_t tid, int sig, const siginfo_t *uinfo)`: absent.
@inline(never) @c(sys_rt_tgsigqueueinfo) public func sys_rt_tgsigqueueinfo(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(297, a0, a1, a2, a3)
}

/// `pidfd_send_signal(int pidfd, int sig, const siginfo_t *info, unsigned int flags)`: absent.
@inline(never) @c(sys_pidfd_send_signal) public func sys_pidfd_send_signal(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(424, a0, a1, a2, a3)
}
