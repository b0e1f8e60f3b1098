// Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one.
// swift-format-ignore-file

import ABI
import CEntry
import PosixFiles
import Processes

/// `read(int fd, void *buf, size_t count)`: PosixFiles, full door.
@c(full_read) public func full_read(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.read(from: .init(register: a0), into: .init(address: a1, count: a2)) }
}

/// `read(int fd, void *buf, size_t count)`: what never waits, before the full door.
@c(sys_read) public func sys_read(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  quick(0, a0, a1, a2) { (caller) throws(Errno) in try caller.readAtOnce(from: .init(register: a0), into: .init(address: a1, count: a2)) } otherwise: { slow_read(a0, a1, a2) }
}

/// `write(int fd, const void *buf, size_t count)`: PosixFiles, full door.
@c(full_write) public func full_write(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.write(to: .init(register: a0), from: .init(address: a1, count: a2)) }
}

/// `open(const char *pathname, int flags, mode_t mode)`: PosixFiles, full door.
@c(full_open) public func full_open(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.open(path: .init(register: a0), flags: .init(register: a1), mode: .init(register: a2)) }
}

/// `close(int fd)`: PosixFiles, full door.
@c(full_close) public func full_close(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.close(.init(register: a0)); return 0 }
}

/// `stat(const char *pathname, struct stat *statbuf)`: PosixFiles, full door.
@c(full_stat) public func full_stat(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.stat(path: .init(register: a0), into: .init(register: a1)); return 0 }
}

/// `fstat(int fd, struct stat *statbuf)`: PosixFiles, full door.
@c(full_fstat) public func full_fstat(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.fstat(.init(register: a0), into: .init(register: a1)); return 0 }
}

/// `lstat(const char *pathname, struct stat *statbuf)`: PosixFiles, full door.
@c(full_lstat) public func full_lstat(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.lstat(path: .init(register: a0), into: .init(register: a1)); return 0 }
}

/// `lseek(int fd, off_t offset, int whence)`: PosixFiles, full door.
@c(full_lseek) public func full_lseek(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.lseek(.init(register: a0), to: .init(register: a1), from: .init(register: a2)) }
}

/// `lseek(int fd, off_t offset, int whence)`: what never waits, before the full door.
@c(sys_lseek) public func sys_lseek(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  quick(8, a0, a1, a2) { (caller) throws(Errno) in try caller.lseekAtOnce(.init(register: a0), to: .init(register: a1), from: .init(register: a2)) } otherwise: { slow_lseek(a0, a1, a2) }
}

/// `ioctl(int fd, int request, unsigned long arg)`: PosixFiles, full door.
@c(full_ioctl) public func full_ioctl(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full(saying: "dDx ioctl") { (caller) throws(Errno) in try caller.ioctl(.init(register: a0), request: .init(register: a1), argument: .init(register: a2)) }
}

/// `pread64(int fd, void *buf, size_t count, off_t pos)`: PosixFiles, full door.
@c(full_pread64) public func full_pread64(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.pread64(from: .init(register: a0), into: .init(address: a1, count: a2), at: .init(register: a3)) }
}

/// `pwrite64(int fd, const void *buf, size_t count, off_t pos)`: PosixFiles, full door.
@c(full_pwrite64) public func full_pwrite64(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.pwrite64(to: .init(register: a0), from: .init(address: a1, count: a2), at: .init(register: a3)) }
}

/// `readv(int fd, const struct iovec *iov, int count)`: PosixFiles, full door.
@c(full_readv) public func full_readv(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.readv(from: .init(register: a0), into: .init(address: a1, count: a2)) }
}

/// `writev(int fd, const struct iovec *iov, int count)`: PosixFiles, full door.
@c(full_writev) public func full_writev(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.writev(to: .init(register: a0), from: .init(address: a1, count: a2)) }
}

/// `access(const char *pathname, int mode)`: PosixFiles, full door.
@c(full_access) public func full_access(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.access(path: .init(register: a0), mode: .init(register: a1)); return 0 }
}

