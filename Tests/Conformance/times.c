// times(2): processor time used, in ticks of a hundredth of a second.
#include "timing.h"

#include <sys/times.h>

int main(void) {
  struct tms used;
  EXPECT_EQUAL(sysconf(_SC_CLK_TCK), 100);
  long start = EXPECT_OK(times(&used));
  long first = used.tms_utime + used.tms_stime;
  EXPECT_EQUAL(used.tms_cutime, 0);
  long cpu = nanoseconds_of(now_on(CLOCK_PROCESS_CPUTIME_ID));
  while (nanoseconds_of(now_on(CLOCK_PROCESS_CPUTIME_ID)) - cpu < 50 * MILLISECOND) {}
  long end = EXPECT_OK(times(&used));
  EXPECT_WITHIN(end - start, 4, PATIENCE / (10 * MILLISECOND));
  EXPECT_WITHIN(used.tms_utime + used.tms_stime - first, 3, 20);
  EXPECT_OK(CALL(times, NULL));
  EXPECT_ERRNO(CALL(times, bad_pointer()), EFAULT);
  return 0;
}
