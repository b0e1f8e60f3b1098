// Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one.
// swift-format-ignore-file

import ABI
import PosixEvents
import Processes

/// `epoll_create(int size)`: PosixEvents, full door.
@c(full_epoll_create) public func full_epoll_create(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.epoll_create(size: .init(register: a0)) }
}

/// `epoll_ctl_old(int epfd, int op, int fd, void *event)`: absent.
@inline(never) @c(sys_epoll_ctl_old) public func sys_epoll_ctl_old(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(214, "dDdp epoll_ctl_old", a0, a1, a2, a3)
}

/// `epoll_wait_old(int epfd, void *events, int maxevents, int timeout)`: absent.
@inline(never) @c(sys_epoll_wait_old) public func sys_epoll_wait_old(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(215, "dpdd epoll_wait_old", a0, a1, a2, a3)
}

/// `epoll_wait(int epfd, struct epoll_event *events, int maxevents, int timeout)`: PosixEvents, full door.
@c(full_epoll_wait) public func full_epoll_wait(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.epoll_wait(.init(register: a0), into: .init(register: a1), count: .init(register: a2), timeout: .init(register: a3)) }
}

/// `epoll_ctl(int epfd, int op, int fd, const struct epoll_event *event)`: PosixEvents, full door.
@c(full_epoll_ctl) public func full_epoll_ctl(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.epoll_ctl(.init(register: a0), operation: .init(register: a1), on: .init(register: a2), event: .init(register: a3)); return 0 }
}

/// `inotify_init()`: absent.
@inline(never) @c(sys_inotify_init) public func sys_inotify_init() -> Int {
  absent(253, " inotify_init")
}

/// `inotify_add_watch(int fd, const char *pathname, int mask)`: absent.
@inline(never) @c(sys_inotify_add_watch) public func sys_inotify_add_watch(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(254, "dsX inotify_add_watch", a0, a1, a2)
}

/// `inotify_rm_watch(int fd, int wd)`: absent.
@inline(never) @c(sys_inotify_rm_watch) public func sys_inotify_rm_watch(_ a0: UInt, _ a1: UInt) -> Int {
  absent(255, "dd inotify_rm_watch", a0, a1)
}

/// `epoll_pwait(int epfd, struct epoll_event *events, int maxevents, int timeout, const sigset_t *sigmask, size_t sigsetsize)`: PosixEvents, full door.
@c(full_epoll_pwait) public func full_epoll_pwait(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.epoll_pwait(.init(register: a0), into: .init(register: a1), count: .init(register: a2), timeout: .init(register: a3), mask: .init(register: a4), size: .init(register: a5)) }
}

/// `signalfd(int fd, const sigset_t *mask, size_t sizemask)`: PosixEvents, full door.
@c(full_signalfd) public func full_signalfd(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.signalfd(.init(register: a0), mask: .init(register: a1), size: .init(register: a2)) }
}

/// `timerfd_create(clockid_t clockid, int flags)`: PosixEvents, full door.
@c(full_timerfd_create) public func full_timerfd_create(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.timerfd_create(clock: .init(register: a0), flags: .init(register: a1)) }
}

/// `eventfd(unsigned int count)`: PosixEvents, full door.
@c(full_eventfd) public func full_eventfd(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.eventfd(count: .init(register: a0)) }
}

/// `timerfd_settime(int fd, int flags, const struct itimerspec *new_value, struct itimerspec *old_value)`: PosixEvents, full door.
@c(full_timerfd_settime) public func full_timerfd_settime(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.timerfd_settime(.init(register: a0), flags: .init(register: a1), new: .init(register: a2), old: .init(register: a3)); return 0 }
}

/// `timerfd_gettime(int fd, struct itimerspec *curr_value)`: PosixEvents, full door.
@c(full_timerfd_gettime) public func full_timerfd_gettime(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.timerfd_gettime(.init(register: a0), into: .init(register: a1)); return 0 }
}

/// `signalfd4(int fd, const sigset_t *mask, size_t sizemask, int flags)`: PosixEvents, full door.
@c(full_signalfd4) public func full_signalfd4(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.signalfd4(.init(register: a0), mask: .init(register: a1), size: .init(register: a2), flags: .init(register: a3)) }
}

/// `eventfd2(unsigned int count, int flags)`: PosixEvents, full door.
@c(full_eventfd2) public func full_eventfd2(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.eventfd2(count: .init(register: a0), flags: .init(register: a1)) }
}

/// `epoll_create1(int flags)`: PosixEvents, full door.
@c(full_epoll_create1) public func full_epoll_create1(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.epoll_create1(flags: .init(register: a0)) }
}

/// `inotify_init1(int flags)`: absent.
@inline(never) @c(sys_inotify_init1) public func sys_inotify_init1(_ a0: UInt) -> Int {
  absent(294, "X inotify_init1", a0)
}

/// `epoll_pwait2(int epfd, struct epoll_event *events, int maxevents, const struct timespec *timeout, const sigset_t *sigmask, size_t sigsetsize)`: PosixEvents, full door.
@c(full_epoll_pwait2) public func full_epoll_pwait2(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.epoll_pwait2(.init(register: a0), into: .init(register: a1), count: .init(register: a2), timeout: .init(register: a3), mask: .init(register: a4), size: .init(register: a5)) }
}
