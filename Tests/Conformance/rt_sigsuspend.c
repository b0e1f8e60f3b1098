// rt_sigsuspend(2): waits under another mask until a handler has run.
#include "expect.h"

#include "interrupt.h"

int main(void) {
  sigset_t blocked, none, now;
  sigemptyset(&none);
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGALRM);
  EXPECT_OK(sigprocmask(SIG_BLOCK, &blocked, NULL));
  interrupt_start(SA_RESTART, NULL);
  EXPECT_ERRNO(sigsuspend(&none), EINTR);
  EXPECT_EQUAL(interrupts, 1);
  EXPECT_OK(sigprocmask(SIG_BLOCK, NULL, &now));
  EXPECT_EQUAL(sigismember(&now, SIGALRM), 1);
  interrupt_stop();
  interrupts = 0;
  EXPECT_EQUAL(raise(SIGALRM), 0);
  EXPECT_EQUAL(interrupts, 0);
  EXPECT_ERRNO(sigsuspend(&none), EINTR);  // one that waits already ends it at once
  EXPECT_EQUAL(interrupts, 1);
  EXPECT_ERRNO(CALL(rt_sigsuspend, &none, 4L), EINVAL);
  EXPECT_ERRNO(CALL(rt_sigsuspend, bad_pointer(), 8L), EFAULT);
  return 0;
}
