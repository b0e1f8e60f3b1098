/* Wraps musl's pthread_cancel.c for direct calls. SIGCANCEL is installed without SA_RESTART, so that a thread
   sleeping in a direct call comes back with EINTR, and the first cancellation sends all later cancellation
   points through musl's own path. */
#define _GNU_SOURCE
#include <signal.h>
#include "pthread_impl.h"
#include "syscall.h"

#undef SA_RESTART
#define SA_RESTART 0
#define pthread_cancel __musl_pthread_cancel
#include "musl/src/thread/pthread_cancel.c"
#undef pthread_cancel

long __swiftlet_interrupted(long number)
{
	pthread_t self = __pthread_self();
	if (number != SYS_close && self->cancel && self->canceldisable != PTHREAD_CANCEL_DISABLE)
		return __cancel();
	return -EINTR;
}

int pthread_cancel(pthread_t thread)
{
	__swiftlet_cancelling = 1;
	return __musl_pthread_cancel(thread);
}
