// ppoll(2): poll with a timespec and a signal mask that holds while waiting.
#include "expect.h"

#include "interrupt.h"
#include "timing.h"

#include <poll.h>

int main(void) {
  int ends[2];
  EXPECT_OK(pipe(ends));
  struct pollfd one = {.fd = ends[0], .events = POLLIN};
  struct timespec brief = {0, 20 * MILLISECOND}, wrong = {0, SECOND}, negative = {-1, 0};
  long start = now();
  EXPECT_EQUAL(ppoll(&one, 1, &brief, NULL), 0);
  EXPECT_WITHIN(now() - start, 20 * MILLISECOND, PATIENCE);
  struct timespec left = {5, 0};  // the call itself writes back what is left
  EXPECT_EQUAL(write(ends[1], "x", 1), 1);
  EXPECT_EQUAL(CALL(ppoll, &one, 1, &left, NULL, 8), 1);
  EXPECT_WITHIN(nanoseconds_of(left), 0, 5 * SECOND - 1);
  char byte;
  EXPECT_EQUAL(read(ends[0], &byte, 1), 1);

  EXPECT_NEVER_RESTARTED(ppoll(&one, 1, NULL, NULL));
  sigset_t blocked, none, current;
  sigemptyset(&none);
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGALRM);
  EXPECT_OK(sigprocmask(SIG_BLOCK, &blocked, NULL));
  interrupt_start(0, NULL);
  sleep_nanoseconds(30 * MILLISECOND);
  EXPECT_EQUAL(interrupts, 0);
  EXPECT_ERRNO(ppoll(&one, 1, NULL, &none), EINTR);  // let in atomically
  EXPECT(interrupts >= 1);
  EXPECT_OK(sigprocmask(SIG_BLOCK, NULL, &current));
  EXPECT_EQUAL(sigismember(&current, SIGALRM), 1);  // and shut out again
  interrupt_stop();

  EXPECT_ERRNO(ppoll(&one, 1, &wrong, NULL), EINVAL);
  EXPECT_ERRNO(ppoll(&one, 1, &negative, NULL), EINVAL);
  EXPECT_ERRNO(CALL(ppoll, &one, 1, bad_pointer(), NULL, 8), EFAULT);
  EXPECT_ERRNO(CALL(ppoll, &one, 1, NULL, &none, 4), EINVAL);
  EXPECT_ERRNO(CALL(ppoll, &one, 1, NULL, bad_pointer(), 8), EFAULT);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  return 0;
}
