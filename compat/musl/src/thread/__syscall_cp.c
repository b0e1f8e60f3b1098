/* Adds to musl's __syscall_cp.c the flags that say whether any thread was ever cancelled, and whether any mutex may
   pass on priorities. */
#include "musl/src/thread/__syscall_cp.c"

int __swiftlet_cancelling;
int __swiftlet_inheriting;

static long not_interrupted(long number)
{
	(void)number;
	return -EINTR;
}

weak_alias(not_interrupted, __swiftlet_interrupted);
