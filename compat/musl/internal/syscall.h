/* Replaces musl's src/internal/syscall.h: the original (renamed musl_syscall.h in the build's copy of
   that folder) with its cancellation points folded to direct calls.

   Until a program cancels a thread for the first time, a cancellation point is the plain call. From then on
   it takes musl's own path, which tests for cancellation before the call. The flag is never written in a
   program that cannot reach pthread_cancel, so link-time optimisation removes the test there; it is not volatile for that
   reason. A call that can wait is nothing the compiler could keep the flag in a register over. */
#ifndef SWIFTLET_INTERNAL_SYSCALL_H
#define SWIFTLET_INTERNAL_SYSCALL_H

#include "musl_syscall.h"

extern hidden int __swiftlet_cancelling;
hidden long __swiftlet_interrupted(long number);

/* A thread that slept in a direct call when the first cancellation came is woken by SIGCANCEL with EINTR. */
#define __SWIFTLET_CP(number, direct, ...) __extension__ ({ \
	long __result; \
	if (__builtin_expect(__swiftlet_cancelling, 0)) { \
		__result = (__syscall_cp)(__VA_ARGS__); \
	} else { \
		__result = direct; \
		if (__result == -EINTR && __swiftlet_cancelling) __result = __swiftlet_interrupted(number); \
	} \
	__result; \
})

#undef __syscall_cp0
#undef __syscall_cp1
#undef __syscall_cp2
#undef __syscall_cp3
#undef __syscall_cp4
#undef __syscall_cp5
#undef __syscall_cp6
#define __syscall_cp0(n) __SWIFTLET_CP(n, __syscall0(n), n,0,0,0,0,0,0)
#define __syscall_cp1(n,a) __SWIFTLET_CP(n, __syscall1(n,a), n,__scc(a),0,0,0,0,0)
#define __syscall_cp2(n,a,b) __SWIFTLET_CP(n, __syscall2(n,a,b), n,__scc(a),__scc(b),0,0,0,0)
#define __syscall_cp3(n,a,b,c) __SWIFTLET_CP(n, __syscall3(n,a,b,c), n,__scc(a),__scc(b),__scc(c),0,0,0)
#define __syscall_cp4(n,a,b,c,d) __SWIFTLET_CP(n, __syscall4(n,a,b,c,d), \
	n,__scc(a),__scc(b),__scc(c),__scc(d),0,0)
#define __syscall_cp5(n,a,b,c,d,e) __SWIFTLET_CP(n, __syscall5(n,a,b,c,d,e), \
	n,__scc(a),__scc(b),__scc(c),__scc(d),__scc(e),0)
#define __syscall_cp6(n,a,b,c,d,e,f) __SWIFTLET_CP(n, __syscall6(n,a,b,c,d,e,f), \
	n,__scc(a),__scc(b),__scc(c),__scc(d),__scc(e),__scc(f))

/* x86-64 and arm64 have a number of their own for every socket call. */
#undef __socketcall
#undef __socketcall_cp
#define __socketcall(nm,a,b,c,d,e,f) __syscall6(SYS_##nm,a,b,c,d,e,f)
#define __socketcall_cp(nm,a,b,c,d,e,f) __syscall_cp6(SYS_##nm,a,b,c,d,e,f)

#endif
