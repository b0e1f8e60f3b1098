// Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one.
// swift-format-ignore-file

import ABI
import PosixProcess
import Processes

/// `getpid()`: PosixProcess, leaf door.
@c(sys_getpid) public func sys_getpid() -> Int {
  leaf(39) { (caller) throws(Errno) in caller.getpid() }
}

/// `fork()`: absent.
@inline(never) @c(sys_fork) public func sys_fork() -> Int {
  absent(57, " fork")
}

/// `vfork()`: absent.
@inline(never) @c(sys_vfork) public func sys_vfork() -> Int {
  absent(58, " vfork")
}

/// `execve(const char *pathname, void *argv, void *envp)`: absent.
@inline(never) @c(sys_execve) public func sys_execve(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(59, "spp execve", a0, a1, a2)
}

/// `wait4(pid_t pid, int *wstatus, int options, struct rusage *rusage)`: PosixProcess, full door.
@c(full_wait4) public func full_wait4(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full(saying: "dpXp wait4") { (caller) throws(Errno) in try caller.wait4(for: .init(register: a0), status: .init(register: a1), options: .init(register: a2), usage: .init(register: a3)) }
}

/// `getrlimit(int resource, struct rlimit *rlim)`: PosixProcess, short door.
@c(sys_getrlimit) public func sys_getrlimit(_ a0: UInt, _ a1: UInt) -> Int {
  short(97, a0, a1) { (caller) throws(Errno) -> Int in try caller.getrlimit(resource: .init(register: a0), into: .init(register: a1)); return 0 }
}

/// `ptrace(long request, pid_t pid, unsigned long addr, void *data)`: absent.
@inline(never) @c(sys_ptrace) public func sys_ptrace(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(101, "ldpp ptrace", a0, a1, a2, a3)
}

/// `getuid()`: PosixProcess, leaf door.
@c(sys_getuid) public func sys_getuid() -> Int {
  leaf(102) { (caller) throws(Errno) in caller.getuid() }
}

/// `getgid()`: PosixProcess, leaf door.
@c(sys_getgid) public func sys_getgid() -> Int {
  leaf(104) { (caller) throws(Errno) in caller.getgid() }
}

/// `setuid(uid_t uid)`: PosixProcess, short door.
@c(sys_setuid) public func sys_setuid(_ a0: UInt) -> Int {
  short(105, a0) { (caller) throws(Errno) -> Int in try caller.setuid(to: .init(register: a0)); return 0 }
}

/// `setgid(gid_t gid)`: PosixProcess, short door.
@c(sys_setgid) public func sys_setgid(_ a0: UInt) -> Int {
  short(106, a0) { (caller) throws(Errno) -> Int in try caller.setgid(to: .init(register: a0)); return 0 }
}

/// `geteuid()`: PosixProcess, leaf door.
@c(sys_geteuid) public func sys_geteuid() -> Int {
  leaf(107) { (caller) throws(Errno) in caller.geteuid() }
}

/// `getegid()`: PosixProcess, leaf door.
@c(sys_getegid) public func sys_getegid() -> Int {
  leaf(108) { (caller) throws(Errno) in caller.getegid() }
}

/// `setpgid(pid_t pid, pid_t pgid)`: PosixProcess, short door.
@c(sys_setpgid) public func sys_setpgid(_ a0: UInt, _ a1: UInt) -> Int {
  short(109, a0, a1) { (caller) throws(Errno) -> Int in try caller.setpgid(of: .init(register: a0), to: .init(register: a1)); return 0 }
}

/// `getppid()`: PosixProcess, leaf door.
@c(sys_getppid) public func sys_getppid() -> Int {
  leaf(110) { (caller) throws(Errno) in caller.getppid() }
}

/// `getpgrp()`: PosixProcess, leaf door.
@c(sys_getpgrp) public func sys_getpgrp() -> Int {
  leaf(111) { (caller) throws(Errno) in caller.getpgrp() }
}

/// `setsid()`: PosixProcess, short door.
@c(sys_setsid) public func sys_setsid() -> Int {
  short(112) { (caller) throws(Errno) in try caller.setsid() }
}

/// `setreuid(uid_t ruid, uid_t euid)`: PosixProcess, short door.
@c(sys_setreuid) public func sys_setreuid(_ a0: UInt, _ a1: UInt) -> Int {
  short(113, a0, a1) { (caller) throws(Errno) -> Int in try caller.setreuid(real: .init(register: a0), effective: .init(register: a1)); return 0 }
}

/// `setregid(gid_t rgid, gid_t egid)`: PosixProcess, short door.
@c(sys_setregid) public func sys_setregid(_ a0: UInt, _ a1: UInt) -> Int {
  short(114, a0, a1) { (caller) throws(Errno) -> Int in try caller.setregid(real: .init(register: a0), effective: .init(register: a1)); return 0 }
}

