// rt_tgsigqueueinfo(2), pthread_sigqueue in C: sends a signal with a value to one thread.
#include "last_signal.h"

int main(void) {
  struct sigaction action = {.sa_sigaction = keep, .sa_flags = SA_SIGINFO};
  EXPECT_OK(sigaction(SIGUSR1, &action, NULL));
  siginfo_t information = {.si_code = SI_QUEUE};
  information.si_pid = 77;  // the sender says who it is
  information.si_value.sival_int = 4711;
  EXPECT_EQUAL(CALL(rt_tgsigqueueinfo, getpid(), gettid(), SIGUSR1, &information), 0);
  EXPECT_EQUAL(last.si_code, SI_QUEUE);
  EXPECT_EQUAL(last.si_pid, 77);
  EXPECT_EQUAL(last.si_value.sival_int, 4711);
  EXPECT_EQUAL(CALL(rt_tgsigqueueinfo, getpid(), gettid(), 0, &information), 0);
  EXPECT_ERRNO(CALL(rt_tgsigqueueinfo, getpid(), gettid(), 65, &information), EINVAL);
  EXPECT_ERRNO(CALL(rt_tgsigqueueinfo, getpid(), 0, SIGUSR1, &information), EINVAL);
  EXPECT_ERRNO(CALL(rt_tgsigqueueinfo, 0, gettid(), SIGUSR1, &information), EINVAL);
  EXPECT_ERRNO(CALL(rt_tgsigqueueinfo, getpid(), 4194304 + 5, SIGUSR1, &information), ESRCH);
  EXPECT_ERRNO(CALL(rt_tgsigqueueinfo, getpid(), gettid(), SIGUSR1, bad_pointer()), EFAULT);
  return 0;
}
