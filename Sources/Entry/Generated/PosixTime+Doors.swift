// Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one.
// swift-format-ignore-file

import ABI
import PosixTime
import Processes

/// `nanosleep(const struct timespec *req, struct timespec *rem)`: PosixTime, full door.
@c(full_nanosleep) public func full_nanosleep(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.nanosleep(request: .init(register: a0), remaining: .init(register: a1)); return 0 }
}

/// `getitimer(int which, struct itimerval *curr_value)`: PosixTime, short door.
@c(sys_getitimer) public func sys_getitimer(_ a0: UInt, _ a1: UInt) -> Int {
  short(36, a0, a1) { (caller) throws(Errno) -> Int in try caller.getitimer(which: .init(register: a0), into: .init(register: a1)); return 0 }
}

/// `alarm(unsigned int seconds)`: PosixTime, short door.
@c(sys_alarm) public func sys_alarm(_ a0: UInt) -> Int {
  short(37, a0) { (caller) throws(Errno) in caller.alarm(seconds: .init(register: a0)) }
}

/// `setitimer(int which, const struct itimerval *new_value, struct itimerval *old_value)`: PosixTime, short door.
@c(sys_setitimer) public func sys_setitimer(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  short(38, a0, a1, a2) { (caller) throws(Errno) -> Int in try caller.setitimer(which: .init(register: a0), new: .init(register: a1), old: .init(register: a2)); return 0 }
}

/// `gettimeofday(struct timeval *tv, struct timezone *tz)`: PosixTime, leaf door.
@c(sys_gettimeofday) public func sys_gettimeofday(_ a0: UInt, _ a1: UInt) -> Int {
  leaf(96, a0, a1) { (caller) throws(Errno) -> Int in try caller.gettimeofday(into: .init(register: a0), zone: .init(register: a1)); return 0 }
}

/// `times(struct tms *buf)`: PosixTime, short door.
@c(sys_times) public func sys_times(_ a0: UInt) -> Int {
  short(100, a0) { (caller) throws(Errno) in try caller.times(into: .init(register: a0)) }
}

/// `adjtimex(struct timex *buf)`: PosixTime, short door.
@c(sys_adjtimex) public func sys_adjtimex(_ a0: UInt) -> Int {
  short(159, a0, saying: "p adjtimex") { (caller) throws(Errno) in try caller.adjtimex(.init(register: a0)) }
}

/// `settimeofday(const struct timeval *tv, const struct timezone *tz)`: PosixTime, short door.
@c(sys_settimeofday) public func sys_settimeofday(_ a0: UInt, _ a1: UInt) -> Int {
  short(164, a0, a1, saying: "pp settimeofday") { (caller) throws(Errno) -> Int in try caller.settimeofday(to: .init(register: a0), zone: .init(register: a1)); return 0 }
}

/// `time(long *tloc)`: PosixTime, leaf door.
@c(sys_time) public func sys_time(_ a0: UInt) -> Int {
  leaf(201, a0) { (caller) throws(Errno) in try caller.time(into: .init(register: a0)) }
}

/// `timer_create(clockid_t clockid, const struct sigevent *sevp, int *timerid)`: PosixTime, full door.
@c(full_timer_create) public func full_timer_create(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.timer_create(clock: .init(register: a0), event: .init(register: a1), into: .init(register: a2)); return 0 }
}

/// `timer_settime(int timerid, int flags, const struct itimerspec *new_value, struct itimerspec *old_value)`: PosixTime, full door.
@c(full_timer_settime) public func full_timer_settime(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.timer_settime(.init(register: a0), flags: .init(register: a1), new: .init(register: a2), old: .init(register: a3)); return 0 }
}

/// `timer_gettime(int timerid, struct itimerspec *curr_value)`: PosixTime, short door.
@c(sys_timer_gettime) public func sys_timer_gettime(_ a0: UInt, _ a1: UInt) -> Int {
  short(224, a0, a1) { (caller) throws(Errno) -> Int in try caller.timer_gettime(.init(register: a0), into: .init(register: a1)); return 0 }
}

/// `timer_getoverrun(int timerid)`: PosixTime, short door.
@c(sys_timer_getoverrun) public func sys_timer_getoverrun(_ a0: UInt) -> Int {
  short(225, a0) { (caller) throws(Errno) in try caller.timer_getoverrun(.init(register: a0)) }
}

/// `timer_delete(int timerid)`: PosixTime, full door.
@c(full_timer_delete) public func full_timer_delete(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.timer_delete(.init(register: a0)); return 0 }
}

/// `clock_settime(clockid_t clockid, const struct timespec *tp)`: PosixTime, short door.
@c(sys_clock_settime) public func sys_clock_settime(_ a0: UInt, _ a1: UInt) -> Int {
  short(227, a0, a1, saying: "dp clock_settime") { (caller) throws(Errno) -> Int in try caller.clock_settime(clock: .init(register: a0), to: .init(register: a1)); return 0 }
}

/// `clock_gettime(clockid_t clockid, struct timespec *tp)`: PosixTime, leaf door.
@c(sys_clock_gettime) public func sys_clock_gettime(_ a0: UInt, _ a1: UInt) -> Int {
  leaf(228, a0, a1) { (caller) throws(Errno) -> Int in try caller.clock_gettime(clock: .init(register: a0), into: .init(register: a1)); return 0 }
}

/// `clock_getres(clockid_t clockid, struct timespec *res)`: PosixTime, short door.
@c(sys_clock_getres) public func sys_clock_getres(_ a0: UInt, _ a1: UInt) -> Int {
  short(229, a0, a1) { (caller) throws(Errno) -> Int in try caller.clock_getres(clock: .init(register: a0), into: .init(register: a1)); return 0 }
}

/// `clock_nanosleep(clockid_t clockid, int flags, const struct timespec *request, struct timespec *remain)`: PosixTime, full door.
@c(full_clock_nanosleep) public func full_clock_nanosleep(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full(saying: "dXpp clock_nanosleep") { (caller) throws(Errno) -> Int in try caller.clock_nanosleep(clock: .init(register: a0), flags: .init(register: a1), request: .init(register: a2), remaining: .init(register: a3)); return 0 }
}

/// `clock_adjtime(clockid_t clockid, struct timex *buf)`: PosixTime, short door.
@c(sys_clock_adjtime) public func sys_clock_adjtime(_ a0: UInt, _ a1: UInt) -> Int {
  short(305, a0, a1, saying: "dp clock_adjtime") { (caller) throws(Errno) in try caller.clock_adjtime(clock: .init(register: a0), .init(register: a1)) }
}