/// `getgroups(int size, gid_t *list)`: PosixProcess, short door.
@c(sys_getgroups) public func sys_getgroups(_ a0: UInt, _ a1: UInt) -> Int {
  short(115, a0, a1) { (caller) throws(Errno) in try caller.getgroups(count: .init(register: a0), into: .init(register: a1)) }
}

/// `setgroups(int size, const gid_t *list)`: PosixProcess, full door.
@c(full_setgroups) public func full_setgroups(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.setgroups(count: .init(register: a0), from: .init(register: a1)); return 0 }
}

/// `setresuid(uid_t ruid, uid_t euid, uid_t suid)`: PosixProcess, short door.
@c(sys_setresuid) public func sys_setresuid(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  short(117, a0, a1, a2) { (caller) throws(Errno) -> Int in try caller.setresuid(real: .init(register: a0), effective: .init(register: a1), saved: .init(register: a2)); return 0 }
}

/// `getresuid(uid_t *ruid, uid_t *euid, uid_t *suid)`: PosixProcess, short door.
@c(sys_getresuid) public func sys_getresuid(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  short(118, a0, a1, a2) { (caller) throws(Errno) -> Int in try caller.getresuid(real: .init(register: a0), effective: .init(register: a1), saved: .init(register: a2)); return 0 }
}

/// `setresgid(gid_t rgid, gid_t egid, gid_t sgid)`: PosixProcess, short door.
@c(sys_setresgid) public func sys_setresgid(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  short(119, a0, a1, a2) { (caller) throws(Errno) -> Int in try caller.setresgid(real: .init(register: a0), effective: .init(register: a1), saved: .init(register: a2)); return 0 }
}

/// `getresgid(gid_t *rgid, gid_t *egid, gid_t *sgid)`: PosixProcess, short door.
@c(sys_getresgid) public func sys_getresgid(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  short(120, a0, a1, a2) { (caller) throws(Errno) -> Int in try caller.getresgid(real: .init(register: a0), effective: .init(register: a1), saved: .init(register: a2)); return 0 }
}

/// `getpgid(pid_t pid)`: PosixProcess, short door.
@c(sys_getpgid) public func sys_getpgid(_ a0: UInt) -> Int {
  short(121, a0) { (caller) throws(Errno) in try caller.getpgid(of: .init(register: a0)) }
}

/// `setfsuid(uid_t fsuid)`: PosixProcess, short door.
@c(sys_setfsuid) public func sys_setfsuid(_ a0: UInt) -> Int {
  short(122, a0) { (caller) throws(Errno) in caller.setfsuid(to: .init(register: a0)) }
}

/// `setfsgid(gid_t fsgid)`: PosixProcess, short door.
@c(sys_setfsgid) public func sys_setfsgid(_ a0: UInt) -> Int {
  short(123, a0) { (caller) throws(Errno) in caller.setfsgid(to: .init(register: a0)) }
}

/// `getsid(pid_t pid)`: PosixProcess, short door.
@c(sys_getsid) public func sys_getsid(_ a0: UInt) -> Int {
  short(124, a0) { (caller) throws(Errno) in try caller.getsid(of: .init(register: a0)) }
}

/// `capget(struct cap_user_header *hdrp, struct cap_user_data *datap)`: PosixProcess, full door.
@c(full_capget) public func full_capget(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.capget(header: .init(register: a0), into: .init(register: a1)); return 0 }
}

/// `capset(struct cap_user_header *hdrp, const struct cap_user_data *datap)`: PosixProcess, full door.
@c(full_capset) public func full_capset(_ a0: UInt, _ a1: UInt) -> Int {
  full(saying: "pp capset") { (caller) throws(Errno) -> Int in try caller.capset(header: .init(register: a0), from: .init(register: a1)); return 0 }
}

/// `personality(unsigned int persona)`: PosixProcess, short door.
@c(sys_personality) public func sys_personality(_ a0: UInt) -> Int {
  short(135, a0) { (caller) throws(Errno) in caller.personality(.init(register: a0)) }
}

/// `getpriority(int which, int who)`: PosixProcess, short door.
@c(sys_getpriority) public func sys_getpriority(_ a0: UInt, _ a1: UInt) -> Int {
  short(140, a0, a1) { (caller) throws(Errno) in try caller.getpriority(which: .init(register: a0), who: .init(register: a1)) }
}

/// `setpriority(int which, int who, int prio)`: PosixProcess, short door.
@c(sys_setpriority) public func sys_setpriority(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  short(141, a0, a1, a2) { (caller) throws(Errno) -> Int in try caller.setpriority(which: .init(register: a0), who: .init(register: a1), to: .init(register: a2)); return 0 }
}

/// `prctl(int op, unsigned long arg2, unsigned long arg3, unsigned long arg4, unsigned long arg5)`: PosixProcess, short door.
@c(sys_prctl) public func sys_prctl(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  short(157, a0, a1, a2, a3, a4, saying: "Dxxxx prctl") { (caller) throws(Errno) in try caller.prctl(operation: .init(register: a0), .init(register: a1), .init(register: a2), .init(register: a3), .init(register: a4)) }
}

