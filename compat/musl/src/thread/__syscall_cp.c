/* Adds to musl's __syscall_cp.c the flag that says whether any thread was ever cancelled. */
#include "musl/src/thread/__syscall_cp.c"

int __swiftlet_cancelling;

static long not_interrupted(long number)
{
	(void)number;
	return -EINTR;
}

weak_alias(not_interrupted, __swiftlet_interrupted);
