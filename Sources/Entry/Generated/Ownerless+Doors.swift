// Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one.
// swift-format-ignore-file

/// `semget(int key, int nsems, int semflg)`: absent.
@inline(never) @c(sys_semget) public func sys_semget(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(64, "ddd semget", a0, a1, a2)
}

/// `semop(int semid, const struct sembuf *sops, unsigned int nsops)`: absent.
@inline(never) @c(sys_semop) public func sys_semop(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(65, "dpl semop", a0, a1, a2)
}

/// `semctl(int semid, int semnum, int cmd, void *arg)`: absent.
@inline(never) @c(sys_semctl) public func sys_semctl(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(66, "dddp semctl", a0, a1, a2, a3)
}

/// `msgget(int key, int msgflg)`: absent.
@inline(never) @c(sys_msgget) public func sys_msgget(_ a0: UInt, _ a1: UInt) -> Int {
  absent(68, "dd msgget", a0, a1)
}

/// `msgsnd(int msqid, void *msgp, size_t msgsz, int msgflg)`: absent.
@inline(never) @c(sys_msgsnd) public func sys_msgsnd(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(69, "dpld msgsnd", a0, a1, a2, a3)
}

/// `msgrcv(int msqid, void *msgp, size_t msgsz, long msgtyp, int msgflg)`: absent.
@inline(never) @c(sys_msgrcv) public func sys_msgrcv(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(70, "dplld msgrcv", a0, a1, a2, a3, a4)
}

/// `msgctl(int msqid, int cmd, struct msqid_ds *buf)`: absent.
@inline(never) @c(sys_msgctl) public func sys_msgctl(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(71, "ddp msgctl", a0, a1, a2)
}

/// `create_module(const char *name, size_t size)`: absent.
@inline(never) @c(sys_create_module) public func sys_create_module(_ a0: UInt, _ a1: UInt) -> Int {
  absent(174, "sl create_module", a0, a1)
}

/// `init_module(const void *module_image, size_t count, const char *param_values)`: absent.
@inline(never) @c(sys_init_module) public func sys_init_module(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(175, "pls init_module", a0, a1, a2)
}

/// `delete_module(const char *name, unsigned int flags)`: absent.
@inline(never) @c(sys_delete_module) public func sys_delete_module(_ a0: UInt, _ a1: UInt) -> Int {
  absent(176, "sl delete_module", a0, a1)
}

/// `get_kernel_syms(void *table)`: absent.
@inline(never) @c(sys_get_kernel_syms) public func sys_get_kernel_syms(_ a0: UInt) -> Int {
  absent(177, "p get_kernel_syms", a0)
}

/// `query_module(const char *name, int which, void *buf, size_t count, size_t *ret)`: absent.
@inline(never) @c(sys_query_module) public func sys_query_module(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(178, "sdplp query_module", a0, a1, a2, a3, a4)
}

/// `nfsservctl(int cmd, void *argp, void *resp)`: absent.
@inline(never) @c(sys_nfsservctl) public func sys_nfsservctl(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(180, "dpp nfsservctl", a0, a1, a2)
}

/// `getpmsg(int fd, void *ctlptr, void *dataptr, void *bandp, void *flagsp)`: absent.
@inline(never) @c(sys_getpmsg) public func sys_getpmsg(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(181, "dpppp getpmsg", a0, a1, a2, a3, a4)
}

/// `putpmsg(int fd, void *ctlptr, void *dataptr, int band, int flags)`: absent.
@inline(never) @c(sys_putpmsg) public func sys_putpmsg(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(182, "dppdd putpmsg", a0, a1, a2, a3, a4)
}

/// `afs_syscall(long call, long a, long b, long c, long d)`: absent.
@inline(never) @c(sys_afs_syscall) public func sys_afs_syscall(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(183, "lllll afs_syscall", a0, a1, a2, a3, a4)
}

/// `tuxcall(long a, long b, long c)`: absent.
@inline(never) @c(sys_tuxcall) public func sys_tuxcall(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(184, "lll tuxcall", a0, a1, a2)
}

/// `security(long a, long b, long c)`: absent.
@inline(never) @c(sys_security) public func sys_security(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(185, "lll security", a0, a1, a2)
}

/// `semtimedop(int semid, const struct sembuf *sops, unsigned int nsops, const struct timespec *timeout)`: absent.
@inline(never) @c(sys_semtimedop) public func sys_semtimedop(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(220, "dplp semtimedop", a0, a1, a2, a3)
}

/// `vserver(long a, long b, long c, long d, long e)`: absent.
@inline(never) @c(sys_vserver) public func sys_vserver(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(236, "lllll vserver", a0, a1, a2, a3, a4)
}

