// getitimer(2): what is left of an interval timer.
#include "timing.h"

#include <sys/time.h>

int main(void) {
  struct itimerval setting = {{7, 8}, {100, 5}}, left, none = {0};
  memset(&left, 0xee, sizeof left);
  EXPECT_EQUAL(getitimer(ITIMER_REAL, &left), 0);
  EXPECT_EQUAL(left.it_value.tv_sec + left.it_value.tv_usec, 0);
  EXPECT_OK(setitimer(ITIMER_REAL, &setting, NULL));
  EXPECT_EQUAL(getitimer(ITIMER_REAL, &left), 0);
  EXPECT_WITHIN(left.it_value.tv_sec, 80, 100);
  EXPECT_EQUAL(left.it_interval.tv_sec, 7);
  EXPECT_EQUAL(left.it_interval.tv_usec, 8);
  EXPECT_OK(setitimer(ITIMER_REAL, &none, NULL));
  EXPECT_ERRNO(getitimer(3, &left), EINVAL);
  EXPECT_ERRNO(CALL(getitimer, ITIMER_REAL, bad_pointer()), EFAULT);
  return 0;
}
