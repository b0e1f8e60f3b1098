// Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one.
// swift-format-ignore-file

import ABI
import PosixThreads
import Processes

/// `sched_yield()`: PosixThreads, full door.
@c(full_sched_yield) public func full_sched_yield() -> Int {
  full { (caller) throws(Errno) -> Int in caller.sched_yield(); return 0 }
}

/// `clone(int flags, unsigned long stack, int *parent_tid, int *child_tid, unsigned long tls)`: PosixThreads, full door.
@c(full_clone) public func full_clone(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full(saying: "Xpppp clone") { (caller) throws(Errno) in try caller.clone(flags: .init(register: a0), stack: .init(register: a1), parent: .init(register: a2), child: .init(register: a3), storage: .init(register: a4)) }
}

/// `exit(int status)`: PosixThreads, full door.
@c(full_exit) public func full_exit(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in caller.exit(status: .init(register: a0)) }
}

/// `sched_setparam(pid_t pid, const struct sched_param *param)`: PosixThreads, short door.
@c(sys_sched_setparam) public func sys_sched_setparam(_ a0: UInt, _ a1: UInt) -> Int {
  short(142, a0, a1) { (caller) throws(Errno) -> Int in try caller.sched_setparam(of: .init(register: a0), parameters: .init(register: a1)); return 0 }
}

/// `sched_getparam(pid_t pid, struct sched_param *param)`: PosixThreads, short door.
@c(sys_sched_getparam) public func sys_sched_getparam(_ a0: UInt, _ a1: UInt) -> Int {
  short(143, a0, a1) { (caller) throws(Errno) -> Int in try caller.sched_getparam(of: .init(register: a0), into: .init(register: a1)); return 0 }
}

/// `sched_setscheduler(pid_t pid, int policy, const struct sched_param *param)`: PosixThreads, short door.
@c(sys_sched_setscheduler) public func sys_sched_setscheduler(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  short(144, a0, a1, a2) { (caller) throws(Errno) -> Int in try caller.sched_setscheduler(of: .init(register: a0), policy: .init(register: a1), parameters: .init(register: a2)); return 0 }
}

/// `sched_getscheduler(pid_t pid)`: PosixThreads, short door.
@c(sys_sched_getscheduler) public func sys_sched_getscheduler(_ a0: UInt) -> Int {
  short(145, a0) { (caller) throws(Errno) in try caller.sched_getscheduler(of: .init(register: a0)) }
}

/// `sched_get_priority_max(int policy)`: PosixThreads, short door.
@c(sys_sched_get_priority_max) public func sys_sched_get_priority_max(_ a0: UInt) -> Int {
  short(146, a0) { (caller) throws(Errno) in try caller.sched_get_priority_max(of: .init(register: a0)) }
}

/// `sched_get_priority_min(int policy)`: PosixThreads, short door.
@c(sys_sched_get_priority_min) public func sys_sched_get_priority_min(_ a0: UInt) -> Int {
  short(147, a0) { (caller) throws(Errno) in try caller.sched_get_priority_min(of: .init(register: a0)) }
}

/// `sched_rr_get_interval(pid_t pid, struct timespec *tp)`: PosixThreads, short door.
@c(sys_sched_rr_get_interval) public func sys_sched_rr_get_interval(_ a0: UInt, _ a1: UInt) -> Int {
  short(148, a0, a1) { (caller) throws(Errno) -> Int in try caller.sched_rr_get_interval(of: .init(register: a0), into: .init(register: a1)); return 0 }
}

/// `modify_ldt(int func, void *ptr, size_t count)`: absent.
@inline(never) @c(sys_modify_ldt) public func sys_modify_ldt(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(154, "dpl modify_ldt", a0, a1, a2)
}

/// `arch_prctl(int op, unsigned long addr)`: PosixThreads, short door.
@c(sys_arch_prctl) public func sys_arch_prctl(_ a0: UInt, _ a1: UInt) -> Int {
  short(158, a0, a1, saying: "Dx arch_prctl") { (caller) throws(Errno) in try caller.arch_prctl(operation: .init(register: a0), address: .init(register: a1)) }
}

/// `gettid()`: PosixThreads, leaf door.
@c(sys_gettid) public func sys_gettid() -> Int {
  leaf(186) { (caller) throws(Errno) in caller.gettid() }
}

/// `futex(int *uaddr, int futex_op, unsigned int val, void *timeout, int *uaddr2, unsigned int val3)`: PosixThreads, full door.
@c(full_futex) public func full_futex(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.futex(at: .init(register: a0), operation: .init(register: a1), value: .init(register: a2), timeout: .init(register: a3), other: .init(register: a4), otherValue: .init(register: a5)) }
}

/// `futex(int *uaddr, int futex_op, unsigned int val, void *timeout, int *uaddr2, unsigned int val3)`: the plain uses.
@c(full_plain_futex) public func full_plain_futex(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.plainFutex(at: .init(register: a0), operation: .init(register: a1), value: .init(register: a2), timeout: .init(register: a3), other: .init(register: a4), otherValue: .init(register: a5)) }
}