/// `mq_open(const char *name, int oflag, mode_t mode, const struct mq_attr *attr)`: absent.
@inline(never) @c(sys_mq_open) public func sys_mq_open(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(240, "sXop mq_open", a0, a1, a2, a3)
}

/// `mq_unlink(const char *name)`: absent.
@inline(never) @c(sys_mq_unlink) public func sys_mq_unlink(_ a0: UInt) -> Int {
  absent(241, "s mq_unlink", a0)
}

/// `mq_timedsend(int mqdes, const void *msg_ptr, size_t count, unsigned int msg_prio, const struct timespec *abs_timeout)`: absent.
@inline(never) @c(sys_mq_timedsend) public func sys_mq_timedsend(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(242, "dpllp mq_timedsend", a0, a1, a2, a3, a4)
}

/// `mq_timedreceive(int mqdes, void *msg_ptr, size_t count, unsigned int *msg_prio, const struct timespec *abs_timeout)`: absent.
@inline(never) @c(sys_mq_timedreceive) public func sys_mq_timedreceive(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(243, "dplpp mq_timedreceive", a0, a1, a2, a3, a4)
}

/// `mq_notify(int mqdes, const struct sigevent *sevp)`: absent.
@inline(never) @c(sys_mq_notify) public func sys_mq_notify(_ a0: UInt, _ a1: UInt) -> Int {
  absent(244, "dp mq_notify", a0, a1)
}

/// `mq_getsetattr(int mqdes, const struct mq_attr *newattr, struct mq_attr *oldattr)`: absent.
@inline(never) @c(sys_mq_getsetattr) public func sys_mq_getsetattr(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(245, "dpp mq_getsetattr", a0, a1, a2)
}

/// `kexec_load(unsigned long entry, unsigned long nr_segments, void *segments, unsigned long flags)`: absent.
@inline(never) @c(sys_kexec_load) public func sys_kexec_load(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(246, "xxpx kexec_load", a0, a1, a2, a3)
}

/// `add_key(const char *type, const char *description, const void *payload, size_t count, int keyring)`: absent.
@inline(never) @c(sys_add_key) public func sys_add_key(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(248, "sspld add_key", a0, a1, a2, a3, a4)
}

/// `request_key(const char *type, const char *description, const char *callout_info, int dest_keyring)`: absent.
@inline(never) @c(sys_request_key) public func sys_request_key(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(249, "sssd request_key", a0, a1, a2, a3)
}

/// `keyctl(int operation, unsigned long arg2, unsigned long arg3, unsigned long arg4, unsigned long arg5)`: absent.
@inline(never) @c(sys_keyctl) public func sys_keyctl(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(250, "dxxxx keyctl", a0, a1, a2, a3, a4)
}

/// `perf_event_open(const struct perf_event_attr *attr, pid_t pid, int cpu, int group_fd, unsigned long flags)`: absent.
@inline(never) @c(sys_perf_event_open) public func sys_perf_event_open(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(298, "pdddx perf_event_open", a0, a1, a2, a3, a4)
}

/// `finit_module(int fd, const char *param_values, int flags)`: absent.
@inline(never) @c(sys_finit_module) public func sys_finit_module(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(313, "dsd finit_module", a0, a1, a2)
}

/// `kexec_file_load(int kernel_fd, int initrd_fd, unsigned long cmdline_len, const char *cmdline, unsigned long flags)`: absent.
@inline(never) @c(sys_kexec_file_load) public func sys_kexec_file_load(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(320, "ddxsx kexec_file_load", a0, a1, a2, a3, a4)
}

/// `bpf(int cmd, const void *attr, size_t count)`: absent.
@inline(never) @c(sys_bpf) public func sys_bpf(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(321, "dpl bpf", a0, a1, a2)
}

/// `landlock_create_ruleset(const struct landlock_ruleset_attr *attr, size_t size, unsigned int flags)`: absent.
@inline(never) @c(sys_landlock_create_ruleset) public func sys_landlock_create_ruleset(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(444, "pll landlock_create_ruleset", a0, a1, a2)
}

/// `landlock_add_rule(int ruleset_fd, int rule_type, void *rule_attr, unsigned int flags)`: absent.
@inline(never) @c(sys_landlock_add_rule) public func sys_landlock_add_rule(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(445, "ddpl landlock_add_rule", a0, a1, a2, a3)
}

/// `landlock_restrict_self(int ruleset_fd, unsigned int flags)`: absent.
@inline(never) @c(sys_landlock_restrict_self) public func sys_landlock_restrict_self(_ a0: UInt, _ a1: UInt) -> Int {
  absent(446, "dl landlock_restrict_self", a0, a1)
}
