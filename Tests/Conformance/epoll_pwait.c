// epoll_pwait(2): epoll_wait with a signal mask that holds while waiting.
#include "expect.h"

#include "interrupt.h"
#include "timing.h"

#include <sys/epoll.h>

int main(void) {
  struct epoll_event event = {.events = EPOLLIN};
  int epoll = EXPECT_OK(epoll_create1(0)), ends[2];
  sigset_t blocked, none;
  sigemptyset(&none);
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGALRM);
  EXPECT_OK(pipe(ends));
  EXPECT_OK(epoll_ctl(epoll, EPOLL_CTL_ADD, ends[0], &event));
  EXPECT_EQUAL(epoll_pwait(epoll, &event, 1, 10, NULL), 0);
  EXPECT_OK(sigprocmask(SIG_BLOCK, &blocked, NULL));
  interrupt_start(0, NULL);
  EXPECT_EQUAL(epoll_pwait(epoll, &event, 1, 30, NULL), 0);
  EXPECT_EQUAL(interrupts, 0);
  EXPECT_ERRNO(epoll_pwait(epoll, &event, 1, -1, &none), EINTR);
  EXPECT(interrupts >= 1);
  interrupt_stop();
  EXPECT_OK(sigprocmask(SIG_UNBLOCK, &blocked, NULL));
  interrupt_start(0, NULL);
  EXPECT_EQUAL(epoll_pwait(epoll, &event, 1, 30, &blocked), 0);  // shut out while it waits
  interrupt_stop();
  EXPECT(interrupts >= 1);

  EXPECT_EQUAL(write(ends[1], "x", 1), 1);
  EXPECT_EQUAL(epoll_pwait(epoll, &event, 1, -1, &none), 1);
  EXPECT_EQUAL(event.events, EPOLLIN);
  EXPECT_ERRNO(CALL(epoll_pwait, epoll, &event, 1, 0, &none, 4L), EINVAL);
  EXPECT_ERRNO(CALL(epoll_pwait, epoll, &event, 1, 0, bad_pointer(), 8L), EFAULT);
  EXPECT_ERRNO(epoll_pwait(epoll, &event, 0, 0, NULL), EINVAL);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  EXPECT_OK(close(epoll));
  return 0;
}
