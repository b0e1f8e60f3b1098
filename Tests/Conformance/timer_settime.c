// timer_settime(2): arms a timer, once or with an interval, relative or absolute.
#include "timing.h"

#include <signal.h>

static volatile sig_atomic_t expirations;
static void count(int signal) { expirations += signal == SIGALRM; }

int main(void) {
  timer_t timer;
  signal(SIGALRM, count);
  EXPECT_OK(timer_create(CLOCK_MONOTONIC, NULL, &timer));
  struct itimerspec often = {.it_interval = {0, 5 * MILLISECOND}, .it_value = {0, MILLISECOND}}, none = {0}, old;
  EXPECT_EQUAL(timer_settime(timer, 0, &often, NULL), 0);
  while (expirations < 5) pause();
  EXPECT_EQUAL(timer_settime(timer, 0, &none, &old), 0);
  EXPECT_EQUAL(nanoseconds_of(old.it_interval), 5 * MILLISECOND);
  EXPECT_WITHIN(nanoseconds_of(old.it_value), 1, 5 * MILLISECOND);
  int before = expirations;
  sleep_nanoseconds(20 * MILLISECOND);
  EXPECT_EQUAL(expirations, before);
  long start = now();
  struct itimerspec moment = {.it_value = timespec_of(start + 20 * MILLISECOND)};
  EXPECT_EQUAL(timer_settime(timer, TIMER_ABSTIME, &moment, NULL), 0);
  while (expirations == before) pause();
  EXPECT_WITHIN(now() - start, 20 * MILLISECOND, PATIENCE);
  moment.it_value = (struct timespec){0, SECOND};
  EXPECT_ERRNO(timer_settime(timer, 0, &moment, NULL), EINVAL);
  EXPECT_ERRNO(CALL(timer_settime, 9999, 0, &none, NULL), EINVAL);
  EXPECT_ERRNO(CALL(timer_settime, (int)(intptr_t)timer, 0, NULL, NULL), EINVAL);
  EXPECT_ERRNO(CALL(timer_settime, (int)(intptr_t)timer, 0, bad_pointer(), NULL), EFAULT);
  return 0;
}