/// `dup(int fd)`: PosixFiles, short door.
@c(sys_dup) public func sys_dup(_ a0: UInt) -> Int {
  short(32, a0) { (caller) throws(Errno) in try caller.dup(.init(register: a0)) }
}

/// `dup2(int oldfd, int newfd)`: PosixFiles, full door.
@c(full_dup2) public func full_dup2(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.dup2(.init(register: a0), to: .init(register: a1)) }
}

/// `sendfile(int out_fd, int in_fd, off_t *offset, size_t count)`: PosixFiles, full door.
@c(full_sendfile) public func full_sendfile(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.sendfile(to: .init(register: a0), from: .init(register: a1), at: .init(register: a2), count: .init(register: a3)) }
}

/// `fcntl(int fd, int cmd, unsigned long arg)`: PosixFiles, full door.
@c(full_fcntl) public func full_fcntl(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full(saying: "dDx fcntl") { (caller) throws(Errno) in try caller.fcntl(.init(register: a0), command: .init(register: a1), argument: .init(register: a2)) }
}

/// `flock(int fd, int operation)`: PosixFiles, full door.
@c(full_flock) public func full_flock(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.flock(.init(register: a0), operation: .init(register: a1)); return 0 }
}

/// `fsync(int fd)`: PosixFiles, full door.
@c(full_fsync) public func full_fsync(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.fsync(.init(register: a0)); return 0 }
}

/// `fdatasync(int fd)`: PosixFiles, full door.
@c(full_fdatasync) public func full_fdatasync(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.fdatasync(.init(register: a0)); return 0 }
}

/// `truncate(const char *path, off_t length)`: PosixFiles, full door.
@c(full_truncate) public func full_truncate(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.truncate(path: .init(register: a0), to: .init(register: a1)); return 0 }
}

/// `ftruncate(int fd, off_t length)`: PosixFiles, full door.
@c(full_ftruncate) public func full_ftruncate(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.ftruncate(.init(register: a0), to: .init(register: a1)); return 0 }
}

/// `getdents(int fd, void *dirp, size_t count)`: PosixFiles, full door.
@c(full_getdents) public func full_getdents(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.getdents(from: .init(register: a0), into: .init(address: a1, count: a2)) }
}

/// `getcwd(void *buf, size_t count)`: PosixFiles, full door.
@c(full_getcwd) public func full_getcwd(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.getcwd(into: .init(address: a0, count: a1)) }
}

/// `chdir(const char *path)`: PosixFiles, full door.
@c(full_chdir) public func full_chdir(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.chdir(path: .init(register: a0)); return 0 }
}

/// `fchdir(int fd)`: PosixFiles, full door.
@c(full_fchdir) public func full_fchdir(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.fchdir(.init(register: a0)); return 0 }
}

/// `rename(const char *oldpath, const char *newpath)`: PosixFiles, full door.
@c(full_rename) public func full_rename(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.rename(path: .init(register: a0), to: .init(register: a1)); return 0 }
}

/// `mkdir(const char *pathname, mode_t mode)`: PosixFiles, full door.
@c(full_mkdir) public func full_mkdir(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.mkdir(path: .init(register: a0), mode: .init(register: a1)); return 0 }
}

/// `rmdir(const char *pathname)`: PosixFiles, full door.
@c(full_rmdir) public func full_rmdir(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.rmdir(path: .init(register: a0)); return 0 }
}

/// `creat(const char *pathname, mode_t mode)`: PosixFiles, full door.
@c(full_creat) public func full_creat(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.creat(path: .init(register: a0), mode: .init(register: a1)) }
}

/// `link(const char *oldpath, const char *newpath)`: PosixFiles, full door.
@c(full_link) public func full_link(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.link(path: .init(register: a0), to: .init(register: a1)); return 0 }
}

/// `unlink(const char *pathname)`: PosixFiles, full door.
@c(full_unlink) public func full_unlink(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.unlink(path: .init(register: a0)); return 0 }
}