/// `sched_setaffinity(pid_t pid, size_t len, const char *user_mask_ptr)`: PosixThreads, short door.
@c(sys_sched_setaffinity) public func sys_sched_setaffinity(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  short(203, a0, a1, a2) { (caller) throws(Errno) -> Int in try caller.sched_setaffinity(of: .init(register: a0), count: .init(register: a1), from: .init(register: a2)); return 0 }
}

/// `sched_getaffinity(pid_t pid, size_t len, char *user_mask_ptr)`: PosixThreads, short door.
@c(sys_sched_getaffinity) public func sys_sched_getaffinity(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  short(204, a0, a1, a2) { (caller) throws(Errno) in try caller.sched_getaffinity(of: .init(register: a0), count: .init(register: a1), into: .init(register: a2)) }
}

/// `set_thread_area(void *u_info)`: absent.
@inline(never) @c(sys_set_thread_area) public func sys_set_thread_area(_ a0: UInt) -> Int {
  absent(205, "p set_thread_area", a0)
}

/// `get_thread_area(void *u_info)`: absent.
@inline(never) @c(sys_get_thread_area) public func sys_get_thread_area(_ a0: UInt) -> Int {
  absent(211, "p get_thread_area", a0)
}

/// `set_tid_address(unsigned long tidptr)`: PosixThreads, short door.
@c(sys_set_tid_address) public func sys_set_tid_address(_ a0: UInt) -> Int {
  short(218, a0) { (caller) throws(Errno) in caller.set_tid_address(.init(register: a0)) }
}

/// `set_robust_list(unsigned long head, size_t len)`: PosixThreads, short door.
@c(sys_set_robust_list) public func sys_set_robust_list(_ a0: UInt, _ a1: UInt) -> Int {
  short(273, a0, a1) { (caller) throws(Errno) -> Int in try caller.set_robust_list(head: .init(register: a0), size: .init(register: a1)); return 0 }
}

/// `get_robust_list(pid_t pid, unsigned long *head_ptr, unsigned long *len_ptr)`: PosixThreads, short door.
@c(sys_get_robust_list) public func sys_get_robust_list(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  short(274, a0, a1, a2) { (caller) throws(Errno) -> Int in try caller.get_robust_list(of: .init(register: a0), head: .init(register: a1), size: .init(register: a2)); return 0 }
}

/// `getcpu(unsigned int *cpu, unsigned int *node, unsigned long tcache)`: PosixThreads, short door.
@c(sys_getcpu) public func sys_getcpu(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  short(309, a0, a1, a2) { (caller) throws(Errno) -> Int in try caller.getcpu(processor: .init(register: a0), node: .init(register: a1)); return 0 }
}

/// `sched_setattr(pid_t pid, const struct sched_attr *attr, unsigned int flags)`: PosixThreads, full door.
@c(full_sched_setattr) public func full_sched_setattr(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full(saying: "dpl sched_setattr") { (caller) throws(Errno) -> Int in try caller.sched_setattr(of: .init(register: a0), attributes: .init(register: a1), flags: .init(register: a2)); return 0 }
}

/// `sched_getattr(pid_t pid, struct sched_attr *attr, unsigned int size, unsigned int flags)`: PosixThreads, full door.
@c(full_sched_getattr) public func full_sched_getattr(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.sched_getattr(of: .init(register: a0), into: .init(register: a1), size: .init(register: a2), flags: .init(register: a3)); return 0 }
}

/// `membarrier(int cmd, unsigned int flags, int cpu_id)`: PosixThreads, short door.
@c(sys_membarrier) public func sys_membarrier(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  short(324, a0, a1, a2, saying: "Dld membarrier") { (caller) throws(Errno) in try caller.membarrier(command: .init(register: a0), flags: .init(register: a1), cpu: .init(register: a2)) }
}

/// `rseq(void *rseq, unsigned int rseq_len, int flags, unsigned int sig)`: absent.
@inline(never) @c(sys_rseq) public func sys_rseq(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(334, "pldl rseq", a0, a1, a2, a3)
}

/// `clone3(const struct clone_args *cl_args, size_t size)`: absent.
@inline(never) @c(sys_clone3) public func sys_clone3(_ a0: UInt, _ a1: UInt) -> Int {
  absent(435, "pl clone3", a0, a1)
}

/// `futex_waitv(const struct futex_waitv *waiters, unsigned int nr_futexes, unsigned int flags, const struct timespec *timeout, clockid_t clockid)`: PosixThreads, full door.
@c(full_futex_waitv) public func full_futex_waitv(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.futex_waitv(waiters: .init(register: a0), count: .init(register: a1), flags: .init(register: a2), timeout: .init(register: a3), clock: .init(register: a4)) }
}