/// `setrlimit(int resource, const struct rlimit *rlim)`: PosixProcess, short door.
@c(sys_setrlimit) public func sys_setrlimit(_ a0: UInt, _ a1: UInt) -> Int {
  short(160, a0, a1) { (caller) throws(Errno) -> Int in try caller.setrlimit(resource: .init(register: a0), from: .init(register: a1)); return 0 }
}

/// `acct(const char *filename)`: absent.
@inline(never) @c(sys_acct) public func sys_acct(_ a0: UInt) -> Int {
  absent(163, "s acct", a0)
}

/// `exit_group(int status)`: PosixProcess, full door.
@c(full_exit_group) public func full_exit_group(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in caller.exit_group(status: .init(register: a0)) }
}

/// `waitid(int idtype, pid_t id, siginfo_t *infop, int options, struct rusage *rusage)`: PosixProcess, full door.
@c(full_waitid) public func full_waitid(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full(saying: "DdpXp waitid") { (caller) throws(Errno) -> Int in try caller.waitid(for: .init(register: a0), .init(register: a1), into: .init(register: a2), options: .init(register: a3), usage: .init(register: a4)); return 0 }
}

/// `ioprio_set(int which, int who, int ioprio)`: PosixProcess, full door.
@c(full_ioprio_set) public func full_ioprio_set(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.ioprio_set(which: .init(register: a0), who: .init(register: a1), to: .init(register: a2)); return 0 }
}

/// `ioprio_get(int which, int who)`: PosixProcess, full door.
@c(full_ioprio_get) public func full_ioprio_get(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.ioprio_get(which: .init(register: a0), who: .init(register: a1)) }
}

/// `unshare(int flags)`: absent.
@inline(never) @c(sys_unshare) public func sys_unshare(_ a0: UInt) -> Int {
  absent(272, "X unshare", a0)
}

/// `prlimit64(pid_t pid, int resource, const struct rlimit *new_limit, struct rlimit *old_limit)`: PosixProcess, short door.
@c(sys_prlimit64) public func sys_prlimit64(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  short(302, a0, a1, a2, a3) { (caller) throws(Errno) -> Int in try caller.prlimit64(of: .init(register: a0), resource: .init(register: a1), new: .init(register: a2), old: .init(register: a3)); return 0 }
}

/// `setns(int fd, int nstype)`: absent.
@inline(never) @c(sys_setns) public func sys_setns(_ a0: UInt, _ a1: UInt) -> Int {
  absent(308, "dX setns", a0, a1)
}

/// `process_vm_readv(pid_t pid, const struct iovec *local_iov, int local_iov_count, const struct iovec *remote_iov, int remote_iov_count, unsigned long flags)`: PosixProcess, full door.
@c(full_process_vm_readv) public func full_process_vm_readv(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.process_vm_readv(of: .init(register: a0), into: .init(address: a1, count: a2), from: .init(address: a3, count: a4), flags: .init(register: a5)) }
}

/// `process_vm_writev(pid_t pid, const struct iovec *local_iov, int local_iov_count, const struct iovec *remote_iov, int remote_iov_count, unsigned long flags)`: PosixProcess, full door.
@c(full_process_vm_writev) public func full_process_vm_writev(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.process_vm_writev(of: .init(register: a0), from: .init(address: a1, count: a2), into: .init(address: a3, count: a4), flags: .init(register: a5)) }
}

/// `kcmp(pid_t pid1, pid_t pid2, int type, unsigned long idx1, unsigned long idx2)`: PosixProcess, short door.
@c(sys_kcmp) public func sys_kcmp(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  short(312, a0, a1, a2, a3, a4, saying: "dddxx kcmp") { (caller) throws(Errno) in try caller.kcmp(.init(register: a0), .init(register: a1), resource: .init(register: a2), .init(register: a3), .init(register: a4)) }
}

/// `seccomp(unsigned int operation, unsigned int flags, void *args)`: absent.
@inline(never) @c(sys_seccomp) public func sys_seccomp(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(317, "llp seccomp", a0, a1, a2)
}

/// `execveat(int dirfd, const char *pathname, void *argv, void *envp, int flags)`: absent.
@inline(never) @c(sys_execveat) public func sys_execveat(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(322, "asppX execveat", a0, a1, a2, a3, a4)
}

/// `pidfd_open(pid_t pid, unsigned int flags)`: PosixProcess, full door.
@c(full_pidfd_open) public func full_pidfd_open(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.pidfd_open(of: .init(register: a0), flags: .init(register: a1)) }
}

/// `pidfd_getfd(int pidfd, int targetfd, unsigned int flags)`: PosixProcess, full door.
@c(full_pidfd_getfd) public func full_pidfd_getfd(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.pidfd_getfd(of: .init(register: a0), .init(register: a1), flags: .init(register: a2)) }
}
