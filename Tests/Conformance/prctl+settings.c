// prctl(2): settings of a thread and its process beside the name.
#include "expect.h"

#include <pthread.h>
#include <signal.h>
#include <sys/prctl.h>

static void *inherit(void *unused) {
  int signal = -1;
  EXPECT_EQUAL(prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0), 1);
  EXPECT_EQUAL(prctl(PR_GET_TIMERSLACK), 100);
  EXPECT_OK(prctl(PR_SET_TIMERSLACK, 0));
  EXPECT_EQUAL(prctl(PR_GET_TIMERSLACK), 100);  // back to its maker's
  EXPECT_OK(prctl(PR_GET_PDEATHSIG, &signal));
  EXPECT_EQUAL(signal, 0);
  return unused;
}

int main(void) {
  int value = -1;
  EXPECT_OK(prctl(PR_SET_PDEATHSIG, SIGUSR1));
  EXPECT_OK(prctl(PR_GET_PDEATHSIG, &value));
  EXPECT_EQUAL(value, SIGUSR1);
  EXPECT_ERRNO(prctl(PR_SET_PDEATHSIG, 65), EINVAL);
  EXPECT_OK(prctl(PR_SET_DUMPABLE, 0));
  EXPECT_EQUAL(prctl(PR_GET_DUMPABLE), 0);
  EXPECT_OK(prctl(PR_SET_DUMPABLE, 1));
  EXPECT_EQUAL(prctl(PR_GET_DUMPABLE), 1);
  EXPECT_ERRNO(prctl(PR_SET_DUMPABLE, 2), EINVAL);
  EXPECT_EQUAL(prctl(PR_GET_KEEPCAPS), 0);
  EXPECT_OK(prctl(PR_SET_KEEPCAPS, 1));
  EXPECT_EQUAL(prctl(PR_GET_KEEPCAPS), 1);
  EXPECT_EQUAL(prctl(PR_GET_SECUREBITS), 1 << 4);
  EXPECT_ERRNO(prctl(PR_SET_KEEPCAPS, 2), EINVAL);
  EXPECT_EQUAL(prctl(PR_GET_TIMING), 0);
  EXPECT_OK(prctl(PR_SET_TIMING, 0));
  EXPECT_ERRNO(prctl(PR_SET_TIMING, 1), EINVAL);
  EXPECT_EQUAL(prctl(PR_GET_SECCOMP), 0);
  EXPECT_WITHIN(prctl(PR_CAPBSET_READ, 0), 0, 1);
  EXPECT_ERRNO(prctl(PR_CAPBSET_READ, 64), EINVAL);
  EXPECT_OK(prctl(PR_GET_TSC, &value));
  EXPECT_EQUAL(value, PR_TSC_ENABLE);
  EXPECT_OK(prctl(PR_SET_TSC, PR_TSC_ENABLE));
  EXPECT_ERRNO(prctl(PR_SET_TSC, 3), EINVAL);
  EXPECT_OK(prctl(PR_SET_TIMERSLACK, 100));
  EXPECT_EQUAL(prctl(PR_GET_TIMERSLACK), 100);
  EXPECT_OK(prctl(PR_GET_CHILD_SUBREAPER, &value));
  EXPECT_EQUAL(value, 0);
  EXPECT_OK(prctl(PR_SET_CHILD_SUBREAPER, 5));
  EXPECT_OK(prctl(PR_GET_CHILD_SUBREAPER, &value));
  EXPECT_EQUAL(value, 1);
  EXPECT_ERRNO(prctl(PR_GET_CHILD_SUBREAPER, bad_pointer()), EFAULT);
  EXPECT_EQUAL(prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0), 0);
  EXPECT_ERRNO(prctl(PR_SET_NO_NEW_PRIVS, 0, 0, 0, 0), EINVAL);
  EXPECT_ERRNO(prctl(PR_SET_NO_NEW_PRIVS, 1, 1, 0, 0), EINVAL);
  EXPECT_OK(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
  EXPECT_EQUAL(prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0), 1);
  EXPECT_ERRNO(prctl(PR_GET_NO_NEW_PRIVS, 1, 0, 0, 0), EINVAL);
  EXPECT_ERRNO(prctl(PR_SET_THP_DISABLE, 1, 1, 0, 0), EINVAL);
  EXPECT_OK(prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0));
  EXPECT_EQUAL(prctl(PR_GET_THP_DISABLE, 0, 0, 0, 0), 1);
  EXPECT_ERRNO(prctl(PR_GET_UNALIGN, &value), EINVAL);  // other machines'
  pthread_t thread;
  EXPECT_EQUAL(pthread_create(&thread, NULL, inherit, NULL), 0);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  return 0;
}
