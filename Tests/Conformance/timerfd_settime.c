// timerfd_settime(2): arms a timer, once or with an interval, relative or absolute.
#include "expect.h"

#include "interrupt.h"
#include "timing.h"

#include <poll.h>
#include <sys/timerfd.h>

static uint64_t expirations(int timer) {
  uint64_t count = 0;
  EXPECT_EQUAL(read(timer, &count, 8), 8);
  return count;
}

int main(void) {
  int timer = EXPECT_OK(timerfd_create(CLOCK_MONOTONIC, 0));
  struct pollfd polled = {.fd = timer, .events = POLLIN};
  struct itimerspec setting = {.it_value = {0, 20 * MILLISECOND}}, old, none = {0};
  long start = now();
  EXPECT_EQUAL(timerfd_settime(timer, 0, &setting, &old), 0);
  EXPECT_EQUAL(nanoseconds_of(old.it_value), 0);
  EXPECT_EQUAL(poll(&polled, 1, 0), 0);
  EXPECT_EQUAL(expirations(timer), 1);
  EXPECT_WITHIN(now() - start, 20 * MILLISECOND, PATIENCE);
  EXPECT_EQUAL(poll(&polled, 1, 0), 0);  // a read takes the count away

  setting = (struct itimerspec){.it_value = {0, 10 * MILLISECOND}, .it_interval = {0, 10 * MILLISECOND}};
  EXPECT_EQUAL(timerfd_settime(timer, 0, &setting, NULL), 0);
  sleep_nanoseconds(55 * MILLISECOND);
  EXPECT_WITHIN(expirations(timer), 5, PATIENCE / (10 * MILLISECOND));
  EXPECT_WITHIN(expirations(timer), 1, PATIENCE / (10 * MILLISECOND));
  setting = (struct itimerspec){.it_value = {100, 0}, .it_interval = {7, 0}};
  EXPECT_EQUAL(timerfd_settime(timer, 0, &setting, &old), 0);
  EXPECT_EQUAL(nanoseconds_of(old.it_interval), 10 * MILLISECOND);
  EXPECT_EQUAL(timerfd_gettime(timer, &old), 0);
  EXPECT_WITHIN(nanoseconds_of(old.it_value), 60 * SECOND, 100 * SECOND);
  EXPECT_EQUAL(old.it_interval.tv_sec, 7);
  EXPECT_INTERRUPTED(read(timer, &start, 8));
  EXPECT_EQUAL(timerfd_settime(timer, 0, &none, NULL), 0);  // disarms
  EXPECT_EQUAL(timerfd_gettime(timer, &old), 0);
  EXPECT_EQUAL(nanoseconds_of(old.it_value), 0);

  start = now();
  setting = (struct itimerspec){.it_value = timespec_of(start + 20 * MILLISECOND)};
  EXPECT_EQUAL(timerfd_settime(timer, TFD_TIMER_ABSTIME, &setting, NULL), 0);
  EXPECT_EQUAL(expirations(timer), 1);
  EXPECT_WITHIN(now() - start, 20 * MILLISECOND, PATIENCE);
  setting = (struct itimerspec){.it_value = {0, 1}};  // in the past: at once
  EXPECT_EQUAL(timerfd_settime(timer, TFD_TIMER_ABSTIME, &setting, NULL), 0);
  EXPECT_EQUAL(expirations(timer), 1);

  char byte;
  setting.it_value = (struct timespec){0, SECOND};
  EXPECT_ERRNO(timerfd_settime(timer, 0, &setting, NULL), EINVAL);
  EXPECT_ERRNO(timerfd_settime(timer, 8, &none, NULL), EINVAL);
  EXPECT_ERRNO(timerfd_settime(timer, 0, bad_pointer(), NULL), EFAULT);
  EXPECT_ERRNO(timerfd_settime(NO_DESCRIPTOR, 0, &none, NULL), EBADF);
  EXPECT_ERRNO(timerfd_settime(0, 0, &none, NULL), EINVAL);  // no timer
  EXPECT_ERRNO(read(timer, &byte, 1), EINVAL);
  EXPECT_OK(close(timer));
  return 0;
}
