// Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one.
// swift-format-ignore-file

/// `semget(int key, int nsems, int semflg)`: absent.
@inline(never) @c(sys_semget) public func sys_semget(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(64, a0, a1, a2)
}

/// `semop(int semid, const struct sembuf *sops, unsigned int nsops)`: absent.
@inline(never) @c(sys_semop) public func sys_semop(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(65, a0, a1, a2)
}

/// `semctl(int semid, int semnum, int cmd, void *arg)`: absent.
@inline(never) @c(sys_semctl) public func sys_semctl(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(66, a0, a1, a2, a3)
}

/// `msgget(int key, int msgflg)`: absent.
@inline(never) @c(sys_msgget) public func sys_msgget(_ a0: UInt, _ a1: UInt) -> Int {
  absent(68, a0, a1)
}

/// `msgsnd(int msqid, void *msgp, size_t msgsz, int msgflg)`: absent.
@inline(never) @c(sys_msgsnd) public func sys_msgsnd(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(69, a0, a1, a2, a3)
}

/// `msgrcv(int msqid, void *msgp, size_t msgsz, long msgtyp, int msgflg)`: absent.
@inline(never) @c(sys_msgrcv) public func sys_msgrcv(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(70, a0, a1, a2, a3, a4)
}

/// `msgctl(int msqid, int cmd, struct msqid_ds *buf)`: absent.
@inline(never) @c(sys_msgctl) public func sys_msgctl(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(71, a0, a1, a2)
}

/// `create_module(const char *name, size_t size)`: absent.
@inline(never) @c(sys_create_module) public func sys_create_module(_ a0: UInt, _ a1: UInt) -> Int {
  absent(174, a0, a1)
}

/// `init_module(const void *module_image, size_t count, const char *param_values)`: absent.
@inline(never) @c(sys_init_module) public func sys_init_module(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(175, a0, a1, a2)
}

/// `delete_module(const char *name, unsigned int flags)`: absent.
@inline(never) @c(sys_delete_module) public func sys_delete_module(_ a0: UInt, _ a1: UInt) -> Int {
  absent(176, a0, a1)
}

/// `get_kernel_syms(void *table)`: absent.
@inline(never) @c(sys_get_kernel_syms) public func sys_get_kernel_syms(_ a0: UInt) -> Int {
  absent(177, a0)
}

/// `query_module(const char *name, int which, void *buf, size_t count, size_t *ret)`: absent.
@inline(never) @c(sys_query_module) public func sys_query_module(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(178, a0, a1, a2, a3, a4)
}

/// `nfsservctl(int cmd, void *argp, void *resp)`: absent.
@inline(never) @c(sys_nfsservctl) public func sys_nfsservctl(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(180, a0, a1, a2)
}

/// `getpmsg(int fd, void *ctlptr, void *dataptr, void *bandp, void *flagsp)`: absent.
@inline(never) @c(sys_getpmsg) public func sys_getpmsg(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(181, a0, a1, a2, a3, a4)
}

/// `putpmsg(int fd, void *ctlptr, void *dataptr, int band, int flags)`: absent.
@inline(never) @c(sys_putpmsg) public func sys_putpmsg(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(182, a0, a1, a2, a3, a4)
}

/// `afs_syscall(long call, long a, long b, long c, long d)`: absent.
@inline(never) @c(sys_afs_syscall) public func sys_afs_syscall(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(183, a0, a1, a2, a3, a4)
}

/// `tuxcall(long a, long b, long c)`: absent.
@inline(never) @c(sys_tuxcall) public func sys_tuxcall(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(184, a0, a1, a2)
}

/// `security(long a, long b, long c)`: absent.
@inline(never) @c(sys_security) public func sys_security(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(185, a0, a1, a2)
}

/// `semtimedop(int semid, const struct sembuf *sops, unsigned int nsops, const struct timespec *timeout)`: absent.
@inline(never) @c(sys_semtimedop) public func sys_semtimedop(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(220, a0, a1, a2, a3)
}

/// `vserver(long a, long b, long c, long d, long e)`: absent.
@inline(never) @c(sys_vserver) public func sys_vserver(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(236, a0, a1, a2, a3, a4)
}

