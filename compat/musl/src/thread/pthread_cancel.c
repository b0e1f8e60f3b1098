/* Wraps musl's pthread_cancel.c for direct calls: the first cancellation sends all later cancellation points through
   musl's own path. A thread that sleeps in a direct call meanwhile comes back with EINTR although SIGCANCEL has
   SA_RESTART: musl's handler sends the signal anew, and Swiftlet ends the call when it finds it waiting. */
#define _GNU_SOURCE
#include <signal.h>
#include "pthread_impl.h"
#include "syscall.h"

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
