/* Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one. */
#ifndef SWIFTLET_CENTRY_H
#define SWIFTLET_CENTRY_H

#include <stdint.h>

/** How the log writes the call that the house knows by `number`: a letter for each register, as `LoggedArgument` reads
    them, a blank, and its name. NULL for a call that no row has, and for one that no part of is missing. */
const char *_Nullable swiftlet_call_text(uint32_t number);

/** The house's number of a call, which is that of x86-64, by the machine's own; UINT32_MAX for none. */
#if defined(__x86_64__)
static inline uint32_t swiftlet_house_number(long number) {
  return number < 0 || number > 0x7fffffff ? UINT32_MAX : (uint32_t)number;
}
#else
uint32_t swiftlet_house_number(long number);
#endif

/** `read(int fd, void *buf, size_t count)`: the stub of the full door. */
long slow_read(unsigned long a0, unsigned long a1, unsigned long a2);
/** `write(int fd, const void *buf, size_t count)`: the stub of the full door. */
long sys_write(unsigned long a0, unsigned long a1, unsigned long a2);
/** `open(const char *pathname, int flags, mode_t mode)`: the stub of the full door. */
long sys_open(unsigned long a0, unsigned long a1, unsigned long a2);
/** `close(int fd)`: the stub of the full door. */
long sys_close(unsigned long a0);
/** `stat(const char *pathname, struct stat *statbuf)`: the stub of the full door. */
long sys_stat(unsigned long a0, unsigned long a1);
/** `fstat(int fd, struct stat *statbuf)`: the stub of the full door. */
long sys_fstat(unsigned long a0, unsigned long a1);
/** `lstat(const char *pathname, struct stat *statbuf)`: the stub of the full door. */
long sys_lstat(unsigned long a0, unsigned long a1);
/** `poll(struct pollfd *fds, unsigned long nfds, int timeout)`: the stub of the full door. */
long sys_poll(unsigned long a0, unsigned long a1, unsigned long a2);
/** `lseek(int fd, off_t offset, int whence)`: the stub of the full door. */
long slow_lseek(unsigned long a0, unsigned long a1, unsigned long a2);
/** `mmap(unsigned long addr, size_t length, int prot, int flags, int fd, off_t offset)`: the stub of the full door. */
long sys_mmap(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4, unsigned long a5);
/** `mprotect(unsigned long addr, size_t len, int prot)`: the stub of the full door. */
long sys_mprotect(unsigned long a0, unsigned long a1, unsigned long a2);
/** `munmap(unsigned long addr, size_t length)`: the stub of the full door. */
long sys_munmap(unsigned long a0, unsigned long a1);
/** `brk(unsigned long addr)`: the stub of the full door. */
long sys_brk(unsigned long a0);
/** `rt_sigreturn()`: the stub of the full door. */
long sys_rt_sigreturn(void);
/** `ioctl(int fd, int request, unsigned long arg)`: the stub of the full door. */
long sys_ioctl(unsigned long a0, unsigned long a1, unsigned long a2);
/** `pread64(int fd, void *buf, size_t count, off_t pos)`: the stub of the full door. */
long sys_pread64(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `pwrite64(int fd, const void *buf, size_t count, off_t pos)`: the stub of the full door. */
long sys_pwrite64(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `readv(int fd, const struct iovec *iov, int count)`: the stub of the full door. */
long sys_readv(unsigned long a0, unsigned long a1, unsigned long a2);
/** `writev(int fd, const struct iovec *iov, int count)`: the stub of the full door. */
long sys_writev(unsigned long a0, unsigned long a1, unsigned long a2);
/** `access(const char *pathname, int mode)`: the stub of the full door. */
long sys_access(unsigned long a0, unsigned long a1);
/** `pipe(int *pipefd)`: the stub of the full door. */
long sys_pipe(unsigned long a0);
/** `select(int nfds, fd_set *readfds, fd_set *writefds, fd_set *exceptfds, struct timeval *timeout)`: the stub of the full door. */
long sys_select(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4);
/** `sched_yield()`: the stub of the full door. */
long sys_sched_yield(void);
/** `mremap(unsigned long old_address, size_t old_size, size_t new_size, int flags, unsigned long new_address)`: the stub of the full door. */
long sys_mremap(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4);
/** `msync(unsigned long addr, size_t length, int flags)`: the stub of the full door. */
long sys_msync(unsigned long a0, unsigned long a1, unsigned long a2);
/** `mincore(unsigned long addr, size_t length, uint8_t *vec)`: the stub of the full door. */
long sys_mincore(unsigned long a0, unsigned long a1, unsigned long a2);
/** `madvise(unsigned long addr, size_t length, int advice)`: the stub of the full door. */
long sys_madvise(unsigned long a0, unsigned long a1, unsigned long a2);
/** `shmget(int key, size_t size, int shmflg)`: the stub of the full door. */
long sys_shmget(unsigned long a0, unsigned long a1, unsigned long a2);
/** `shmat(int shmid, unsigned long shmaddr, int shmflg)`: the stub of the full door. */
long sys_shmat(unsigned long a0, unsigned long a1, unsigned long a2);
/** `shmctl(int shmid, int cmd, struct shmid_ds *buf)`: the stub of the full door. */
long sys_shmctl(unsigned long a0, unsigned long a1, unsigned long a2);
/** `dup2(int oldfd, int newfd)`: the stub of the full door. */
long sys_dup2(unsigned long a0, unsigned long a1);
/** `pause()`: the stub of the full door. */
long sys_pause(void);
/** `nanosleep(const struct timespec *req, struct timespec *rem)`: the stub of the full door. */
long sys_nanosleep(unsigned long a0, unsigned long a1);
/** `sendfile(int out_fd, int in_fd, off_t *offset, size_t count)`: the stub of the full door. */
long sys_sendfile(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `clone(int flags, unsigned long stack, int *parent_tid, int *child_tid, unsigned long tls)`: the stub of the full door. */
long sys_clone(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4);
/** `exit(int status)`: the stub of the full door. */
long sys_exit(unsigned long a0);
/** `wait4(pid_t pid, int *wstatus, int options, struct rusage *rusage)`: the stub of the full door. */
long sys_wait4(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `kill(pid_t pid, int sig)`: the stub of the full door. */
long sys_kill(unsigned long a0, unsigned long a1);
/** `shmdt(unsigned long shmaddr)`: the stub of the full door. */
long sys_shmdt(unsigned long a0);
/** `fcntl(int fd, int cmd, unsigned long arg)`: the stub of the full door. */
long sys_fcntl(unsigned long a0, unsigned long a1, unsigned long a2);
/** `flock(int fd, int operation)`: the stub of the full door. */
long sys_flock(unsigned long a0, unsigned long a1);
/** `fsync(int fd)`: the stub of the full door. */
long sys_fsync(unsigned long a0);
/** `fdatasync(int fd)`: the stub of the full door. */
long sys_fdatasync(unsigned long a0);
/** `truncate(const char *path, off_t length)`: the stub of the full door. */
long sys_truncate(unsigned long a0, unsigned long a1);
/** `ftruncate(int fd, off_t length)`: the stub of the full door. */
long sys_ftruncate(unsigned long a0, unsigned long a1);
/** `getdents(int fd, void *dirp, size_t count)`: the stub of the full door. */
long sys_getdents(unsigned long a0, unsigned long a1, unsigned long a2);
/** `getcwd(void *buf, size_t count)`: the stub of the full door. */
long sys_getcwd(unsigned long a0, unsigned long a1);
/** `chdir(const char *path)`: the stub of the full door. */
long sys_chdir(unsigned long a0);
/** `fchdir(int fd)`: the stub of the full door. */
long sys_fchdir(unsigned long a0);
/** `rename(const char *oldpath, const char *newpath)`: the stub of the full door. */
long sys_rename(unsigned long a0, unsigned long a1);
/** `mkdir(const char *pathname, mode_t mode)`: the stub of the full door. */
long sys_mkdir(unsigned long a0, unsigned long a1);
/** `rmdir(const char *pathname)`: the stub of the full door. */
long sys_rmdir(unsigned long a0);
/** `creat(const char *pathname, mode_t mode)`: the stub of the full door. */
long sys_creat(unsigned long a0, unsigned long a1);
/** `link(const char *oldpath, const char *newpath)`: the stub of the full door. */
long sys_link(unsigned long a0, unsigned long a1);
/** `unlink(const char *pathname)`: the stub of the full door. */
long sys_unlink(unsigned long a0);
/** `symlink(const char *target, const char *linkpath)`: the stub of the full door. */
long sys_symlink(unsigned long a0, unsigned long a1);
/** `readlink(const char *pathname, void *buf, size_t count)`: the stub of the full door. */
long sys_readlink(unsigned long a0, unsigned long a1, unsigned long a2);
/** `chmod(const char *pathname, mode_t mode)`: the stub of the full door. */
long sys_chmod(unsigned long a0, unsigned long a1);
/** `fchmod(int fd, mode_t mode)`: the stub of the full door. */
long sys_fchmod(unsigned long a0, unsigned long a1);
/** `chown(const char *pathname, uid_t owner, gid_t group)`: the stub of the full door. */
long sys_chown(unsigned long a0, unsigned long a1, unsigned long a2);
/** `fchown(int fd, uid_t owner, gid_t group)`: the stub of the full door. */
long sys_fchown(unsigned long a0, unsigned long a1, unsigned long a2);
/** `lchown(const char *pathname, uid_t owner, gid_t group)`: the stub of the full door. */
long sys_lchown(unsigned long a0, unsigned long a1, unsigned long a2);
/** `getrusage(int who, struct rusage *usage)`: the stub of the full door. */
long sys_getrusage(unsigned long a0, unsigned long a1);
/** `syslog(int type, unsigned long bufp, int len)`: the stub of the full door. */
long sys_syslog(unsigned long a0, unsigned long a1, unsigned long a2);
/** `setgroups(int size, const gid_t *list)`: the stub of the full door. */
long sys_setgroups(unsigned long a0, unsigned long a1);
/** `capget(struct cap_user_header *hdrp, struct cap_user_data *datap)`: the stub of the full door. */
long sys_capget(unsigned long a0, unsigned long a1);
/** `capset(struct cap_user_header *hdrp, const struct cap_user_data *datap)`: the stub of the full door. */
long sys_capset(unsigned long a0, unsigned long a1);
/** `rt_sigtimedwait(const sigset_t *set, siginfo_t *info, const struct timespec *timeout, size_t sigsetsize)`: the stub of the full door. */
long sys_rt_sigtimedwait(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `rt_sigqueueinfo(pid_t tgid, int sig, const siginfo_t *uinfo)`: the stub of the full door. */
long sys_rt_sigqueueinfo(unsigned long a0, unsigned long a1, unsigned long a2);
/** `rt_sigsuspend(const sigset_t *mask, size_t sigsetsize)`: the stub of the full door. */
long sys_rt_sigsuspend(unsigned long a0, unsigned long a1);
/** `utime(const char *filename, const struct utimbuf *times)`: the stub of the full door. */
long sys_utime(unsigned long a0, unsigned long a1);
/** `mknod(const char *pathname, mode_t mode, dev_t dev)`: the stub of the full door. */
long sys_mknod(unsigned long a0, unsigned long a1, unsigned long a2);
/** `statfs(const char *path, struct statfs *buf)`: the stub of the full door. */
long sys_statfs(unsigned long a0, unsigned long a1);
/** `fstatfs(int fd, struct statfs *buf)`: the stub of the full door. */
long sys_fstatfs(unsigned long a0, unsigned long a1);
/** `mlock(unsigned long addr, size_t len)`: the stub of the full door. */
long sys_mlock(unsigned long a0, unsigned long a1);
/** `munlock(unsigned long addr, size_t len)`: the stub of the full door. */
long sys_munlock(unsigned long a0, unsigned long a1);
/** `mlockall(int flags)`: the stub of the full door. */
long sys_mlockall(unsigned long a0);
/** `munlockall()`: the stub of the full door. */
long sys_munlockall(void);
/** `vhangup()`: the stub of the full door. */
long sys_vhangup(void);
/** `chroot(const char *path)`: the stub of the full door. */
long sys_chroot(unsigned long a0);
/** `sync()`: the stub of the full door. */
long sys_sync(void);
/** `swapon(const char *path, int swapflags)`: the stub of the full door. */
long sys_swapon(unsigned long a0, unsigned long a1);
/** `swapoff(const char *path)`: the stub of the full door. */
long sys_swapoff(unsigned long a0);
/** `reboot(unsigned int magic, unsigned int magic2, unsigned int op, unsigned long arg)`: the stub of the full door. */
long sys_reboot(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `readahead(int fd, off_t offset, size_t count)`: the stub of the full door. */
long sys_readahead(unsigned long a0, unsigned long a1, unsigned long a2);
/** `setxattr(const char *path, const char *name, const void *value, size_t count, int flags)`: the stub of the full door. */
long sys_setxattr(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4);
/** `lsetxattr(const char *path, const char *name, const void *value, size_t count, int flags)`: the stub of the full door. */
long sys_lsetxattr(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4);
/** `fsetxattr(int fd, const char *name, const void *value, size_t count, int flags)`: the stub of the full door. */
long sys_fsetxattr(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4);
/** `getxattr(const char *path, const char *name, void *value, size_t count)`: the stub of the full door. */
long sys_getxattr(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `lgetxattr(const char *path, const char *name, void *value, size_t count)`: the stub of the full door. */
long sys_lgetxattr(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `fgetxattr(int fd, const char *name, void *value, size_t count)`: the stub of the full door. */
long sys_fgetxattr(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `listxattr(const char *path, void *list, size_t count)`: the stub of the full door. */
long sys_listxattr(unsigned long a0, unsigned long a1, unsigned long a2);
/** `llistxattr(const char *path, void *list, size_t count)`: the stub of the full door. */
long sys_llistxattr(unsigned long a0, unsigned long a1, unsigned long a2);
/** `flistxattr(int fd, void *list, size_t count)`: the stub of the full door. */
long sys_flistxattr(unsigned long a0, unsigned long a1, unsigned long a2);
/** `removexattr(const char *path, const char *name)`: the stub of the full door. */
long sys_removexattr(unsigned long a0, unsigned long a1);
/** `lremovexattr(const char *path, const char *name)`: the stub of the full door. */
long sys_lremovexattr(unsigned long a0, unsigned long a1);
/** `fremovexattr(int fd, const char *name)`: the stub of the full door. */
long sys_fremovexattr(unsigned long a0, unsigned long a1);
/** `tkill(pid_t tid, int sig)`: the stub of the full door. */
long sys_tkill(unsigned long a0, unsigned long a1);
/** `futex(int *uaddr, int futex_op, unsigned int val, void *timeout, int *uaddr2, unsigned int val3)`: the stub of the full door. */
long sys_futex(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4, unsigned long a5);
/** `epoll_create(int size)`: the stub of the full door. */
long sys_epoll_create(unsigned long a0);
/** `remap_file_pages(unsigned long addr, size_t size, int prot, unsigned long pgoff, int flags)`: the stub of the full door. */
long sys_remap_file_pages(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4);
/** `getdents64(int fd, void *dirp, size_t count)`: the stub of the full door. */
long sys_getdents64(unsigned long a0, unsigned long a1, unsigned long a2);
/** `restart_syscall()`: the stub of the full door. */
long sys_restart_syscall(void);
/** `timer_create(clockid_t clockid, const struct sigevent *sevp, int *timerid)`: the stub of the full door. */
long sys_timer_create(unsigned long a0, unsigned long a1, unsigned long a2);
/** `timer_settime(int timerid, int flags, const struct itimerspec *new_value, struct itimerspec *old_value)`: the stub of the full door. */
long sys_timer_settime(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `timer_delete(int timerid)`: the stub of the full door. */
long sys_timer_delete(unsigned long a0);
/** `clock_nanosleep(clockid_t clockid, int flags, const struct timespec *request, struct timespec *remain)`: the stub of the full door. */
long sys_clock_nanosleep(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `exit_group(int status)`: the stub of the full door. */
long sys_exit_group(unsigned long a0);
/** `epoll_wait(int epfd, struct epoll_event *events, int maxevents, int timeout)`: the stub of the full door. */
long sys_epoll_wait(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `epoll_ctl(int epfd, int op, int fd, const struct epoll_event *event)`: the stub of the full door. */
long sys_epoll_ctl(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `tgkill(pid_t tgid, pid_t tid, int sig)`: the stub of the full door. */
long sys_tgkill(unsigned long a0, unsigned long a1, unsigned long a2);
/** `utimes(const char *filename, const struct timeval *times)`: the stub of the full door. */
long sys_utimes(unsigned long a0, unsigned long a1);
/** `mbind(unsigned long addr, size_t len, int mode, const unsigned long *nodemask, unsigned long maxnode, unsigned int flags)`: the stub of the full door. */
long sys_mbind(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4, unsigned long a5);
/** `set_mempolicy(int mode, const unsigned long *nodemask, unsigned long maxnode)`: the stub of the full door. */
long sys_set_mempolicy(unsigned long a0, unsigned long a1, unsigned long a2);
/** `get_mempolicy(int *mode, unsigned long *nodemask, unsigned long maxnode, unsigned long addr, unsigned long flags)`: the stub of the full door. */
long sys_get_mempolicy(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4);
/** `waitid(int idtype, pid_t id, siginfo_t *infop, int options, struct rusage *rusage)`: the stub of the full door. */
long sys_waitid(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4);
/** `ioprio_set(int which, int who, int ioprio)`: the stub of the full door. */
long sys_ioprio_set(unsigned long a0, unsigned long a1, unsigned long a2);
/** `ioprio_get(int which, int who)`: the stub of the full door. */
long sys_ioprio_get(unsigned long a0, unsigned long a1);
/** `openat(int dirfd, const char *pathname, int flags, mode_t mode)`: the stub of the full door. */
long sys_openat(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `mkdirat(int dirfd, const char *pathname, mode_t mode)`: the stub of the full door. */
long sys_mkdirat(unsigned long a0, unsigned long a1, unsigned long a2);
/** `mknodat(int dirfd, const char *pathname, mode_t mode, dev_t dev)`: the stub of the full door. */
long sys_mknodat(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `fchownat(int dirfd, const char *pathname, uid_t owner, gid_t group, int flags)`: the stub of the full door. */
long sys_fchownat(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4);
/** `futimesat(int dirfd, const char *pathname, const struct timeval *times)`: the stub of the full door. */
long sys_futimesat(unsigned long a0, unsigned long a1, unsigned long a2);
/** `newfstatat(int dirfd, const char *pathname, struct stat *statbuf, int flags)`: the stub of the full door. */
long sys_newfstatat(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `unlinkat(int dirfd, const char *pathname, int flags)`: the stub of the full door. */
long sys_unlinkat(unsigned long a0, unsigned long a1, unsigned long a2);
/** `renameat(int olddirfd, const char *oldpath, int newdirfd, const char *newpath)`: the stub of the full door. */
long sys_renameat(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `linkat(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, int flags)`: the stub of the full door. */
long sys_linkat(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4);
/** `symlinkat(const char *target, int newdirfd, const char *linkpath)`: the stub of the full door. */
long sys_symlinkat(unsigned long a0, unsigned long a1, unsigned long a2);
/** `readlinkat(int dirfd, const char *pathname, void *buf, size_t count)`: the stub of the full door. */
long sys_readlinkat(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `fchmodat(int dirfd, const char *pathname, mode_t mode)`: the stub of the full door. */
long sys_fchmodat(unsigned long a0, unsigned long a1, unsigned long a2);
/** `faccessat(int dirfd, const char *pathname, int mode)`: the stub of the full door. */
long sys_faccessat(unsigned long a0, unsigned long a1, unsigned long a2);
/** `pselect6(int nfds, fd_set *readfds, fd_set *writefds, fd_set *exceptfds, struct timespec *timeout, const struct sigset_argpack *sigmask)`: the stub of the full door. */
long sys_pselect6(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4, unsigned long a5);
/** `ppoll(struct pollfd *fds, unsigned long nfds, struct timespec *tmo_p, const sigset_t *sigmask, size_t sigsetsize)`: the stub of the full door. */
long sys_ppoll(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4);
/** `splice(int fd_in, off_t *off_in, int fd_out, off_t *off_out, size_t len, int flags)`: the stub of the full door. */
long sys_splice(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4, unsigned long a5);
/** `tee(int fd_in, int fd_out, size_t len, int flags)`: the stub of the full door. */
long sys_tee(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `sync_file_range(int fd, off_t offset, off_t nbytes, int flags)`: the stub of the full door. */
long sys_sync_file_range(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `vmsplice(int fd, const struct iovec *iov, int count, int flags)`: the stub of the full door. */
long sys_vmsplice(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `utimensat(int dirfd, const char *pathname, const struct timespec *times, int flags)`: the stub of the full door. */
long sys_utimensat(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `epoll_pwait(int epfd, struct epoll_event *events, int maxevents, int timeout, const sigset_t *sigmask, size_t sigsetsize)`: the stub of the full door. */
long sys_epoll_pwait(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4, unsigned long a5);
/** `signalfd(int fd, const sigset_t *mask, size_t sizemask)`: the stub of the full door. */
long sys_signalfd(unsigned long a0, unsigned long a1, unsigned long a2);
/** `timerfd_create(clockid_t clockid, int flags)`: the stub of the full door. */
long sys_timerfd_create(unsigned long a0, unsigned long a1);
/** `eventfd(unsigned int count)`: the stub of the full door. */
long sys_eventfd(unsigned long a0);
/** `fallocate(int fd, int mode, off_t offset, off_t len)`: the stub of the full door. */
long sys_fallocate(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `timerfd_settime(int fd, int flags, const struct itimerspec *new_value, struct itimerspec *old_value)`: the stub of the full door. */
long sys_timerfd_settime(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `timerfd_gettime(int fd, struct itimerspec *curr_value)`: the stub of the full door. */
long sys_timerfd_gettime(unsigned long a0, unsigned long a1);
/** `signalfd4(int fd, const sigset_t *mask, size_t sizemask, int flags)`: the stub of the full door. */
long sys_signalfd4(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `eventfd2(unsigned int count, int flags)`: the stub of the full door. */
long sys_eventfd2(unsigned long a0, unsigned long a1);
/** `epoll_create1(int flags)`: the stub of the full door. */
long sys_epoll_create1(unsigned long a0);
/** `dup3(int oldfd, int newfd, int flags)`: the stub of the full door. */
long sys_dup3(unsigned long a0, unsigned long a1, unsigned long a2);
/** `pipe2(int *pipefd, int flags)`: the stub of the full door. */
long sys_pipe2(unsigned long a0, unsigned long a1);
/** `preadv(int fd, const struct iovec *iov, int count, off_t pos_low, unsigned long pos_high)`: the stub of the full door. */
long sys_preadv(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4);
/** `pwritev(int fd, const struct iovec *iov, int count, off_t pos_low, unsigned long pos_high)`: the stub of the full door. */
long sys_pwritev(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4);
/** `rt_tgsigqueueinfo(pid_t tgid, pid_t tid, int sig, const siginfo_t *uinfo)`: the stub of the full door. */
long sys_rt_tgsigqueueinfo(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `syncfs(int fd)`: the stub of the full door. */
long sys_syncfs(unsigned long a0);
/** `process_vm_readv(pid_t pid, const struct iovec *local_iov, int local_iov_count, const struct iovec *remote_iov, int remote_iov_count, unsigned long flags)`: the stub of the full door. */
long sys_process_vm_readv(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4, unsigned long a5);
/** `process_vm_writev(pid_t pid, const struct iovec *local_iov, int local_iov_count, const struct iovec *remote_iov, int remote_iov_count, unsigned long flags)`: the stub of the full door. */
long sys_process_vm_writev(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4, unsigned long a5);
/** `sched_setattr(pid_t pid, const struct sched_attr *attr, unsigned int flags)`: the stub of the full door. */
long sys_sched_setattr(unsigned long a0, unsigned long a1, unsigned long a2);
/** `sched_getattr(pid_t pid, struct sched_attr *attr, unsigned int size, unsigned int flags)`: the stub of the full door. */
long sys_sched_getattr(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `renameat2(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, int flags)`: the stub of the full door. */
long sys_renameat2(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4);
/** `getrandom(void *buf, size_t count, int flags)`: the stub of the full door. */
long sys_getrandom(unsigned long a0, unsigned long a1, unsigned long a2);
/** `memfd_create(const char *name, int flags)`: the stub of the full door. */
long sys_memfd_create(unsigned long a0, unsigned long a1);
/** `mlock2(unsigned long addr, size_t len, int flags)`: the stub of the full door. */
long sys_mlock2(unsigned long a0, unsigned long a1, unsigned long a2);
/** `copy_file_range(int fd_in, off_t *off_in, int fd_out, off_t *off_out, size_t len, unsigned int flags)`: the stub of the full door. */
long sys_copy_file_range(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4, unsigned long a5);
/** `preadv2(int fd, const struct iovec *iov, int count, off_t pos_low, unsigned long pos_high, int flags)`: the stub of the full door. */
long sys_preadv2(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4, unsigned long a5);
/** `pwritev2(int fd, const struct iovec *iov, int count, off_t pos_low, unsigned long pos_high, int flags)`: the stub of the full door. */
long sys_pwritev2(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4, unsigned long a5);
/** `pkey_mprotect(unsigned long addr, size_t len, int prot, int pkey)`: the stub of the full door. */
long sys_pkey_mprotect(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `pkey_alloc(unsigned int flags, unsigned int access_rights)`: the stub of the full door. */
long sys_pkey_alloc(unsigned long a0, unsigned long a1);
/** `pkey_free(int pkey)`: the stub of the full door. */
long sys_pkey_free(unsigned long a0);
/** `statx(int dirfd, const char *pathname, int flags, int mask, struct statx *statxbuf)`: the stub of the full door. */
long sys_statx(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4);
/** `pidfd_send_signal(int pidfd, int sig, const siginfo_t *info, unsigned int flags)`: the stub of the full door. */
long sys_pidfd_send_signal(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `pidfd_open(pid_t pid, unsigned int flags)`: the stub of the full door. */
long sys_pidfd_open(unsigned long a0, unsigned long a1);
/** `close_range(unsigned int first, unsigned int last, int flags)`: the stub of the full door. */
long sys_close_range(unsigned long a0, unsigned long a1, unsigned long a2);
/** `openat2(int dirfd, const char *pathname, const struct open_how *how, size_t size)`: the stub of the full door. */
long sys_openat2(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `pidfd_getfd(int pidfd, int targetfd, unsigned int flags)`: the stub of the full door. */
long sys_pidfd_getfd(unsigned long a0, unsigned long a1, unsigned long a2);
/** `faccessat2(int dirfd, const char *pathname, int mode, int flags)`: the stub of the full door. */
long sys_faccessat2(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3);
/** `process_madvise(int pidfd, const struct iovec *iovec, int count, int advice, unsigned int flags)`: the stub of the full door. */
long sys_process_madvise(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4);
/** `epoll_pwait2(int epfd, struct epoll_event *events, int maxevents, const struct timespec *timeout, const sigset_t *sigmask, size_t sigsetsize)`: the stub of the full door. */
long sys_epoll_pwait2(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4, unsigned long a5);
/** `process_mrelease(int pidfd, unsigned int flags)`: the stub of the full door. */
long sys_process_mrelease(unsigned long a0, unsigned long a1);
/** `futex_waitv(const struct futex_waitv *waiters, unsigned int nr_futexes, unsigned int flags, const struct timespec *timeout, clockid_t clockid)`: the stub of the full door. */
long sys_futex_waitv(unsigned long a0, unsigned long a1, unsigned long a2, unsigned long a3, unsigned long a4);

#endif