/// `symlink(const char *target, const char *linkpath)`: PosixFiles, full door.
@c(full_symlink) public func full_symlink(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.symlink(to: .init(register: a0), path: .init(register: a1)); return 0 }
}

/// `readlink(const char *pathname, void *buf, size_t count)`: PosixFiles, full door.
@c(full_readlink) public func full_readlink(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.readlink(path: .init(register: a0), into: .init(address: a1, count: a2)) }
}

/// `chmod(const char *pathname, mode_t mode)`: PosixFiles, full door.
@c(full_chmod) public func full_chmod(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.chmod(path: .init(register: a0), mode: .init(register: a1)); return 0 }
}

/// `fchmod(int fd, mode_t mode)`: PosixFiles, full door.
@c(full_fchmod) public func full_fchmod(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.fchmod(.init(register: a0), mode: .init(register: a1)); return 0 }
}

/// `chown(const char *pathname, uid_t owner, gid_t group)`: PosixFiles, full door.
@c(full_chown) public func full_chown(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.chown(path: .init(register: a0), owner: .init(register: a1), group: .init(register: a2)); return 0 }
}

/// `fchown(int fd, uid_t owner, gid_t group)`: PosixFiles, full door.
@c(full_fchown) public func full_fchown(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.fchown(.init(register: a0), owner: .init(register: a1), group: .init(register: a2)); return 0 }
}

/// `lchown(const char *pathname, uid_t owner, gid_t group)`: PosixFiles, full door.
@c(full_lchown) public func full_lchown(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.lchown(path: .init(register: a0), owner: .init(register: a1), group: .init(register: a2)); return 0 }
}

/// `umask(mode_t mask)`: PosixFiles, short door.
@c(sys_umask) public func sys_umask(_ a0: UInt) -> Int {
  short(95, a0) { (caller) throws(Errno) in caller.umask(.init(register: a0)) }
}

/// `utime(const char *filename, const struct utimbuf *times)`: PosixFiles, full door.
@c(full_utime) public func full_utime(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.utime(path: .init(register: a0), times: .init(register: a1)); return 0 }
}

/// `mknod(const char *pathname, mode_t mode, dev_t dev)`: PosixFiles, full door.
@c(full_mknod) public func full_mknod(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.mknod(path: .init(register: a0), mode: .init(register: a1), device: .init(register: a2)); return 0 }
}

/// `uselib(const char *library)`: absent.
@inline(never) @c(sys_uselib) public func sys_uselib(_ a0: UInt) -> Int {
  absent(134, "s uselib", a0)
}

/// `ustat(dev_t dev, struct ustat *ubuf)`: absent.
@inline(never) @c(sys_ustat) public func sys_ustat(_ a0: UInt, _ a1: UInt) -> Int {
  absent(136, "xp ustat", a0, a1)
}

/// `statfs(const char *path, struct statfs *buf)`: PosixFiles, full door.
@c(full_statfs) public func full_statfs(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.statfs(path: .init(register: a0), into: .init(register: a1)); return 0 }
}

/// `fstatfs(int fd, struct statfs *buf)`: PosixFiles, full door.
@c(full_fstatfs) public func full_fstatfs(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.fstatfs(.init(register: a0), into: .init(register: a1)); return 0 }
}

/// `sysfs(int option, unsigned long arg1, unsigned long arg2)`: absent.
@inline(never) @c(sys_sysfs) public func sys_sysfs(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(139, "dxx sysfs", a0, a1, a2)
}

/// `pivot_root(const char *new_root, const char *put_old)`: absent.
@inline(never) @c(sys_pivot_root) public func sys_pivot_root(_ a0: UInt, _ a1: UInt) -> Int {
  absent(155, "ss pivot_root", a0, a1)
}

/// `chroot(const char *path)`: PosixFiles, full door.
@c(full_chroot) public func full_chroot(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.chroot(path: .init(register: a0)); return 0 }
}

