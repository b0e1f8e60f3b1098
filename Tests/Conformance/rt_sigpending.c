// rt_sigpending(2): the signals that wait for the thread or its process.
#include "expect.h"

#include <pthread.h>
#include <signal.h>

int main(void) {
  sigset_t set;
  sigemptyset(&set);
  EXPECT_EQUAL(sigpending(&set), 0);
  EXPECT_EQUAL(sigismember(&set, SIGUSR1), 0);
  sigaddset(&set, SIGUSR1);
  sigaddset(&set, SIGUSR2);
  sigaddset(&set, SIGTERM);
  EXPECT_OK(sigprocmask(SIG_BLOCK, &set, NULL));
  EXPECT_OK(kill(getpid(), SIGUSR1));
  EXPECT_EQUAL(pthread_kill(pthread_self(), SIGUSR2), 0);
  EXPECT_EQUAL(sigpending(&set), 0);
  EXPECT_EQUAL(sigismember(&set, SIGUSR1), 1);
  EXPECT_EQUAL(sigismember(&set, SIGUSR2), 1);
  EXPECT_EQUAL(sigismember(&set, SIGTERM), 0);
  EXPECT_ERRNO(CALL(rt_sigpending, bad_pointer(), 8L), EFAULT);
  EXPECT_ERRNO(CALL(rt_sigpending, &set, 16L), EINVAL);
  return 0;
}
