// timerfd_gettime(2): how long until a timer expires, and its interval.
#include "expect.h"

#include "timing.h"

#include <sys/timerfd.h>

int main(void) {
  int timer = EXPECT_OK(timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK));
  struct itimerspec setting = {.it_value = {50, 5}, .it_interval = {1, 2}}, left;
  memset(&left, 0xee, sizeof left);
  EXPECT_EQUAL(timerfd_gettime(timer, &left), 0);
  EXPECT_EQUAL(nanoseconds_of(left.it_value), 0);
  EXPECT_EQUAL(nanoseconds_of(left.it_interval), 0);
  EXPECT_OK(timerfd_settime(timer, 0, &setting, NULL));
  EXPECT_EQUAL(timerfd_gettime(timer, &left), 0);
  EXPECT_WITHIN(nanoseconds_of(left.it_value), 30 * SECOND, 50 * SECOND + 5);
  EXPECT_EQUAL(nanoseconds_of(left.it_interval), SECOND + 2);
  EXPECT_ERRNO(timerfd_gettime(NO_DESCRIPTOR, &left), EBADF);
  EXPECT_ERRNO(timerfd_gettime(0, &left), EINVAL);
  EXPECT_ERRNO(timerfd_gettime(timer, bad_pointer()), EFAULT);
  EXPECT_OK(close(timer));
  return 0;
}
