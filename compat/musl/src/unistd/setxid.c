/* Wraps musl's setxid.c so that its number, one of six, is a constant in every call: a variable number would
   pull the whole table of calls into the image. */
#include "syscall.h"

static inline long set_identity(long number, long first, long second, long third)
{
	switch (number) {
	case SYS_setuid: return __syscall1(SYS_setuid, first);
	case SYS_setgid: return __syscall1(SYS_setgid, first);
	case SYS_setreuid: return __syscall2(SYS_setreuid, first, second);
	case SYS_setregid: return __syscall2(SYS_setregid, first, second);
	case SYS_setresuid: return __syscall3(SYS_setresuid, first, second, third);
	case SYS_setresgid: return __syscall3(SYS_setresgid, first, second, third);
	default: return -ENOSYS;
	}
}

#undef __syscall3
#define __syscall3(n,a,b,c) set_identity(n, a, b, c)
#include "musl/src/unistd/setxid.c"
