// rt_sigprocmask(2): which signals wait.
#include "expect.h"

#include <signal.h>

static volatile int calls[65], order[8], next;
static void count(int signal) {
  calls[signal]++;
  order[next++ % 8] = signal;
}

static sigset_t set_of(int one, int two) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, one);
  if (two) sigaddset(&set, two);
  return set;
}

int main(void) {
  struct sigaction action = {.sa_handler = count};
  sigfillset(&action.sa_mask);
  int signals[] = {SIGUSR1, SIGUSR2, SIGRTMIN, SIGRTMIN + 1};
  for (int index = 0; index < 4; index++) EXPECT_OK(sigaction(signals[index], &action, NULL));
  sigset_t both = set_of(SIGUSR1, SIGUSR2), one = set_of(SIGUSR1, 0), old, none;
  sigemptyset(&none);
  EXPECT_EQUAL(sigprocmask(SIG_BLOCK, &both, &old), 0);
  EXPECT_EQUAL(sigismember(&old, SIGUSR1), 0);
  for (int index = 0; index < 3; index++) EXPECT_OK(kill(getpid(), SIGUSR1));
  EXPECT_OK(kill(getpid(), SIGUSR2));
  EXPECT_EQUAL(calls[SIGUSR1], 0);
  EXPECT_EQUAL(sigprocmask(SIG_UNBLOCK, &one, &old), 0);
  EXPECT_EQUAL(sigismember(&old, SIGUSR1), 1);
  EXPECT_EQUAL(calls[SIGUSR1], 1);  // standard signals do not queue; delivered before the call returns
  EXPECT_EQUAL(calls[SIGUSR2], 0);
  EXPECT_EQUAL(sigprocmask(SIG_SETMASK, &none, NULL), 0);
  EXPECT_EQUAL(calls[SIGUSR2], 1);

  sigset_t real = set_of(SIGRTMIN, SIGRTMIN + 1);
  sigaddset(&real, SIGUSR2);
  EXPECT_EQUAL(sigprocmask(SIG_BLOCK, &real, NULL), 0);
  next = 0;
  EXPECT_OK(kill(getpid(), SIGRTMIN + 1));
  EXPECT_OK(kill(getpid(), SIGRTMIN));
  EXPECT_OK(kill(getpid(), SIGRTMIN));
  EXPECT_OK(kill(getpid(), SIGUSR2));
  EXPECT_EQUAL(sigprocmask(SIG_UNBLOCK, &real, NULL), 0);
  EXPECT_EQUAL(next, 4);  // real-time signals queue, and lower numbers come first
  EXPECT_EQUAL(order[0], SIGUSR2);
  EXPECT_EQUAL(order[1], SIGRTMIN);
  EXPECT_EQUAL(order[2], SIGRTMIN);
  EXPECT_EQUAL(order[3], SIGRTMIN + 1);

  unsigned long all = ~0UL, now = 0;
  EXPECT_EQUAL(CALL(rt_sigprocmask, SIG_SETMASK, &all, NULL, 8L), 0);
  EXPECT_EQUAL(CALL(rt_sigprocmask, SIG_BLOCK, NULL, &now, 8L), 0);
  EXPECT_EQUAL(now, ~(1UL << (SIGKILL - 1) | 1UL << (SIGSTOP - 1)));  // these two cannot be blocked
  all = 0;
  EXPECT_EQUAL(CALL(rt_sigprocmask, SIG_SETMASK, &all, NULL, 8L), 0);
  EXPECT_ERRNO(CALL(rt_sigprocmask, 9, &all, NULL, 8L), EINVAL);
  EXPECT_EQUAL(CALL(rt_sigprocmask, 9, NULL, &now, 8L), 0);  // how does not matter without a set
  EXPECT_ERRNO(CALL(rt_sigprocmask, SIG_BLOCK, &all, NULL, 4L), EINVAL);
  EXPECT_ERRNO(CALL(rt_sigprocmask, SIG_BLOCK, bad_pointer(), NULL, 8L), EFAULT);
  EXPECT_ERRNO(CALL(rt_sigprocmask, SIG_BLOCK, NULL, bad_pointer(), 8L), EFAULT);
  return 0;
}
