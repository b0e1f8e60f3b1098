// kill(2): sends a signal to a process or its group.
#include "expect.h"

#include <pthread.h>
#include <signal.h>

static volatile int calls;
static void count(int signal) {
  (void)signal;
  calls++;
}

int main(void) {
  EXPECT(signal(SIGUSR1, count) != SIG_ERR);
  EXPECT_EQUAL(kill(getpid(), 0), 0);  // only asks whether it may
  EXPECT_EQUAL(calls, 0);
  EXPECT_EQUAL(kill(getpid(), SIGUSR1), 0);
  EXPECT_EQUAL(calls, 1);  // to oneself: handled before kill returns
  EXPECT(setpgid(0, 0) == 0 || errno == EPERM);  // a group of our own
  EXPECT_EQUAL(kill(0, SIGUSR1), 0);
  EXPECT_EQUAL(calls, 2);
  if (getpgrp() != 1) {  // -1 means everybody else
    EXPECT_EQUAL(kill(-getpgrp(), SIGUSR1), 0);
    EXPECT_EQUAL(calls, 3);
  }
  EXPECT(signal(SIGUSR1, SIG_IGN) != SIG_ERR);
  EXPECT_EQUAL(kill(getpid(), SIGUSR1), 0);
  EXPECT_ERRNO(kill(getpid(), 65), EINVAL);
  EXPECT_ERRNO(kill(getpid(), -1), EINVAL);
  EXPECT_ERRNO(kill(4194304 + 5, SIGUSR1), ESRCH);
  EXPECT_ERRNO(kill(-(4194304 + 5), 0), ESRCH);
  return 0;
}