/// `sync()`: PosixFiles, full door.
@c(full_sync) public func full_sync() -> Int {
  full { (caller) throws(Errno) -> Int in caller.sync(); return 0 }
}

/// `mount(const char *source, const char *target, const char *filesystemtype, int mountflags, void *data)`: absent.
@inline(never) @c(sys_mount) public func sys_mount(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(165, "sssXp mount", a0, a1, a2, a3, a4)
}

/// `umount2(const char *target, int flags)`: absent.
@inline(never) @c(sys_umount2) public func sys_umount2(_ a0: UInt, _ a1: UInt) -> Int {
  absent(166, "sX umount2", a0, a1)
}

/// `quotactl(unsigned int cmd, const char *special, uid_t id, void *addr)`: absent.
@inline(never) @c(sys_quotactl) public func sys_quotactl(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(179, "lslp quotactl", a0, a1, a2, a3)
}

/// `readahead(int fd, off_t offset, size_t count)`: PosixFiles, full door.
@c(full_readahead) public func full_readahead(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.readahead(.init(register: a0), from: .init(register: a1), count: .init(register: a2)); return 0 }
}

/// `setxattr(const char *path, const char *name, const void *value, size_t count, int flags)`: PosixFiles, full door.
@c(full_setxattr) public func full_setxattr(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.setxattr(path: .init(register: a0), name: .init(register: a1), value: .init(address: a2, count: a3), flags: .init(register: a4)); return 0 }
}

/// `lsetxattr(const char *path, const char *name, const void *value, size_t count, int flags)`: PosixFiles, full door.
@c(full_lsetxattr) public func full_lsetxattr(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.lsetxattr(path: .init(register: a0), name: .init(register: a1), value: .init(address: a2, count: a3), flags: .init(register: a4)); return 0 }
}

/// `fsetxattr(int fd, const char *name, const void *value, size_t count, int flags)`: PosixFiles, full door.
@c(full_fsetxattr) public func full_fsetxattr(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.fsetxattr(.init(register: a0), name: .init(register: a1), value: .init(address: a2, count: a3), flags: .init(register: a4)); return 0 }
}

/// `getxattr(const char *path, const char *name, void *value, size_t count)`: PosixFiles, full door.
@c(full_getxattr) public func full_getxattr(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.getxattr(path: .init(register: a0), name: .init(register: a1), into: .init(address: a2, count: a3)) }
}

/// `lgetxattr(const char *path, const char *name, void *value, size_t count)`: PosixFiles, full door.
@c(full_lgetxattr) public func full_lgetxattr(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.lgetxattr(path: .init(register: a0), name: .init(register: a1), into: .init(address: a2, count: a3)) }
}

/// `fgetxattr(int fd, const char *name, void *value, size_t count)`: PosixFiles, full door.
@c(full_fgetxattr) public func full_fgetxattr(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.fgetxattr(.init(register: a0), name: .init(register: a1), into: .init(address: a2, count: a3)) }
}

/// `listxattr(const char *path, void *list, size_t count)`: PosixFiles, full door.
@c(full_listxattr) public func full_listxattr(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.listxattr(path: .init(register: a0), into: .init(address: a1, count: a2)) }
}

/// `llistxattr(const char *path, void *list, size_t count)`: PosixFiles, full door.
@c(full_llistxattr) public func full_llistxattr(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.llistxattr(path: .init(register: a0), into: .init(address: a1, count: a2)) }
}

/// `flistxattr(int fd, void *list, size_t count)`: PosixFiles, full door.
@c(full_flistxattr) public func full_flistxattr(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.flistxattr(.init(register: a0), into: .init(address: a1, count: a2)) }
}

/// `removexattr(const char *path, const char *name)`: PosixFiles, full door.
@c(full_removexattr) public func full_removexattr(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.removexattr(path: .init(register: a0), name: .init(register: a1)); return 0 }
}

