/* Wraps musl's pthread_mutexattr_setprotocol.c: from here on the program may use futexes whose owner inherits priorities,
   which musl tries out before it promises them. */
#include "syscall.h"

#define pthread_mutexattr_setprotocol __musl_pthread_mutexattr_setprotocol
#include "musl/src/thread/pthread_mutexattr_setprotocol.c"
#undef pthread_mutexattr_setprotocol

int pthread_mutexattr_setprotocol(pthread_mutexattr_t *a, int protocol)
{
	__swiftlet_inheriting = 1;
	return __musl_pthread_mutexattr_setprotocol(a, protocol);
}
