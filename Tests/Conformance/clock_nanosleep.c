// clock_nanosleep(2): sleeps on a clock, for a while or until a moment.
#include "timing.h"

#include "interrupt.h"

int main(void) {
  struct timespec brief = {0, 20 * MILLISECOND}, left = {77, 77}, wrong = {0, SECOND}, negative = {-1, 0};
  int clocks[] = {CLOCK_MONOTONIC, CLOCK_REALTIME, CLOCK_BOOTTIME};
  for (int index = 0; index < 3; index++) {
    long start = now();
    EXPECT_EQUAL(clock_nanosleep(clocks[index], 0, &brief, NULL), 0);
    EXPECT_WITHIN(now() - start, 20 * MILLISECOND, PATIENCE);
    struct timespec moment = timespec_of(nanoseconds_of(now_on(clocks[index])) + 20 * MILLISECOND);
    start = now();
    EXPECT_EQUAL(clock_nanosleep(clocks[index], TIMER_ABSTIME, &moment, NULL), 0);
    EXPECT(nanoseconds_of(now_on(clocks[index])) >= nanoseconds_of(moment));
    EXPECT_EQUAL(clock_nanosleep(clocks[index], TIMER_ABSTIME, &moment, NULL), 0);  // past: at once
  }
  struct timespec long_time = {100, 0};
  interrupt_start(SA_RESTART, NULL);
  EXPECT_EQUAL(clock_nanosleep(CLOCK_MONOTONIC, 0, &long_time, &left), EINTR);  // never restarted
  interrupt_stop();
  EXPECT_WITHIN(nanoseconds_of(left), 100 * SECOND - PATIENCE, 100 * SECOND);
  left = (struct timespec){77, 77};
  struct timespec moment = timespec_of(now() + 100 * SECOND);
  interrupt_start(0, NULL);
  EXPECT_EQUAL(clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &moment, &left), EINTR);
  interrupt_stop();
  EXPECT_EQUAL(left.tv_sec, 77);  // an absolute sleep has no rest
  EXPECT_EQUAL(clock_nanosleep(CLOCK_MONOTONIC, 0, &wrong, NULL), EINVAL);
  EXPECT_EQUAL(clock_nanosleep(CLOCK_MONOTONIC, 0, &negative, NULL), EINVAL);
  EXPECT_EQUAL(clock_nanosleep(99, 0, &brief, NULL), EINVAL);
  EXPECT_EQUAL(clock_nanosleep(CLOCK_THREAD_CPUTIME_ID, 0, &brief, NULL), EINVAL);
  EXPECT_ERRNO(CALL(clock_nanosleep, CLOCK_MONOTONIC, 0, bad_pointer(), NULL), EFAULT);
  return 0;
}