/// `lremovexattr(const char *path, const char *name)`: PosixFiles, full door.
@c(full_lremovexattr) public func full_lremovexattr(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.lremovexattr(path: .init(register: a0), name: .init(register: a1)); return 0 }
}

/// `fremovexattr(int fd, const char *name)`: PosixFiles, full door.
@c(full_fremovexattr) public func full_fremovexattr(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.fremovexattr(.init(register: a0), name: .init(register: a1)); return 0 }
}

/// `io_setup(unsigned int nr_events, unsigned long *ctxp)`: absent.
@inline(never) @c(sys_io_setup) public func sys_io_setup(_ a0: UInt, _ a1: UInt) -> Int {
  absent(206, "lp io_setup", a0, a1)
}

/// `io_destroy(unsigned long ctx_id)`: absent.
@inline(never) @c(sys_io_destroy) public func sys_io_destroy(_ a0: UInt) -> Int {
  absent(207, "x io_destroy", a0)
}

/// `io_getevents(unsigned long ctx_id, long min_nr, long nr, struct io_event *events, const struct timespec *timeout)`: absent.
@inline(never) @c(sys_io_getevents) public func sys_io_getevents(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(208, "xllpp io_getevents", a0, a1, a2, a3, a4)
}

/// `io_submit(unsigned long ctx_id, long nr, void *iocbpp)`: absent.
@inline(never) @c(sys_io_submit) public func sys_io_submit(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(209, "xlp io_submit", a0, a1, a2)
}

/// `io_cancel(unsigned long ctx_id, void *iocb, struct io_event *result)`: absent.
@inline(never) @c(sys_io_cancel) public func sys_io_cancel(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(210, "xpp io_cancel", a0, a1, a2)
}

/// `lookup_dcookie(unsigned long cookie, void *buffer, size_t count)`: absent.
@inline(never) @c(sys_lookup_dcookie) public func sys_lookup_dcookie(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(212, "xpl lookup_dcookie", a0, a1, a2)
}

/// `getdents64(int fd, void *dirp, size_t count)`: PosixFiles, full door.
@c(full_getdents64) public func full_getdents64(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.getdents64(from: .init(register: a0), into: .init(address: a1, count: a2)) }
}

/// `fadvise64(int fd, off_t offset, off_t len, int advice)`: PosixFiles, short door.
@c(sys_fadvise64) public func sys_fadvise64(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  short(221, a0, a1, a2, a3) { (caller) throws(Errno) -> Int in try caller.fadvise64(.init(register: a0), from: .init(register: a1), count: .init(register: a2), advice: .init(register: a3)); return 0 }
}

/// `utimes(const char *filename, const struct timeval *times)`: PosixFiles, full door.
@c(full_utimes) public func full_utimes(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.utimes(path: .init(register: a0), times: .init(register: a1)); return 0 }
}

/// `openat(int dirfd, const char *pathname, int flags, mode_t mode)`: PosixFiles, full door.
@c(full_openat) public func full_openat(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.openat(in: .init(register: a0), path: .init(register: a1), flags: .init(register: a2), mode: .init(register: a3)) }
}

/// `mkdirat(int dirfd, const char *pathname, mode_t mode)`: PosixFiles, full door.
@c(full_mkdirat) public func full_mkdirat(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.mkdirat(in: .init(register: a0), path: .init(register: a1), mode: .init(register: a2)); return 0 }
}

/// `mknodat(int dirfd, const char *pathname, mode_t mode, dev_t dev)`: PosixFiles, full door.
@c(full_mknodat) public func full_mknodat(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.mknodat(in: .init(register: a0), path: .init(register: a1), mode: .init(register: a2), device: .init(register: a3)); return 0 }
}

/// `fchownat(int dirfd, const char *pathname, uid_t owner, gid_t group, int flags)`: PosixFiles, full door.
@c(full_fchownat) public func full_fchownat(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.fchownat(in: .init(register: a0), path: .init(register: a1), owner: .init(register: a2), group: .init(register: a3), flags: .init(register: a4)); return 0 }
}

