// Time as conformance programs need it: how long something took, and a short sleep.
#ifndef TIMING_H
#define TIMING_H

#include "expect.h"

#define MILLISECOND 1000000L
#define SECOND 1000000000L

// A deadline may be met late on a busy machine, never early; nothing here may take longer than this.
#define PATIENCE (20 * SECOND)

static inline long nanoseconds_of(struct timespec time) { return time.tv_sec * SECOND + time.tv_nsec; }

static inline struct timespec timespec_of(long nanoseconds) {
  return (struct timespec){.tv_sec = nanoseconds / SECOND, .tv_nsec = nanoseconds % SECOND};
}

static inline struct timespec now_on(clockid_t clock) {
  struct timespec time;
  EXPECT_OK(clock_gettime(clock, &time));
  return time;
}

// Nanoseconds on the monotonic clock.
static inline long now(void) { return nanoseconds_of(now_on(CLOCK_MONOTONIC)); }

// Sleeps at least that long, whatever signals arrive.
static inline void sleep_nanoseconds(long nanoseconds) {
  struct timespec deadline = timespec_of(now() + nanoseconds);
  while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &deadline, NULL) == EINTR) {}
}

#endif
