// pselect6(2): select with a timespec and a signal mask that holds while waiting.
#include "expect.h"

#include "interrupt.h"
#include "timing.h"

#include <sys/select.h>

int main(void) {
  int ends[2];
  fd_set readers;
  EXPECT_OK(pipe(ends));
  FD_ZERO(&readers);
  FD_SET(ends[0], &readers);
  struct timespec brief = {0, 20 * MILLISECOND}, wrong = {0, SECOND};
  long start = now();
  EXPECT_EQUAL(pselect(ends[0] + 1, &readers, NULL, NULL, &brief, NULL), 0);
  EXPECT_WITHIN(now() - start, 20 * MILLISECOND, PATIENCE);
  EXPECT_EQUAL(brief.tv_nsec, 20 * MILLISECOND);  // libc leaves the timeout alone
  EXPECT_EQUAL(CALL(pselect6, 0, NULL, NULL, NULL, &brief, NULL), 0);
  EXPECT_EQUAL(nanoseconds_of(brief), 0);  // the call itself does not

  sigset_t blocked, none, current;
  sigemptyset(&none);
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGALRM);
  FD_SET(ends[0], &readers);
  EXPECT_OK(sigprocmask(SIG_BLOCK, &blocked, NULL));
  interrupt_start(0, NULL);
  sleep_nanoseconds(30 * MILLISECOND);
  EXPECT_EQUAL(interrupts, 0);
  EXPECT_ERRNO(pselect(ends[0] + 1, &readers, NULL, NULL, NULL, &none), EINTR);
  EXPECT(interrupts >= 1);
  EXPECT_OK(sigprocmask(SIG_BLOCK, NULL, &current));
  EXPECT_EQUAL(sigismember(&current, SIGALRM), 1);
  interrupt_stop();

  EXPECT_EQUAL(write(ends[1], "x", 1), 1);
  FD_SET(ends[0], &readers);
  EXPECT_EQUAL(pselect(ends[0] + 1, &readers, NULL, NULL, NULL, NULL), 1);
  EXPECT(FD_ISSET(ends[0], &readers));
  EXPECT_ERRNO(pselect(-1, NULL, NULL, NULL, NULL, NULL), EINVAL);
  EXPECT_ERRNO(pselect(0, NULL, NULL, NULL, &wrong, NULL), EINVAL);
  struct { const sigset_t *mask; size_t size; } argument = {&none, 4};
  EXPECT_ERRNO(CALL(pselect6, 0, NULL, NULL, NULL, NULL, &argument), EINVAL);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  return 0;
}