/// `futimesat(int dirfd, const char *pathname, const struct timeval *times)`: PosixFiles, full door.
@c(full_futimesat) public func full_futimesat(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.futimesat(in: .init(register: a0), path: .init(register: a1), times: .init(register: a2)); return 0 }
}

/// `newfstatat(int dirfd, const char *pathname, struct stat *statbuf, int flags)`: PosixFiles, full door.
@c(full_newfstatat) public func full_newfstatat(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.newfstatat(in: .init(register: a0), path: .init(register: a1), into: .init(register: a2), flags: .init(register: a3)); return 0 }
}

/// `unlinkat(int dirfd, const char *pathname, int flags)`: PosixFiles, full door.
@c(full_unlinkat) public func full_unlinkat(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.unlinkat(in: .init(register: a0), path: .init(register: a1), flags: .init(register: a2)); return 0 }
}

/// `renameat(int olddirfd, const char *oldpath, int newdirfd, const char *newpath)`: PosixFiles, full door.
@c(full_renameat) public func full_renameat(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.renameat(in: .init(register: a0), path: .init(register: a1), to: .init(register: a2), newPath: .init(register: a3)); return 0 }
}

/// `linkat(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, int flags)`: PosixFiles, full door.
@c(full_linkat) public func full_linkat(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.linkat(in: .init(register: a0), path: .init(register: a1), to: .init(register: a2), newPath: .init(register: a3), flags: .init(register: a4)); return 0 }
}

/// `symlinkat(const char *target, int newdirfd, const char *linkpath)`: PosixFiles, full door.
@c(full_symlinkat) public func full_symlinkat(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.symlinkat(to: .init(register: a0), in: .init(register: a1), path: .init(register: a2)); return 0 }
}

/// `readlinkat(int dirfd, const char *pathname, void *buf, size_t count)`: PosixFiles, full door.
@c(full_readlinkat) public func full_readlinkat(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.readlinkat(in: .init(register: a0), path: .init(register: a1), into: .init(address: a2, count: a3)) }
}

/// `fchmodat(int dirfd, const char *pathname, mode_t mode)`: PosixFiles, full door.
@c(full_fchmodat) public func full_fchmodat(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.fchmodat(in: .init(register: a0), path: .init(register: a1), mode: .init(register: a2)); return 0 }
}

/// `faccessat(int dirfd, const char *pathname, int mode)`: PosixFiles, full door.
@c(full_faccessat) public func full_faccessat(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.faccessat(in: .init(register: a0), path: .init(register: a1), mode: .init(register: a2)); return 0 }
}

/// `sync_file_range(int fd, off_t offset, off_t nbytes, int flags)`: PosixFiles, full door.
@c(full_sync_file_range) public func full_sync_file_range(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.sync_file_range(.init(register: a0), from: .init(register: a1), count: .init(register: a2), flags: .init(register: a3)); return 0 }
}

/// `utimensat(int dirfd, const char *pathname, const struct timespec *times, int flags)`: PosixFiles, full door.
@c(full_utimensat) public func full_utimensat(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.utimensat(in: .init(register: a0), path: .init(register: a1), times: .init(register: a2), flags: .init(register: a3)); return 0 }
}

/// `fallocate(int fd, int mode, off_t offset, off_t len)`: PosixFiles, full door.
@c(full_fallocate) public func full_fallocate(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.fallocate(.init(register: a0), mode: .init(register: a1), from: .init(register: a2), count: .init(register: a3)); return 0 }
}

/// `dup3(int oldfd, int newfd, int flags)`: PosixFiles, full door.
@c(full_dup3) public func full_dup3(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.dup3(.init(register: a0), to: .init(register: a1), flags: .init(register: a2)) }
}

/// `preadv(int fd, const struct iovec *iov, int count, off_t pos_low, unsigned long pos_high)`: PosixFiles, full door.
@c(full_preadv) public func full_preadv(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.preadv(from: .init(register: a0), into: .init(address: a1, count: a2), at: .init(register: a3)) }
}

