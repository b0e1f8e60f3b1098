// nanosleep(2): sleeps at least so long, or says what is left.
#include "timing.h"

#include "interrupt.h"

int main(void) {
  struct timespec brief = {0, 20 * MILLISECOND}, long_time = {100, 0}, left = {77, 77}, none = {0, 0};
  long start = now();
  EXPECT_EQUAL(CALL(nanosleep, &brief, &left), 0);
  EXPECT_WITHIN(now() - start, 20 * MILLISECOND, PATIENCE);
  EXPECT_EQUAL(left.tv_sec, 77);  // untouched after a whole sleep
  EXPECT_EQUAL(CALL(nanosleep, &none, NULL), 0);
  EXPECT_NEVER_RESTARTED(nanosleep(&long_time, &left));
  EXPECT_WITHIN(nanoseconds_of(left), 100 * SECOND - PATIENCE, 100 * SECOND);
  brief.tv_nsec = SECOND;
  EXPECT_ERRNO(nanosleep(&brief, NULL), EINVAL);
  brief = (struct timespec){-1, 0};
  EXPECT_ERRNO(nanosleep(&brief, NULL), EINVAL);
  EXPECT_ERRNO(CALL(nanosleep, bad_pointer(), NULL), EFAULT);
  return 0;
}
