// timer_gettime(2): how long until a timer expires.
#include "timing.h"

int main(void) {
  timer_t timer;
  struct itimerspec setting = {.it_interval = {3, 4}, .it_value = {100, 0}}, left;
  memset(&left, 0xee, sizeof left);
  EXPECT_OK(timer_create(CLOCK_MONOTONIC, NULL, &timer));
  EXPECT_EQUAL(timer_gettime(timer, &left), 0);
  EXPECT_EQUAL(nanoseconds_of(left.it_value), 0);
  EXPECT_OK(timer_settime(timer, 0, &setting, NULL));
  EXPECT_EQUAL(timer_gettime(timer, &left), 0);
  EXPECT_WITHIN(nanoseconds_of(left.it_value), 80 * SECOND, 100 * SECOND);
  EXPECT_EQUAL(nanoseconds_of(left.it_interval), 3 * SECOND + 4);
  EXPECT_ERRNO(CALL(timer_gettime, 9999, &left), EINVAL);
  EXPECT_ERRNO(CALL(timer_gettime, (int)(intptr_t)timer, bad_pointer()), EFAULT);
  return 0;
}