/// `pwritev(int fd, const struct iovec *iov, int count, off_t pos_low, unsigned long pos_high)`: PosixFiles, full door.
@c(full_pwritev) public func full_pwritev(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.pwritev(to: .init(register: a0), from: .init(address: a1, count: a2), at: .init(register: a3)) }
}

/// `fanotify_init(unsigned int flags, int event_f_flags)`: absent.
@inline(never) @c(sys_fanotify_init) public func sys_fanotify_init(_ a0: UInt, _ a1: UInt) -> Int {
  absent(300, "lX fanotify_init", a0, a1)
}

/// `fanotify_mark(int fanotify_fd, unsigned int flags, unsigned long mask, int dirfd, const char *pathname)`: absent.
@inline(never) @c(sys_fanotify_mark) public func sys_fanotify_mark(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(301, "dlxas fanotify_mark", a0, a1, a2, a3, a4)
}

/// `name_to_handle_at(int dirfd, const char *pathname, struct file_handle *handle, int *mount_id, int flags)`: absent.
@inline(never) @c(sys_name_to_handle_at) public func sys_name_to_handle_at(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(303, "asppX name_to_handle_at", a0, a1, a2, a3, a4)
}

/// `open_by_handle_at(int mount_fd, const struct file_handle *handle, int flags)`: absent.
@inline(never) @c(sys_open_by_handle_at) public func sys_open_by_handle_at(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(304, "apX open_by_handle_at", a0, a1, a2)
}

/// `syncfs(int fd)`: PosixFiles, full door.
@c(full_syncfs) public func full_syncfs(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.syncfs(.init(register: a0)); return 0 }
}

/// `renameat2(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, int flags)`: PosixFiles, full door.
@c(full_renameat2) public func full_renameat2(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.renameat2(in: .init(register: a0), path: .init(register: a1), to: .init(register: a2), newPath: .init(register: a3), flags: .init(register: a4)); return 0 }
}

/// `memfd_create(const char *name, int flags)`: PosixFiles, full door.
@c(full_memfd_create) public func full_memfd_create(_ a0: UInt, _ a1: UInt) -> Int {
  full(saying: "sX memfd_create") { (caller) throws(Errno) in try caller.memfd_create(name: .init(register: a0), flags: .init(register: a1)) }
}

/// `copy_file_range(int fd_in, off_t *off_in, int fd_out, off_t *off_out, size_t len, unsigned int flags)`: PosixFiles, full door.
@c(full_copy_file_range) public func full_copy_file_range(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.copy_file_range(from: .init(register: a0), at: .init(register: a1), to: .init(register: a2), at: .init(register: a3), count: .init(register: a4), flags: .init(register: a5)) }
}

/// `preadv2(int fd, const struct iovec *iov, int count, off_t pos_low, unsigned long pos_high, int flags)`: PosixFiles, full door.
@c(full_preadv2) public func full_preadv2(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.preadv2(from: .init(register: a0), into: .init(address: a1, count: a2), at: .init(register: a3), flags: .init(register: a5)) }
}

/// `pwritev2(int fd, const struct iovec *iov, int count, off_t pos_low, unsigned long pos_high, int flags)`: PosixFiles, full door.
@c(full_pwritev2) public func full_pwritev2(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.pwritev2(to: .init(register: a0), from: .init(address: a1, count: a2), at: .init(register: a3), flags: .init(register: a5)) }
}

/// `statx(int dirfd, const char *pathname, int flags, int mask, struct statx *statxbuf)`: PosixFiles, full door.
@c(full_statx) public func full_statx(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.statx(in: .init(register: a0), path: .init(register: a1), flags: .init(register: a2), mask: .init(register: a3), into: .init(register: a4)); return 0 }
}

/// `io_pgetevents(unsigned long ctx_id, long min_nr, long nr, struct io_event *events, const struct timespec *timeout, void *usig)`: absent.
@inline(never) @c(sys_io_pgetevents) public func sys_io_pgetevents(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  absent(333, "xllppp io_pgetevents", a0, a1, a2, a3, a4, a5)
}

