// futex_waitv(2): sleeps on several words at once.
#include "expect.h"

#include "timing.h"

#include <pthread.h>

#ifndef SYS_futex_waitv  // newer than musl 1.2.3
#define SYS_futex_waitv 449
#endif

struct wait {
  uint64_t value, address;
  uint32_t flags, reserved;
};

enum { SIZE_32 = 2, PRIVATE = 128 };

static unsigned words[129];
static long woken;

static struct wait on(unsigned *word, unsigned value) {
  return (struct wait){.value = value, .address = (uintptr_t)word, .flags = SIZE_32 | PRIVATE};
}

static void *sleeper(void *unused) {
  struct wait waits[3] = {on(&words[0], 0), on(&words[1], 0), on(&words[2], 0)};
  woken = EXPECT_OK(CALL(futex_waitv, waits, 3, 0, NULL, CLOCK_MONOTONIC));
  return unused;
}

int main(void) {
  struct wait waits[129];
  for (int index = 0; index < 129; index++) waits[index] = on(&words[index], 0);
  if (CALL(futex_waitv, NULL, 0, 0, NULL, 0) == -1 && errno == ENOSYS) return 0;  // a kernel before 5.16
  EXPECT_ERRNO(CALL(futex_waitv, waits, 0, 0, NULL, CLOCK_MONOTONIC), EINVAL);
  EXPECT_ERRNO(CALL(futex_waitv, waits, 129, 0, NULL, CLOCK_MONOTONIC), EINVAL);
  EXPECT_ERRNO(CALL(futex_waitv, waits, 1, 1, NULL, CLOCK_MONOTONIC), EINVAL);
  EXPECT_ERRNO(CALL(futex_waitv, NULL, 1, 0, NULL, CLOCK_MONOTONIC), EINVAL);
  EXPECT_ERRNO(CALL(futex_waitv, bad_pointer(), 1, 0, NULL, CLOCK_MONOTONIC), EFAULT);
  struct timespec deadline = timespec_of(now() + 20 * MILLISECOND), wrong = {0, SECOND};
  EXPECT_ERRNO(CALL(futex_waitv, waits, 1, 0, &deadline, CLOCK_BOOTTIME), EINVAL);
  EXPECT_ERRNO(CALL(futex_waitv, waits, 1, 0, &wrong, CLOCK_MONOTONIC), EINVAL);
  EXPECT_ERRNO(CALL(futex_waitv, waits, 1, 0, bad_pointer(), CLOCK_MONOTONIC), EFAULT);
  EXPECT_ERRNO(CALL(futex_waitv, waits, 128, 0, &deadline, CLOCK_MONOTONIC), ETIMEDOUT);
  EXPECT(now() >= nanoseconds_of(deadline));
  deadline = timespec_of(nanoseconds_of(now_on(CLOCK_REALTIME)) + 20 * MILLISECOND);
  EXPECT_ERRNO(CALL(futex_waitv, waits, 2, 0, &deadline, CLOCK_REALTIME), ETIMEDOUT);
  waits[1].value = 1;
  EXPECT_ERRNO(CALL(futex_waitv, waits, 2, 0, NULL, CLOCK_MONOTONIC), EAGAIN);
  waits[1] = (struct wait){.address = (uintptr_t)&words[1], .flags = PRIVATE};
  EXPECT_ERRNO(CALL(futex_waitv, waits, 2, 0, NULL, CLOCK_MONOTONIC), EINVAL);
  waits[1] = (struct wait){.address = (uintptr_t)&words[1], .flags = SIZE_32, .reserved = 1};
  EXPECT_ERRNO(CALL(futex_waitv, waits, 2, 0, NULL, CLOCK_MONOTONIC), EINVAL);
  waits[1] = (struct wait){.address = (uintptr_t)bad_pointer(), .flags = SIZE_32};
  EXPECT_ERRNO(CALL(futex_waitv, waits, 2, 0, NULL, CLOCK_MONOTONIC), EFAULT);

  pthread_t thread;
  EXPECT_EQUAL(pthread_create(&thread, NULL, sleeper, NULL), 0);
  sleep_nanoseconds(50 * MILLISECOND);
  EXPECT_EQUAL(CALL(futex, &words[1], 1 | PRIVATE, 1, NULL, NULL, 0), 1);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  EXPECT_EQUAL(woken, 1);
  EXPECT_EQUAL(CALL(futex, &words[0], 1 | PRIVATE, 1, NULL, NULL, 0), 0);  // nobody sleeps there any more
  return 0;
}
