// clock_gettime(2): reads a clock.
#include "timing.h"

#include <pthread.h>

static void burn(long nanoseconds) {
  for (long start = now(); now() - start < nanoseconds;) {}
}

int main(void) {
  struct timespec time;
  int clocks[] = {CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID,
                  CLOCK_MONOTONIC_RAW, CLOCK_REALTIME_COARSE, CLOCK_MONOTONIC_COARSE, CLOCK_BOOTTIME};
  for (int index = 0; index < 8; index++) {
    EXPECT_EQUAL(CALL(clock_gettime, clocks[index], &time), 0);
    EXPECT_WITHIN(time.tv_nsec, 0, SECOND - 1);
    long first = nanoseconds_of(now_on(clocks[index]));
    sleep_nanoseconds(index == 2 || index == 3 ? 0 : 15 * MILLISECOND);
    burn(index == 2 || index == 3 ? 15 * MILLISECOND : 0);
    EXPECT(nanoseconds_of(now_on(clocks[index])) > first);
  }
  long last = now();
  for (int turn = 0; turn < 100000; turn++) {  // never backwards
    long next = now();
    EXPECT(next >= last);
    last = next;
  }
  EXPECT(now_on(CLOCK_REALTIME).tv_sec > 1600000000);
  long used = nanoseconds_of(now_on(CLOCK_PROCESS_CPUTIME_ID));
  sleep_nanoseconds(50 * MILLISECOND);
  EXPECT_WITHIN(nanoseconds_of(now_on(CLOCK_PROCESS_CPUTIME_ID)) - used, 0, 30 * MILLISECOND);  // sleep costs none
  EXPECT_WITHIN(nanoseconds_of(now_on(CLOCK_REALTIME)) - nanoseconds_of(now_on(CLOCK_REALTIME_COARSE)), 0,
                PATIENCE);
  clockid_t clock;
  EXPECT_EQUAL(pthread_getcpuclockid(pthread_self(), &clock), 0);
  EXPECT_OK(clock_gettime(clock, &time));
  EXPECT_ERRNO(CALL(clock_gettime, 99, &time), EINVAL);
  EXPECT_ERRNO(CALL(clock_gettime, CLOCK_MONOTONIC, bad_pointer()), EFAULT);
  return 0;
}