/// `mq_open(const char *name, int oflag, mode_t mode, const struct mq_attr *attr)`: absent.
@inline(never) @c(sys_mq_open) public func sys_mq_open(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(240, a0, a1, a2, a3)
}

/// `mq_unlink(const char *name)`: absent.
@inline(never) @c(sys_mq_unlink) public func sys_mq_unlink(_ a0: UInt) -> Int {
  absent(241, a0)
}

/// `mq_timedsend(int mqdes, const void *msg_ptr, size_t count, unsigned int msg_prio, const struct timespec *abs_timeout)`: absent.
@inline(never) @c(sys_mq_timedsend) public func sys_mq_timedsend(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(242, a0, a1, a2, a3, a4)
}

/// `mq_timedreceive(int mqdes, void *msg_ptr, size_t count, unsigned int *msg_prio, const struct timespec *abs_timeout)`: absent.
@inline(never) @c(sys_mq_timedreceive) public func sys_mq_timedreceive(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(243, a0, a1, a2, a3, a4)
}

/// `mq_notify(int mqdes, const struct sigevent *sevp)`: absent.
@inline(never) @c(sys_mq_notify) public func sys_mq_notify(_ a0: UInt, _ a1: UInt) -> Int {
  absent(244, a0, a1)
}

/// `mq_getsetattr(int mqdes, const struct mq_attr *newattr, struct mq_attr *oldattr)`: absent.
@inline(never) @c(sys_mq_getsetattr) public func sys_mq_getsetattr(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(245, a0, a1, a2)
}

/// `kexec_load(unsigned long entry, unsigned long nr_segments, void *segments, unsigned long flags)`: absent.
@inline(never) @c(sys_kexec_load) public func sys_kexec_load(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(246, a0, a1, a2, a3)
}

/// `add_key(const char *type, const char *description, const void *payload, size_t count, int keyring)`: absent.
@inline(never) @c(sys_add_key) public func sys_add_key(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(248, a0, a1, a2, a3, a4)
}

/// `request_key(const char *type, const char *description, const char *callout_info, int dest_keyring)`: absent.
@inline(never) @c(sys_request_key) public func sys_request_key(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(249, a0, a1, a2, a3)
}

/// `keyctl(int operation, unsigned long arg2, unsigned long arg3, unsigned long arg4, unsigned long arg5)`: absent.
@inline(never) @c(sys_keyctl) public func sys_keyctl(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(250, a0, a1, a2, a3, a4)
}

/// `perf_event_open(const struct perf_event_attr *attr, pid_t pid, int cpu, int group_fd, unsigned long flags)`: absent.
@inline(never) @c(sys_perf_event_open) public func sys_perf_event_open(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(298, a0, a1, a2, a3, a4)
}

/// `finit_module(int fd, const char *param_values, int flags)`: absent.
@inline(never) @c(sys_finit_module) public func sys_finit_module(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(313, a0, a1, a2)
}

/// `kexec_file_load(int kernel_fd, int initrd_fd, unsigned long cmdline_len, const char *cmdline, unsigned long flags)`: absent.
@inline(never) @c(sys_kexec_file_load) public func sys_kexec_file_load(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(320, a0, a1, a2, a3, a4)
}

/// `bpf(int cmd, const void *attr, size_t count)`: absent.
@inline(never) @c(sys_bpf) public func sys_bpf(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(321, a0, a1, a2)
}

/// `landlock_create_ruleset(const struct landlock_ruleset_attr *attr, size_t size, unsigned int flags)`: absent.
@inline(never) @c(sys_landlock_create_ruleset) public func sys_landlock_create_ruleset(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(444, a0, a1, a2)
}

/// `landlock_add_rule(int ruleset_fd, int rule_type, void *rule_attr, unsigned int flags)`: absent.
@inline(never) @c(sys_landlock_add_rule) public func sys_landlock_add_rule(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(445, a0, a1, a2, a3)
}

/// `landlock_restrict_self(int ruleset_fd, unsigned int flags)`: absent.
@inline(never) @c(sys_landlock_restrict_self) public func sys_landlock_restrict_self(_ a0: UInt, _ a1: UInt) -> Int {
  absent(446, a0, a1)
}
