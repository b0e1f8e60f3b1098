/* Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one. */
#ifndef SWIFTLET_SYSCALLS_H
#define SWIFTLET_SYSCALLS_H

/* The door of every call. Each takes registers and returns one: a negative result is an error number, as a
   system call gives it. The comment above a door has the types of its arguments. */

#ifdef __cplusplus
extern "C" {
#endif

/** read(int fd, void *buf, size_t count): full. */
long sys_read(long fd, long buf, long count);
/** write(int fd, const void *buf, size_t count): full. */
long sys_write(long fd, long buf, long count);
/** open(const char *pathname, int flags, mode_t mode): full. */
long sys_open(long pathname, long flags, long mode);
/** close(int fd): full. */
long sys_close(long fd);
/** stat(const char *pathname, struct stat *statbuf): full. */
long sys_stat(long pathname, long statbuf);
/** fstat(int fd, struct stat *statbuf): full. */
long sys_fstat(long fd, long statbuf);
/** lstat(const char *pathname, struct stat *statbuf): full. */
long sys_lstat(long pathname, long statbuf);
/** poll(struct pollfd *fds, unsigned long nfds, int timeout): full. */
long sys_poll(long fds, long nfds, long timeout);
/** lseek(int fd, off_t offset, int whence): full. */
long sys_lseek(long fd, long offset, long whence);
/** mmap(unsigned long addr, size_t length, int prot, int flags, int fd, off_t offset): partial. */
long sys_mmap(long addr, long length, long prot, long flags, long fd, long offset);
/** mprotect(unsigned long addr, size_t len, int prot): full. */
long sys_mprotect(long addr, long len, long prot);
/** munmap(unsigned long addr, size_t length): full. */
long sys_munmap(long addr, long length);
/** brk(unsigned long addr): full. */
long sys_brk(long addr);
/** rt_sigaction(int signum, const struct kernel_sigaction *act, struct kernel_sigaction *oldact, size_t sigsetsize): full. */
long sys_rt_sigaction(long signum, long act, long oldact, long sigsetsize);
/** rt_sigprocmask(int how, const sigset_t *set, sigset_t *oldset, size_t sigsetsize): full. */
long sys_rt_sigprocmask(long how, long set, long oldset, long sigsetsize);
/** rt_sigreturn(): full. */
long sys_rt_sigreturn(void);
/** ioctl(int fd, int request, unsigned long arg): partial. */
long sys_ioctl(long fd, long request, long arg);
/** pread64(int fd, void *buf, size_t count, off_t pos): full. */
long sys_pread64(long fd, long buf, long count, long pos);
/** pwrite64(int fd, const void *buf, size_t count, off_t pos): full. */
long sys_pwrite64(long fd, long buf, long count, long pos);
/** readv(int fd, const struct iovec *iov, int count): full. */
long sys_readv(long fd, long iov, long count);
/** writev(int fd, const struct iovec *iov, int count): full. */
long sys_writev(long fd, long iov, long count);
/** access(const char *pathname, int mode): full. */
long sys_access(long pathname, long mode);
/** pipe(int *pipefd): full. */
long sys_pipe(long pipefd);
/** select(int nfds, fd_set *readfds, fd_set *writefds, fd_set *exceptfds, struct timeval *timeout): full. */
long sys_select(long nfds, long readfds, long writefds, long exceptfds, long timeout);
/** sched_yield(): full. */
long sys_sched_yield(void);
/** mremap(unsigned long old_address, size_t old_size, size_t new_size, int flags, unsigned long new_address): full. */
long sys_mremap(long old_address, long old_size, long new_size, long flags, long new_address);
/** msync(unsigned long addr, size_t length, int flags): full. */
long sys_msync(long addr, long length, long flags);
/** mincore(unsigned long addr, size_t length, uint8_t *vec): full. */
long sys_mincore(long addr, long length, long vec);
/** madvise(unsigned long addr, size_t length, int advice): full. */
long sys_madvise(long addr, long length, long advice);
/** shmget(int key, size_t size, int shmflg): partial. */
long sys_shmget(long key, long size, long shmflg);
/** shmat(int shmid, unsigned long shmaddr, int shmflg): full. */
long sys_shmat(long shmid, long shmaddr, long shmflg);
/** shmctl(int shmid, int cmd, struct shmid_ds *buf): partial. */
long sys_shmctl(long shmid, long cmd, long buf);
/** dup(int fd): full. */
long sys_dup(long fd);
/** dup2(int oldfd, int newfd): full. */
long sys_dup2(long oldfd, long newfd);
/** pause(): full. */
long sys_pause(void);
/** nanosleep(const struct timespec *req, struct timespec *rem): full. */
long sys_nanosleep(long req, long rem);
/** getitimer(int which, struct itimerval *curr_value): full. */
long sys_getitimer(long which, long curr_value);
/** alarm(unsigned int seconds): full. */
long sys_alarm(long seconds);
/** setitimer(int which, const struct itimerval *new_value, struct itimerval *old_value): full. */
long sys_setitimer(long which, long new_value, long old_value);
/** getpid(): full. */
long sys_getpid(void);
/** sendfile(int out_fd, int in_fd, off_t *offset, size_t count): full. */
long sys_sendfile(long out_fd, long in_fd, long offset, long count);
/** socket(int domain, int type, int protocol): absent. */
long sys_socket(long domain, long type, long protocol);
/** connect(int sockfd, const void *addr, size_t count): absent. */
long sys_connect(long sockfd, long addr, long count);
/** accept(int sockfd, struct sockaddr *addr, int *addrlen): absent. */
long sys_accept(long sockfd, long addr, long addrlen);
/** sendto(int sockfd, const void *buf, size_t count, int flags, const struct sockaddr *dest_addr, int addrlen): absent. */
long sys_sendto(long sockfd, long buf, long count, long flags, long dest_addr, long addrlen);
/** recvfrom(int sockfd, void *buf, size_t count, int flags, struct sockaddr *src_addr, int *addrlen): absent. */
long sys_recvfrom(long sockfd, long buf, long count, long flags, long src_addr, long addrlen);
/** sendmsg(int sockfd, const struct msghdr *msg, int flags): absent. */
long sys_sendmsg(long sockfd, long msg, long flags);
/** recvmsg(int sockfd, struct msghdr *msg, int flags): absent. */
long sys_recvmsg(long sockfd, long msg, long flags);
/** shutdown(int sockfd, int how): absent. */
long sys_shutdown(long sockfd, long how);
/** bind(int sockfd, const void *addr, size_t count): absent. */
long sys_bind(long sockfd, long addr, long count);
/** listen(int sockfd, int backlog): absent. */
long sys_listen(long sockfd, long backlog);
/** getsockname(int sockfd, struct sockaddr *addr, int *addrlen): absent. */
long sys_getsockname(long sockfd, long addr, long addrlen);
/** getpeername(int sockfd, struct sockaddr *addr, int *addrlen): absent. */
long sys_getpeername(long sockfd, long addr, long addrlen);
/** socketpair(int domain, int type, int protocol, int *sv): absent. */
long sys_socketpair(long domain, long type, long protocol, long sv);
/** setsockopt(int sockfd, int level, int optname, const void *optval, size_t count): absent. */
long sys_setsockopt(long sockfd, long level, long optname, long optval, long count);
/** getsockopt(int sockfd, int level, int optname, void *optval, int *optlen): absent. */
long sys_getsockopt(long sockfd, long level, long optname, long optval, long optlen);
/** clone(int flags, unsigned long stack, int *parent_tid, int *child_tid, unsigned long tls): partial. */
long sys_clone(long flags, long stack, long parent_tid, long child_tid, long tls);
/** fork(): absent. */
long sys_fork(void);
/** vfork(): absent. */
long sys_vfork(void);
/** execve(const char *pathname, void *argv, void *envp): absent. */
long sys_execve(long pathname, long argv, long envp);
/** exit(int status): full. */
long sys_exit(long status);
/** wait4(pid_t pid, int *wstatus, int options, struct rusage *rusage): partial. */
long sys_wait4(long pid, long wstatus, long options, long rusage);
/** kill(pid_t pid, int sig): full. */
long sys_kill(long pid, long sig);
/** uname(struct utsname *buf): full. */
long sys_uname(long buf);
/** semget(int key, int nsems, int semflg): absent. */
long sys_semget(long key, long nsems, long semflg);
/** semop(int semid, const struct sembuf *sops, unsigned int nsops): absent. */
long sys_semop(long semid, long sops, long nsops);
/** semctl(int semid, int semnum, int cmd, void *arg): absent. */
long sys_semctl(long semid, long semnum, long cmd, long arg);
/** shmdt(unsigned long shmaddr): full. */
long sys_shmdt(long shmaddr);
/** msgget(int key, int msgflg): absent. */
long sys_msgget(long key, long msgflg);
/** msgsnd(int msqid, void *msgp, size_t msgsz, int msgflg): absent. */
long sys_msgsnd(long msqid, long msgp, long msgsz, long msgflg);
/** msgrcv(int msqid, void *msgp, size_t msgsz, long msgtyp, int msgflg): absent. */
long sys_msgrcv(long msqid, long msgp, long msgsz, long msgtyp, long msgflg);
/** msgctl(int msqid, int cmd, struct msqid_ds *buf): absent. */
long sys_msgctl(long msqid, long cmd, long buf);
/** fcntl(int fd, int cmd, unsigned long arg): partial. */
long sys_fcntl(long fd, long cmd, long arg);
/** flock(int fd, int operation): full. */
long sys_flock(long fd, long operation);
/** fsync(int fd): full. */
long sys_fsync(long fd);
/** fdatasync(int fd): full. */
long sys_fdatasync(long fd);
/** truncate(const char *path, off_t length): full. */
long sys_truncate(long path, long length);
/** ftruncate(int fd, off_t length): full. */
long sys_ftruncate(long fd, long length);
/** getdents(int fd, void *dirp, size_t count): full. */
long sys_getdents(long fd, long dirp, long count);
/** getcwd(void *buf, size_t count): full. */
long sys_getcwd(long buf, long count);
/** chdir(const char *path): full. */
long sys_chdir(long path);
/** fchdir(int fd): full. */
long sys_fchdir(long fd);
/** rename(const char *oldpath, const char *newpath): full. */
long sys_rename(long oldpath, long newpath);
/** mkdir(const char *pathname, mode_t mode): full. */
long sys_mkdir(long pathname, long mode);
/** rmdir(const char *pathname): full. */
long sys_rmdir(long pathname);
/** creat(const char *pathname, mode_t mode): full. */
long sys_creat(long pathname, long mode);
/** link(const char *oldpath, const char *newpath): full. */
long sys_link(long oldpath, long newpath);
/** unlink(const char *pathname): full. */
long sys_unlink(long pathname);
/** symlink(const char *target, const char *linkpath): full. */
long sys_symlink(long target, long linkpath);
/** readlink(const char *pathname, void *buf, size_t count): full. */
long sys_readlink(long pathname, long buf, long count);
/** chmod(const char *pathname, mode_t mode): full. */
long sys_chmod(long pathname, long mode);
/** fchmod(int fd, mode_t mode): full. */
long sys_fchmod(long fd, long mode);
/** chown(const char *pathname, uid_t owner, gid_t group): full. */
long sys_chown(long pathname, long owner, long group);
/** fchown(int fd, uid_t owner, gid_t group): full. */
long sys_fchown(long fd, long owner, long group);
/** lchown(const char *pathname, uid_t owner, gid_t group): full. */
long sys_lchown(long pathname, long owner, long group);
/** umask(mode_t mask): full. */
long sys_umask(long mask);
/** gettimeofday(struct timeval *tv, struct timezone *tz): full. */
long sys_gettimeofday(long tv, long tz);
/** getrlimit(int resource, struct rlimit *rlim): partial. */
long sys_getrlimit(long resource, long rlim);
/** getrusage(int who, struct rusage *usage): partial. */
long sys_getrusage(long who, long usage);
/** sysinfo(struct sysinfo *info): partial. */
long sys_sysinfo(long info);
/** times(struct tms *buf): partial. */
long sys_times(long buf);
/** ptrace(long request, pid_t pid, unsigned long addr, void *data): absent. */
long sys_ptrace(long request, long pid, long addr, long data);
/** getuid(): full. */
long sys_getuid(void);
/** syslog(int type, unsigned long bufp, int len): partial. */
long sys_syslog(long type, long bufp, long len);
/** getgid(): full. */
long sys_getgid(void);
/** setuid(uid_t uid): full. */
long sys_setuid(long uid);
/** setgid(gid_t gid): full. */
long sys_setgid(long gid);
/** geteuid(): full. */
long sys_geteuid(void);
/** getegid(): full. */
long sys_getegid(void);
/** setpgid(pid_t pid, pid_t pgid): full. */
long sys_setpgid(long pid, long pgid);
/** getppid(): full. */
long sys_getppid(void);
/** getpgrp(): full. */
long sys_getpgrp(void);
/** setsid(): full. */
long sys_setsid(void);
/** setreuid(uid_t ruid, uid_t euid): full. */
long sys_setreuid(long ruid, long euid);
/** setregid(gid_t rgid, gid_t egid): full. */
long sys_setregid(long rgid, long egid);
/** getgroups(int size, gid_t *list): full. */
long sys_getgroups(long size, long list);
/** setgroups(int size, const gid_t *list): full. */
long sys_setgroups(long size, long list);
/** setresuid(uid_t ruid, uid_t euid, uid_t suid): full. */
long sys_setresuid(long ruid, long euid, long suid);
/** getresuid(uid_t *ruid, uid_t *euid, uid_t *suid): full. */
long sys_getresuid(long ruid, long euid, long suid);
/** setresgid(gid_t rgid, gid_t egid, gid_t sgid): full. */
long sys_setresgid(long rgid, long egid, long sgid);
/** getresgid(gid_t *rgid, gid_t *egid, gid_t *sgid): full. */
long sys_getresgid(long rgid, long egid, long sgid);
/** getpgid(pid_t pid): full. */
long sys_getpgid(long pid);
/** setfsuid(uid_t fsuid): full. */
long sys_setfsuid(long fsuid);
/** setfsgid(gid_t fsgid): full. */
long sys_setfsgid(long fsgid);
/** getsid(pid_t pid): full. */
long sys_getsid(long pid);
/** capget(struct cap_user_header *hdrp, struct cap_user_data *datap): full. */
long sys_capget(long hdrp, long datap);
/** capset(struct cap_user_header *hdrp, const struct cap_user_data *datap): partial. */
long sys_capset(long hdrp, long datap);
/** rt_sigpending(sigset_t *set, size_t sigsetsize): full. */
long sys_rt_sigpending(long set, long sigsetsize);
/** rt_sigtimedwait(const sigset_t *set, siginfo_t *info, const struct timespec *timeout, size_t sigsetsize): full. */
long sys_rt_sigtimedwait(long set, long info, long timeout, long sigsetsize);
/** rt_sigqueueinfo(pid_t tgid, int sig, const siginfo_t *uinfo): full. */
long sys_rt_sigqueueinfo(long tgid, long sig, long uinfo);
/** rt_sigsuspend(const sigset_t *mask, size_t sigsetsize): full. */
long sys_rt_sigsuspend(long mask, long sigsetsize);
/** sigaltstack(const stack_t *ss, stack_t *old_ss): full. */
long sys_sigaltstack(long ss, long old_ss);
/** utime(const char *filename, const struct utimbuf *times): full. */
long sys_utime(long filename, long times);
/** mknod(const char *pathname, mode_t mode, dev_t dev): full. */
long sys_mknod(long pathname, long mode, long dev);
/** uselib(const char *library): absent. */
long sys_uselib(long library);
/** personality(unsigned int persona): partial. */
long sys_personality(long persona);
/** ustat(dev_t dev, struct ustat *ubuf): absent. */
long sys_ustat(long dev, long ubuf);
/** statfs(const char *path, struct statfs *buf): full. */
long sys_statfs(long path, long buf);
/** fstatfs(int fd, struct statfs *buf): full. */
long sys_fstatfs(long fd, long buf);
/** sysfs(int option, unsigned long arg1, unsigned long arg2): absent. */
long sys_sysfs(long option, long arg1, long arg2);
/** getpriority(int which, int who): full. */
long sys_getpriority(long which, long who);
/** setpriority(int which, int who, int prio): full. */
long sys_setpriority(long which, long who, long prio);
/** sched_setparam(pid_t pid, const struct sched_param *param): full. */
long sys_sched_setparam(long pid, long param);
/** sched_getparam(pid_t pid, struct sched_param *param): full. */
long sys_sched_getparam(long pid, long param);
/** sched_setscheduler(pid_t pid, int policy, const struct sched_param *param): full. */
long sys_sched_setscheduler(long pid, long policy, long param);
/** sched_getscheduler(pid_t pid): full. */
long sys_sched_getscheduler(long pid);
/** sched_get_priority_max(int policy): full. */
long sys_sched_get_priority_max(long policy);
/** sched_get_priority_min(int policy): full. */
long sys_sched_get_priority_min(long policy);
/** sched_rr_get_interval(pid_t pid, struct timespec *tp): full. */
long sys_sched_rr_get_interval(long pid, long tp);
/** mlock(unsigned long addr, size_t len): full. */
long sys_mlock(long addr, long len);
/** munlock(unsigned long addr, size_t len): full. */
long sys_munlock(long addr, long len);
/** mlockall(int flags): full. */
long sys_mlockall(long flags);
/** munlockall(): full. */
long sys_munlockall(void);
/** vhangup(): partial. */
long sys_vhangup(void);
/** modify_ldt(int func, void *ptr, size_t count): absent. */
long sys_modify_ldt(long func, long ptr, long count);
/** pivot_root(const char *new_root, const char *put_old): absent. */
long sys_pivot_root(long new_root, long put_old);
/** _sysctl(void *args): absent. */
long sys__sysctl(long args);
/** prctl(int op, unsigned long arg2, unsigned long arg3, unsigned long arg4, unsigned long arg5): partial. */
long sys_prctl(long op, long arg2, long arg3, long arg4, long arg5);
/** arch_prctl(int op, unsigned long addr): partial. */
long sys_arch_prctl(long op, long addr);
/** adjtimex(struct timex *buf): partial. */
long sys_adjtimex(long buf);
/** setrlimit(int resource, const struct rlimit *rlim): partial. */
long sys_setrlimit(long resource, long rlim);
/** chroot(const char *path): full. */
long sys_chroot(long path);
/** sync(): full. */
long sys_sync(void);
/** acct(const char *filename): absent. */
long sys_acct(long filename);
/** settimeofday(const struct timeval *tv, const struct timezone *tz): partial. */
long sys_settimeofday(long tv, long tz);
/** mount(const char *source, const char *target, const char *filesystemtype, int mountflags, void *data): absent. */
long sys_mount(long source, long target, long filesystemtype, long mountflags, long data);
/** umount2(const char *target, int flags): absent. */
long sys_umount2(long target, long flags);
/** swapon(const char *path, int swapflags): partial. */
long sys_swapon(long path, long swapflags);
/** swapoff(const char *path): partial. */
long sys_swapoff(long path);
/** reboot(unsigned int magic, unsigned int magic2, unsigned int op, unsigned long arg): partial. */
long sys_reboot(long magic, long magic2, long op, long arg);
/** sethostname(const char *name, int len): full. */
long sys_sethostname(long name, long len);
/** setdomainname(const char *name, int len): full. */
long sys_setdomainname(long name, long len);
/** iopl(int level): absent. */
long sys_iopl(long level);
/** ioperm(unsigned long from, unsigned long num, int turn_on): absent. */
long sys_ioperm(long from, long num, long turn_on);
/** create_module(const char *name, size_t size): absent. */
long sys_create_module(long name, long size);
/** init_module(const void *module_image, size_t count, const char *param_values): absent. */
long sys_init_module(long module_image, long count, long param_values);
/** delete_module(const char *name, unsigned int flags): absent. */
long sys_delete_module(long name, long flags);
/** get_kernel_syms(void *table): absent. */
long sys_get_kernel_syms(long table);
/** query_module(const char *name, int which, void *buf, size_t count, size_t *ret): absent. */
long sys_query_module(long name, long which, long buf, long count, long ret);
/** quotactl(unsigned int cmd, const char *special, uid_t id, void *addr): absent. */
long sys_quotactl(long cmd, long special, long id, long addr);
/** nfsservctl(int cmd, void *argp, void *resp): absent. */
long sys_nfsservctl(long cmd, long argp, long resp);
/** getpmsg(int fd, void *ctlptr, void *dataptr, void *bandp, void *flagsp): absent. */
long sys_getpmsg(long fd, long ctlptr, long dataptr, long bandp, long flagsp);
/** putpmsg(int fd, void *ctlptr, void *dataptr, int band, int flags): absent. */
long sys_putpmsg(long fd, long ctlptr, long dataptr, long band, long flags);
/** afs_syscall(long call, long a, long b, long c, long d): absent. */
long sys_afs_syscall(long call, long a, long b, long c, long d);
/** tuxcall(long a, long b, long c): absent. */
long sys_tuxcall(long a, long b, long c);
/** security(long a, long b, long c): absent. */
long sys_security(long a, long b, long c);
/** gettid(): full. */
long sys_gettid(void);
/** readahead(int fd, off_t offset, size_t count): full. */
long sys_readahead(long fd, long offset, long count);
/** setxattr(const char *path, const char *name, const void *value, size_t count, int flags): full. */
long sys_setxattr(long path, long name, long value, long count, long flags);
/** lsetxattr(const char *path, const char *name, const void *value, size_t count, int flags): full. */
long sys_lsetxattr(long path, long name, long value, long count, long flags);
/** fsetxattr(int fd, const char *name, const void *value, size_t count, int flags): full. */
long sys_fsetxattr(long fd, long name, long value, long count, long flags);
/** getxattr(const char *path, const char *name, void *value, size_t count): full. */
long sys_getxattr(long path, long name, long value, long count);
/** lgetxattr(const char *path, const char *name, void *value, size_t count): full. */
long sys_lgetxattr(long path, long name, long value, long count);
/** fgetxattr(int fd, const char *name, void *value, size_t count): full. */
long sys_fgetxattr(long fd, long name, long value, long count);
/** listxattr(const char *path, void *list, size_t count): full. */
long sys_listxattr(long path, long list, long count);
/** llistxattr(const char *path, void *list, size_t count): full. */
long sys_llistxattr(long path, long list, long count);
/** flistxattr(int fd, void *list, size_t count): full. */
long sys_flistxattr(long fd, long list, long count);
/** removexattr(const char *path, const char *name): full. */
long sys_removexattr(long path, long name);
/** lremovexattr(const char *path, const char *name): full. */
long sys_lremovexattr(long path, long name);
/** fremovexattr(int fd, const char *name): full. */
long sys_fremovexattr(long fd, long name);
/** tkill(pid_t tid, int sig): full. */
long sys_tkill(long tid, long sig);
/** time(long *tloc): full. */
long sys_time(long tloc);
/** futex(int *uaddr, int futex_op, unsigned int val, void *timeout, int *uaddr2, unsigned int val3): full. */
long sys_futex(long uaddr, long futex_op, long val, long timeout, long uaddr2, long val3);
/** sched_setaffinity(pid_t pid, size_t len, const char *user_mask_ptr): full. */
long sys_sched_setaffinity(long pid, long len, long user_mask_ptr);
/** sched_getaffinity(pid_t pid, size_t len, char *user_mask_ptr): full. */
long sys_sched_getaffinity(long pid, long len, long user_mask_ptr);
/** set_thread_area(void *u_info): absent. */
long sys_set_thread_area(long u_info);
/** io_setup(unsigned int nr_events, unsigned long *ctxp): absent. */
long sys_io_setup(long nr_events, long ctxp);
/** io_destroy(unsigned long ctx_id): absent. */
long sys_io_destroy(long ctx_id);
/** io_getevents(unsigned long ctx_id, long min_nr, long nr, struct io_event *events, const struct timespec *timeout): absent. */
long sys_io_getevents(long ctx_id, long min_nr, long nr, long events, long timeout);
/** io_submit(unsigned long ctx_id, long nr, void *iocbpp): absent. */
long sys_io_submit(long ctx_id, long nr, long iocbpp);
/** io_cancel(unsigned long ctx_id, void *iocb, struct io_event *result): absent. */
long sys_io_cancel(long ctx_id, long iocb, long result);
/** get_thread_area(void *u_info): absent. */
long sys_get_thread_area(long u_info);
/** lookup_dcookie(unsigned long cookie, void *buffer, size_t count): absent. */
long sys_lookup_dcookie(long cookie, long buffer, long count);
/** epoll_create(int size): full. */
long sys_epoll_create(long size);
/** epoll_ctl_old(int epfd, int op, int fd, void *event): absent. */
long sys_epoll_ctl_old(long epfd, long op, long fd, long event);
/** epoll_wait_old(int epfd, void *events, int maxevents, int timeout): absent. */
long sys_epoll_wait_old(long epfd, long events, long maxevents, long timeout);
/** remap_file_pages(unsigned long addr, size_t size, int prot, unsigned long pgoff, int flags): full. */
long sys_remap_file_pages(long addr, long size, long prot, long pgoff, long flags);
/** getdents64(int fd, void *dirp, size_t count): full. */
long sys_getdents64(long fd, long dirp, long count);
/** set_tid_address(unsigned long tidptr): full. */
long sys_set_tid_address(long tidptr);
/** restart_syscall(): full. */
long sys_restart_syscall(void);
/** semtimedop(int semid, const struct sembuf *sops, unsigned int nsops, const struct timespec *timeout): absent. */
long sys_semtimedop(long semid, long sops, long nsops, long timeout);
/** fadvise64(int fd, off_t offset, off_t len, int advice): full. */
long sys_fadvise64(long fd, long offset, long len, long advice);
/** timer_create(clockid_t clockid, const struct sigevent *sevp, int *timerid): full. */
long sys_timer_create(long clockid, long sevp, long timerid);
/** timer_settime(int timerid, int flags, const struct itimerspec *new_value, struct itimerspec *old_value): full. */
long sys_timer_settime(long timerid, long flags, long new_value, long old_value);
/** timer_gettime(int timerid, struct itimerspec *curr_value): full. */
long sys_timer_gettime(long timerid, long curr_value);
/** timer_getoverrun(int timerid): full. */
long sys_timer_getoverrun(long timerid);
/** timer_delete(int timerid): full. */
long sys_timer_delete(long timerid);
/** clock_settime(clockid_t clockid, const struct timespec *tp): partial. */
long sys_clock_settime(long clockid, long tp);
/** clock_gettime(clockid_t clockid, struct timespec *tp): full. */
long sys_clock_gettime(long clockid, long tp);
/** clock_getres(clockid_t clockid, struct timespec *res): full. */
long sys_clock_getres(long clockid, long res);
/** clock_nanosleep(clockid_t clockid, int flags, const struct timespec *request, struct timespec *remain): partial. */
long sys_clock_nanosleep(long clockid, long flags, long request, long remain);
/** exit_group(int status): full. */
long sys_exit_group(long status);
/** epoll_wait(int epfd, struct epoll_event *events, int maxevents, int timeout): full. */
long sys_epoll_wait(long epfd, long events, long maxevents, long timeout);
/** epoll_ctl(int epfd, int op, int fd, const struct epoll_event *event): full. */
long sys_epoll_ctl(long epfd, long op, long fd, long event);
/** tgkill(pid_t tgid, pid_t tid, int sig): full. */
long sys_tgkill(long tgid, long tid, long sig);
/** utimes(const char *filename, const struct timeval *times): full. */
long sys_utimes(long filename, long times);
/** vserver(long a, long b, long c, long d, long e): absent. */
long sys_vserver(long a, long b, long c, long d, long e);
/** mbind(unsigned long addr, size_t len, int mode, const unsigned long *nodemask, unsigned long maxnode, unsigned int flags): partial. */
long sys_mbind(long addr, long len, long mode, long nodemask, long maxnode, long flags);
/** set_mempolicy(int mode, const unsigned long *nodemask, unsigned long maxnode): partial. */
long sys_set_mempolicy(long mode, long nodemask, long maxnode);
/** get_mempolicy(int *mode, unsigned long *nodemask, unsigned long maxnode, unsigned long addr, unsigned long flags): partial. */
long sys_get_mempolicy(long mode, long nodemask, long maxnode, long addr, long flags);
/** mq_open(const char *name, int oflag, mode_t mode, const struct mq_attr *attr): absent. */
long sys_mq_open(long name, long oflag, long mode, long attr);
/** mq_unlink(const char *name): absent. */
long sys_mq_unlink(long name);
/** mq_timedsend(int mqdes, const void *msg_ptr, size_t count, unsigned int msg_prio, const struct timespec *abs_timeout): absent. */
long sys_mq_timedsend(long mqdes, long msg_ptr, long count, long msg_prio, long abs_timeout);
/** mq_timedreceive(int mqdes, void *msg_ptr, size_t count, unsigned int *msg_prio, const struct timespec *abs_timeout): absent. */
long sys_mq_timedreceive(long mqdes, long msg_ptr, long count, long msg_prio, long abs_timeout);
/** mq_notify(int mqdes, const struct sigevent *sevp): absent. */
long sys_mq_notify(long mqdes, long sevp);
/** mq_getsetattr(int mqdes, const struct mq_attr *newattr, struct mq_attr *oldattr): absent. */
long sys_mq_getsetattr(long mqdes, long newattr, long oldattr);
/** kexec_load(unsigned long entry, unsigned long nr_segments, void *segments, unsigned long flags): absent. */
long sys_kexec_load(long entry, long nr_segments, long segments, long flags);
/** waitid(int idtype, pid_t id, siginfo_t *infop, int options, struct rusage *rusage): partial. */
long sys_waitid(long idtype, long id, long infop, long options, long rusage);
/** add_key(const char *type, const char *description, const void *payload, size_t count, int keyring): absent. */
long sys_add_key(long type, long description, long payload, long count, long keyring);
/** request_key(const char *type, const char *description, const char *callout_info, int dest_keyring): absent. */
long sys_request_key(long type, long description, long callout_info, long dest_keyring);
/** keyctl(int operation, unsigned long arg2, unsigned long arg3, unsigned long arg4, unsigned long arg5): absent. */
long sys_keyctl(long operation, long arg2, long arg3, long arg4, long arg5);
/** ioprio_set(int which, int who, int ioprio): partial. */
long sys_ioprio_set(long which, long who, long ioprio);
/** ioprio_get(int which, int who): full. */
long sys_ioprio_get(long which, long who);
/** inotify_init(): absent. */
long sys_inotify_init(void);
/** inotify_add_watch(int fd, const char *pathname, int mask): absent. */
long sys_inotify_add_watch(long fd, long pathname, long mask);
/** inotify_rm_watch(int fd, int wd): absent. */
long sys_inotify_rm_watch(long fd, long wd);
/** migrate_pages(pid_t pid, unsigned long maxnode, void *old_nodes, void *new_nodes): absent. */
long sys_migrate_pages(long pid, long maxnode, long old_nodes, long new_nodes);
/** openat(int dirfd, const char *pathname, int flags, mode_t mode): full. */
long sys_openat(long dirfd, long pathname, long flags, long mode);
/** mkdirat(int dirfd, const char *pathname, mode_t mode): full. */
long sys_mkdirat(long dirfd, long pathname, long mode);
/** mknodat(int dirfd, const char *pathname, mode_t mode, dev_t dev): full. */
long sys_mknodat(long dirfd, long pathname, long mode, long dev);
/** fchownat(int dirfd, const char *pathname, uid_t owner, gid_t group, int flags): full. */
long sys_fchownat(long dirfd, long pathname, long owner, long group, long flags);
/** futimesat(int dirfd, const char *pathname, const struct timeval *times): full. */
long sys_futimesat(long dirfd, long pathname, long times);
/** newfstatat(int dirfd, const char *pathname, struct stat *statbuf, int flags): full. */
long sys_newfstatat(long dirfd, long pathname, long statbuf, long flags);
/** unlinkat(int dirfd, const char *pathname, int flags): full. */
long sys_unlinkat(long dirfd, long pathname, long flags);
/** renameat(int olddirfd, const char *oldpath, int newdirfd, const char *newpath): full. */
long sys_renameat(long olddirfd, long oldpath, long newdirfd, long newpath);
/** linkat(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, int flags): full. */
long sys_linkat(long olddirfd, long oldpath, long newdirfd, long newpath, long flags);
/** symlinkat(const char *target, int newdirfd, const char *linkpath): full. */
long sys_symlinkat(long target, long newdirfd, long linkpath);
/** readlinkat(int dirfd, const char *pathname, void *buf, size_t count): full. */
long sys_readlinkat(long dirfd, long pathname, long buf, long count);
/** fchmodat(int dirfd, const char *pathname, mode_t mode): full. */
long sys_fchmodat(long dirfd, long pathname, long mode);
/** faccessat(int dirfd, const char *pathname, int mode): full. */
long sys_faccessat(long dirfd, long pathname, long mode);
/** pselect6(int nfds, fd_set *readfds, fd_set *writefds, fd_set *exceptfds, struct timespec *timeout, const struct sigset_argpack *sigmask): full. */
long sys_pselect6(long nfds, long readfds, long writefds, long exceptfds, long timeout, long sigmask);
/** ppoll(struct pollfd *fds, unsigned long nfds, struct timespec *tmo_p, const sigset_t *sigmask, size_t sigsetsize): full. */
long sys_ppoll(long fds, long nfds, long tmo_p, long sigmask, long sigsetsize);
/** unshare(int flags): absent. */
long sys_unshare(long flags);
/** set_robust_list(unsigned long head, size_t len): full. */
long sys_set_robust_list(long head, long len);
/** get_robust_list(pid_t pid, unsigned long *head_ptr, unsigned long *len_ptr): full. */
long sys_get_robust_list(long pid, long head_ptr, long len_ptr);
/** splice(int fd_in, off_t *off_in, int fd_out, off_t *off_out, size_t len, int flags): full. */
long sys_splice(long fd_in, long off_in, long fd_out, long off_out, long len, long flags);
/** tee(int fd_in, int fd_out, size_t len, int flags): full. */
long sys_tee(long fd_in, long fd_out, long len, long flags);
/** sync_file_range(int fd, off_t offset, off_t nbytes, int flags): full. */
long sys_sync_file_range(long fd, long offset, long nbytes, long flags);
/** vmsplice(int fd, const struct iovec *iov, int count, int flags): partial. */
long sys_vmsplice(long fd, long iov, long count, long flags);
/** move_pages(pid_t pid, unsigned long count, void *pages, const int *nodes, int *status, int flags): absent. */
long sys_move_pages(long pid, long count, long pages, long nodes, long status, long flags);
/** utimensat(int dirfd, const char *pathname, const struct timespec *times, int flags): full. */
long sys_utimensat(long dirfd, long pathname, long times, long flags);
/** epoll_pwait(int epfd, struct epoll_event *events, int maxevents, int timeout, const sigset_t *sigmask, size_t sigsetsize): full. */
long sys_epoll_pwait(long epfd, long events, long maxevents, long timeout, long sigmask, long sigsetsize);
/** signalfd(int fd, const sigset_t *mask, size_t sizemask): full. */
long sys_signalfd(long fd, long mask, long sizemask);
/** timerfd_create(clockid_t clockid, int flags): full. */
long sys_timerfd_create(long clockid, long flags);
/** eventfd(unsigned int count): full. */
long sys_eventfd(long count);
/** fallocate(int fd, int mode, off_t offset, off_t len): full. */
long sys_fallocate(long fd, long mode, long offset, long len);
/** timerfd_settime(int fd, int flags, const struct itimerspec *new_value, struct itimerspec *old_value): full. */
long sys_timerfd_settime(long fd, long flags, long new_value, long old_value);
/** timerfd_gettime(int fd, struct itimerspec *curr_value): full. */
long sys_timerfd_gettime(long fd, long curr_value);
/** accept4(int sockfd, struct sockaddr *addr, int *addrlen, int flags): absent. */
long sys_accept4(long sockfd, long addr, long addrlen, long flags);
/** signalfd4(int fd, const sigset_t *mask, size_t sizemask, int flags): full. */
long sys_signalfd4(long fd, long mask, long sizemask, long flags);
/** eventfd2(unsigned int count, int flags): full. */
long sys_eventfd2(long count, long flags);
/** epoll_create1(int flags): full. */
long sys_epoll_create1(long flags);
/** dup3(int oldfd, int newfd, int flags): full. */
long sys_dup3(long oldfd, long newfd, long flags);
/** pipe2(int *pipefd, int flags): full. */
long sys_pipe2(long pipefd, long flags);
/** inotify_init1(int flags): absent. */
long sys_inotify_init1(long flags);
/** preadv(int fd, const struct iovec *iov, int count, off_t pos_low, unsigned long pos_high): full. */
long sys_preadv(long fd, long iov, long count, long pos_low, long pos_high);
/** pwritev(int fd, const struct iovec *iov, int count, off_t pos_low, unsigned long pos_high): full. */
long sys_pwritev(long fd, long iov, long count, long pos_low, long pos_high);
/** rt_tgsigqueueinfo(pid_t tgid, pid_t tid, int sig, const siginfo_t *uinfo): full. */
long sys_rt_tgsigqueueinfo(long tgid, long tid, long sig, long uinfo);
/** perf_event_open(const struct perf_event_attr *attr, pid_t pid, int cpu, int group_fd, unsigned long flags): absent. */
long sys_perf_event_open(long attr, long pid, long cpu, long group_fd, long flags);
/** recvmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags, struct timespec *timeout): absent. */
long sys_recvmmsg(long sockfd, long msgvec, long vlen, long flags, long timeout);
/** fanotify_init(unsigned int flags, int event_f_flags): absent. */
long sys_fanotify_init(long flags, long event_f_flags);
/** fanotify_mark(int fanotify_fd, unsigned int flags, unsigned long mask, int dirfd, const char *pathname): absent. */
long sys_fanotify_mark(long fanotify_fd, long flags, long mask, long dirfd, long pathname);
/** prlimit64(pid_t pid, int resource, const struct rlimit *new_limit, struct rlimit *old_limit): partial. */
long sys_prlimit64(long pid, long resource, long new_limit, long old_limit);
/** name_to_handle_at(int dirfd, const char *pathname, struct file_handle *handle, int *mount_id, int flags): absent. */
long sys_name_to_handle_at(long dirfd, long pathname, long handle, long mount_id, long flags);
/** open_by_handle_at(int mount_fd, const struct file_handle *handle, int flags): absent. */
long sys_open_by_handle_at(long mount_fd, long handle, long flags);
/** clock_adjtime(clockid_t clockid, struct timex *buf): partial. */
long sys_clock_adjtime(long clockid, long buf);
/** syncfs(int fd): full. */
long sys_syncfs(long fd);
/** sendmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags): absent. */
long sys_sendmmsg(long sockfd, long msgvec, long vlen, long flags);
/** setns(int fd, int nstype): absent. */
long sys_setns(long fd, long nstype);
/** getcpu(unsigned int *cpu, unsigned int *node, unsigned long tcache): full. */
long sys_getcpu(long cpu, long node, long tcache);
/** process_vm_readv(pid_t pid, const struct iovec *local_iov, int local_iov_count, const struct iovec *remote_iov, int remote_iov_count, unsigned long flags): full. */
long sys_process_vm_readv(long pid, long local_iov, long local_iov_count, long remote_iov, long remote_iov_count, long flags);
/** process_vm_writev(pid_t pid, const struct iovec *local_iov, int local_iov_count, const struct iovec *remote_iov, int remote_iov_count, unsigned long flags): full. */
long sys_process_vm_writev(long pid, long local_iov, long local_iov_count, long remote_iov, long remote_iov_count, long flags);
/** kcmp(pid_t pid1, pid_t pid2, int type, unsigned long idx1, unsigned long idx2): partial. */
long sys_kcmp(long pid1, long pid2, long type, long idx1, long idx2);
/** finit_module(int fd, const char *param_values, int flags): absent. */
long sys_finit_module(long fd, long param_values, long flags);
/** sched_setattr(pid_t pid, const struct sched_attr *attr, unsigned int flags): partial. */
long sys_sched_setattr(long pid, long attr, long flags);
/** sched_getattr(pid_t pid, struct sched_attr *attr, unsigned int size, unsigned int flags): full. */
long sys_sched_getattr(long pid, long attr, long size, long flags);
/** renameat2(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, int flags): full. */
long sys_renameat2(long olddirfd, long oldpath, long newdirfd, long newpath, long flags);
/** seccomp(unsigned int operation, unsigned int flags, void *args): absent. */
long sys_seccomp(long operation, long flags, long args);
/** getrandom(void *buf, size_t count, int flags): full. */
long sys_getrandom(long buf, long count, long flags);
/** memfd_create(const char *name, int flags): partial. */
long sys_memfd_create(long name, long flags);
/** kexec_file_load(int kernel_fd, int initrd_fd, unsigned long cmdline_len, const char *cmdline, unsigned long flags): absent. */
long sys_kexec_file_load(long kernel_fd, long initrd_fd, long cmdline_len, long cmdline, long flags);
/** bpf(int cmd, const void *attr, size_t count): absent. */
long sys_bpf(long cmd, long attr, long count);
/** execveat(int dirfd, const char *pathname, void *argv, void *envp, int flags): absent. */
long sys_execveat(long dirfd, long pathname, long argv, long envp, long flags);
/** userfaultfd(unsigned int flags): absent. */
long sys_userfaultfd(long flags);
/** membarrier(int cmd, unsigned int flags, int cpu_id): partial. */
long sys_membarrier(long cmd, long flags, long cpu_id);
/** mlock2(unsigned long addr, size_t len, int flags): full. */
long sys_mlock2(long addr, long len, long flags);
/** copy_file_range(int fd_in, off_t *off_in, int fd_out, off_t *off_out, size_t len, unsigned int flags): full. */
long sys_copy_file_range(long fd_in, long off_in, long fd_out, long off_out, long len, long flags);
/** preadv2(int fd, const struct iovec *iov, int count, off_t pos_low, unsigned long pos_high, int flags): full. */
long sys_preadv2(long fd, long iov, long count, long pos_low, long pos_high, long flags);
/** pwritev2(int fd, const struct iovec *iov, int count, off_t pos_low, unsigned long pos_high, int flags): full. */
long sys_pwritev2(long fd, long iov, long count, long pos_low, long pos_high, long flags);
/** pkey_mprotect(unsigned long addr, size_t len, int prot, int pkey): partial. */
long sys_pkey_mprotect(long addr, long len, long prot, long pkey);
/** pkey_alloc(unsigned int flags, unsigned int access_rights): partial. */
long sys_pkey_alloc(long flags, long access_rights);
/** pkey_free(int pkey): partial. */
long sys_pkey_free(long pkey);
/** statx(int dirfd, const char *pathname, int flags, int mask, struct statx *statxbuf): full. */
long sys_statx(long dirfd, long pathname, long flags, long mask, long statxbuf);
/** io_pgetevents(unsigned long ctx_id, long min_nr, long nr, struct io_event *events, const struct timespec *timeout, void *usig): absent. */
long sys_io_pgetevents(long ctx_id, long min_nr, long nr, long events, long timeout, long usig);
/** rseq(void *rseq, unsigned int rseq_len, int flags, unsigned int sig): absent. */
long sys_rseq(long rseq, long rseq_len, long flags, long sig);
/** pidfd_send_signal(int pidfd, int sig, const siginfo_t *info, unsigned int flags): full. */
long sys_pidfd_send_signal(long pidfd, long sig, long info, long flags);
/** io_uring_setup(unsigned int entries, struct io_uring_params *params): absent. */
long sys_io_uring_setup(long entries, long params);
/** io_uring_enter(int fd, unsigned int to_submit, unsigned int min_complete, unsigned int flags, void *argp, size_t argsz): absent. */
long sys_io_uring_enter(long fd, long to_submit, long min_complete, long flags, long argp, long argsz);
/** io_uring_register(int fd, unsigned int opcode, void *arg, unsigned int nr_args): absent. */
long sys_io_uring_register(long fd, long opcode, long arg, long nr_args);
/** open_tree(int dirfd, const char *pathname, unsigned int flags): absent. */
long sys_open_tree(long dirfd, long pathname, long flags);
/** move_mount(int from_dirfd, const char *from_pathname, int to_dirfd, const char *to_pathname, unsigned int flags): absent. */
long sys_move_mount(long from_dirfd, long from_pathname, long to_dirfd, long to_pathname, long flags);
/** fsopen(const char *fsname, unsigned int flags): absent. */
long sys_fsopen(long fsname, long flags);
/** fsconfig(int fd, unsigned int cmd, const char *key, void *value, int aux): absent. */
long sys_fsconfig(long fd, long cmd, long key, long value, long aux);
/** fsmount(int fd, unsigned int flags, unsigned int attr_flags): absent. */
long sys_fsmount(long fd, long flags, long attr_flags);
/** fspick(int dirfd, const char *pathname, unsigned int flags): absent. */
long sys_fspick(long dirfd, long pathname, long flags);
/** pidfd_open(pid_t pid, unsigned int flags): full. */
long sys_pidfd_open(long pid, long flags);
/** clone3(const struct clone_args *cl_args, size_t size): absent. */
long sys_clone3(long cl_args, long size);
/** close_range(unsigned int first, unsigned int last, int flags): full. */
long sys_close_range(long first, long last, long flags);
/** openat2(int dirfd, const char *pathname, const struct open_how *how, size_t size): full. */
long sys_openat2(long dirfd, long pathname, long how, long size);
/** pidfd_getfd(int pidfd, int targetfd, unsigned int flags): full. */
long sys_pidfd_getfd(long pidfd, long targetfd, long flags);
/** faccessat2(int dirfd, const char *pathname, int mode, int flags): full. */
long sys_faccessat2(long dirfd, long pathname, long mode, long flags);
/** process_madvise(int pidfd, const struct iovec *iovec, int count, int advice, unsigned int flags): full. */
long sys_process_madvise(long pidfd, long iovec, long count, long advice, long flags);
/** epoll_pwait2(int epfd, struct epoll_event *events, int maxevents, const struct timespec *timeout, const sigset_t *sigmask, size_t sigsetsize): full. */
long sys_epoll_pwait2(long epfd, long events, long maxevents, long timeout, long sigmask, long sigsetsize);
/** mount_setattr(int dirfd, const char *pathname, unsigned int flags, const struct mount_attr *uattr, size_t usize): absent. */
long sys_mount_setattr(long dirfd, long pathname, long flags, long uattr, long usize);
/** quotactl_fd(int fd, unsigned int cmd, uid_t id, void *addr): absent. */
long sys_quotactl_fd(long fd, long cmd, long id, long addr);
/** landlock_create_ruleset(const struct landlock_ruleset_attr *attr, size_t size, unsigned int flags): absent. */
long sys_landlock_create_ruleset(long attr, long size, long flags);
/** landlock_add_rule(int ruleset_fd, int rule_type, void *rule_attr, unsigned int flags): absent. */
long sys_landlock_add_rule(long ruleset_fd, long rule_type, long rule_attr, long flags);
/** landlock_restrict_self(int ruleset_fd, unsigned int flags): absent. */
long sys_landlock_restrict_self(long ruleset_fd, long flags);
/** memfd_secret(unsigned int flags): absent. */
long sys_memfd_secret(long flags);
/** process_mrelease(int pidfd, unsigned int flags): full. */
long sys_process_mrelease(long pidfd, long flags);
/** futex_waitv(const struct futex_waitv *waiters, unsigned int nr_futexes, unsigned int flags, const struct timespec *timeout, clockid_t clockid): full. */
long sys_futex_waitv(long waiters, long nr_futexes, long flags, long timeout, long clockid);
/** set_mempolicy_home_node(unsigned long start, unsigned long len, unsigned long home_node, unsigned long flags): absent. */
long sys_set_mempolicy_home_node(long start, long len, long home_node, long flags);

/** Makes the call of a number that is known only when it is made: links every call there is. */
long swiftlet_call(long number, long a, long b, long c, long d, long e, long f);

#ifdef __cplusplus
}
#endif

#endif