/// `io_uring_setup(unsigned int entries, struct io_uring_params *params)`: absent.
@inline(never) @c(sys_io_uring_setup) public func sys_io_uring_setup(_ a0: UInt, _ a1: UInt) -> Int {
  absent(425, "lp io_uring_setup", a0, a1)
}

/// `io_uring_enter(int fd, unsigned int to_submit, unsigned int min_complete, unsigned int flags, void *argp, size_t argsz)`: absent.
@inline(never) @c(sys_io_uring_enter) public func sys_io_uring_enter(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  absent(426, "dlllpl io_uring_enter", a0, a1, a2, a3, a4, a5)
}

/// `io_uring_register(int fd, unsigned int opcode, void *arg, unsigned int nr_args)`: absent.
@inline(never) @c(sys_io_uring_register) public func sys_io_uring_register(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(427, "dlpl io_uring_register", a0, a1, a2, a3)
}

/// `open_tree(int dirfd, const char *pathname, unsigned int flags)`: absent.
@inline(never) @c(sys_open_tree) public func sys_open_tree(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(428, "asl open_tree", a0, a1, a2)
}

/// `move_mount(int from_dirfd, const char *from_pathname, int to_dirfd, const char *to_pathname, unsigned int flags)`: absent.
@inline(never) @c(sys_move_mount) public func sys_move_mount(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(429, "asasl move_mount", a0, a1, a2, a3, a4)
}

/// `fsopen(const char *fsname, unsigned int flags)`: absent.
@inline(never) @c(sys_fsopen) public func sys_fsopen(_ a0: UInt, _ a1: UInt) -> Int {
  absent(430, "sl fsopen", a0, a1)
}

/// `fsconfig(int fd, unsigned int cmd, const char *key, void *value, int aux)`: absent.
@inline(never) @c(sys_fsconfig) public func sys_fsconfig(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(431, "dlspd fsconfig", a0, a1, a2, a3, a4)
}

/// `fsmount(int fd, unsigned int flags, unsigned int attr_flags)`: absent.
@inline(never) @c(sys_fsmount) public func sys_fsmount(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(432, "dll fsmount", a0, a1, a2)
}

/// `fspick(int dirfd, const char *pathname, unsigned int flags)`: absent.
@inline(never) @c(sys_fspick) public func sys_fspick(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(433, "asl fspick", a0, a1, a2)
}

/// `close_range(unsigned int first, unsigned int last, int flags)`: PosixFiles, full door.
@c(full_close_range) public func full_close_range(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.close_range(from: .init(register: a0), through: .init(register: a1), flags: .init(register: a2)); return 0 }
}

/// `openat2(int dirfd, const char *pathname, const struct open_how *how, size_t size)`: PosixFiles, full door.
@c(full_openat2) public func full_openat2(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.openat2(in: .init(register: a0), path: .init(register: a1), how: .init(register: a2), size: .init(register: a3)) }
}

/// `faccessat2(int dirfd, const char *pathname, int mode, int flags)`: PosixFiles, full door.
@c(full_faccessat2) public func full_faccessat2(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.faccessat2(in: .init(register: a0), path: .init(register: a1), mode: .init(register: a2), flags: .init(register: a3)); return 0 }
}

/// `mount_setattr(int dirfd, const char *pathname, unsigned int flags, const struct mount_attr *uattr, size_t usize)`: absent.
@inline(never) @c(sys_mount_setattr) public func sys_mount_setattr(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(442, "aslpl mount_setattr", a0, a1, a2, a3, a4)
}

/// `quotactl_fd(int fd, unsigned int cmd, uid_t id, void *addr)`: absent.
@inline(never) @c(sys_quotactl_fd) public func sys_quotactl_fd(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(443, "dllp quotactl_fd", a0, a1, a2, a3)
}
