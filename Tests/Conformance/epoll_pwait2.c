// epoll_pwait2(2): epoll_pwait whose timeout is a timespec.
#include "expect.h"

#include "interrupt.h"
#include "timing.h"

#include <sys/epoll.h>

int main(void) {
  struct epoll_event event = {.events = EPOLLIN};
  int epoll = EXPECT_OK(epoll_create1(0)), ends[2];
  EXPECT_OK(pipe(ends));
  EXPECT_OK(epoll_ctl(epoll, EPOLL_CTL_ADD, ends[0], &event));
  struct timespec brief = {0, 2500000}, wrong = {0, SECOND}, negative = {-1, 0}, none = {0, 0};
  long start = now();
  EXPECT_EQUAL(CALL(epoll_pwait2, epoll, &event, 1, &brief, NULL, 8), 0);
  EXPECT_WITHIN(now() - start, 2500000, PATIENCE);
  EXPECT_EQUAL(brief.tv_nsec, 2500000);  // nothing is written back
  EXPECT_EQUAL(CALL(epoll_pwait2, epoll, &event, 1, &none, NULL, 8), 0);
  EXPECT_NEVER_RESTARTED(CALL(epoll_pwait2, epoll, &event, 1, NULL, NULL, 8));
  EXPECT_EQUAL(write(ends[1], "x", 1), 1);
  EXPECT_EQUAL(CALL(epoll_pwait2, epoll, &event, 1, NULL, NULL, 8), 1);
  EXPECT_ERRNO(CALL(epoll_pwait2, epoll, &event, 1, &wrong, NULL, 8), EINVAL);
  EXPECT_ERRNO(CALL(epoll_pwait2, epoll, &event, 1, &negative, NULL, 8), EINVAL);
  EXPECT_ERRNO(CALL(epoll_pwait2, epoll, &event, 1, bad_pointer(), NULL, 8), EFAULT);
  EXPECT_ERRNO(CALL(epoll_pwait2, NO_DESCRIPTOR, &event, 1, &none, NULL, 8), EBADF);
  EXPECT_OK(close(ends[0]));
  EXPECT_OK(close(ends[1]));
  EXPECT_OK(close(epoll));
  return 0;
}
