// gettimeofday(2): the wall clock to the microsecond.
#include "timing.h"

#include <sys/time.h>

int main(void) {
  struct timeval time;
  struct timezone zone;
  long before = nanoseconds_of(now_on(CLOCK_REALTIME)) / 1000;
  EXPECT_EQUAL(CALL(gettimeofday, &time, &zone), 0);
  EXPECT_WITHIN(time.tv_sec * 1000000 + time.tv_usec, before, nanoseconds_of(now_on(CLOCK_REALTIME)) / 1000);
  EXPECT_WITHIN(time.tv_usec, 0, 999999);
  EXPECT_EQUAL(CALL(gettimeofday, NULL, NULL), 0);
  EXPECT_EQUAL(gettimeofday(&time, NULL), 0);
  EXPECT_ERRNO(CALL(gettimeofday, bad_pointer(), NULL), EFAULT);
  return 0;
}
