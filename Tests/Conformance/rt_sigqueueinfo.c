// rt_sigqueueinfo(2), sigqueue in C: sends a signal with a value.
#include "last_signal.h"

int main(void) {
  struct sigaction action = {.sa_sigaction = keep, .sa_flags = SA_SIGINFO};
  EXPECT_OK(sigaction(SIGUSR1, &action, NULL));
  int anchor;
  EXPECT_EQUAL(sigqueue(getpid(), SIGUSR1, (union sigval){.sival_ptr = &anchor}), 0);
  EXPECT_EQUAL(last.si_code, SI_QUEUE);
  EXPECT_EQUAL(last.si_value.sival_ptr, &anchor);
  EXPECT_EQUAL(last.si_uid, getuid());
  siginfo_t information = {.si_code = -60};  // any negative code passes through
  EXPECT_EQUAL(CALL(rt_sigqueueinfo, getpid(), SIGUSR1, &information), 0);
  EXPECT_EQUAL(last.si_code, -60);
  EXPECT_EQUAL(CALL(rt_tgsigqueueinfo, getpid(), gettid(), SIGUSR1, &information), 0);
  EXPECT_EQUAL(sigqueue(getpid(), 0, (union sigval){0}), 0);  // only asks
  EXPECT_ERRNO(sigqueue(getpid(), 65, (union sigval){0}), EINVAL);
  EXPECT_ERRNO(sigqueue(4194304 + 5, SIGUSR1, (union sigval){0}), ESRCH);
  EXPECT_ERRNO(CALL(rt_sigqueueinfo, getpid(), SIGUSR1, bad_pointer()), EFAULT);
  return 0;
}
