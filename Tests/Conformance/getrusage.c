// getrusage(2): the resources that the process, its children or one thread used.
#include "timing.h"

#include <sys/resource.h>

static long used(int whom) {
  struct rusage usage;
  EXPECT_EQUAL(getrusage(whom, &usage), 0);
  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * SECOND
       + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1000;
}

int main(void) {
  struct rusage usage;
  long before = used(RUSAGE_SELF), thread = used(RUSAGE_THREAD), cpu = nanoseconds_of(now_on(CLOCK_PROCESS_CPUTIME_ID));
  while (nanoseconds_of(now_on(CLOCK_PROCESS_CPUTIME_ID)) - cpu < 50 * MILLISECOND) {}
  EXPECT_WITHIN(used(RUSAGE_SELF) - before, 30 * MILLISECOND, PATIENCE);
  EXPECT_WITHIN(used(RUSAGE_THREAD) - thread, 30 * MILLISECOND, PATIENCE);
  EXPECT_EQUAL(used(RUSAGE_CHILDREN), 0);
  EXPECT_OK(getrusage(RUSAGE_SELF, &usage));
  EXPECT(usage.ru_maxrss > 0);
  EXPECT_WITHIN(usage.ru_utime.tv_usec, 0, 999999);
  EXPECT_ERRNO(getrusage(99, &usage), EINVAL);
  EXPECT_ERRNO(CALL(getrusage, RUSAGE_SELF, bad_pointer()), EFAULT);
  return 0;
}
