// clock_getres(2): how finely a clock counts.
#include "timing.h"

int main(void) {
  struct timespec resolution;
  int fine[] = {CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_BOOTTIME, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID};
  for (int index = 0; index < 5; index++) {
    EXPECT_EQUAL(clock_getres(fine[index], &resolution), 0);
    EXPECT_EQUAL(nanoseconds_of(resolution), 1);
  }
  EXPECT_EQUAL(clock_getres(CLOCK_MONOTONIC_COARSE, &resolution), 0);
  EXPECT_WITHIN(nanoseconds_of(resolution), 1, 10 * MILLISECOND);
  EXPECT_EQUAL(clock_getres(CLOCK_MONOTONIC, NULL), 0);
  EXPECT_ERRNO(clock_getres(99, &resolution), EINVAL);
  EXPECT_ERRNO(CALL(clock_getres, CLOCK_MONOTONIC, bad_pointer()), EFAULT);
  return 0;
}
