// pthread_rwlockattr_init(3) and its kin: what locks, barriers and conditions are made with, and deadlines of readers.
#include "expect.h"

#include "timing.h"

#include <pthread.h>

#define EXPECT_SHARING_KEPT(kind)                                                                       \
  do {                                                                                                  \
    pthread_##kind##attr_t attributes;                                                                  \
    int shared = -1;                                                                                    \
    EXPECT_EQUAL(pthread_##kind##attr_init(&attributes), 0);                                            \
    EXPECT_EQUAL(pthread_##kind##attr_getpshared(&attributes, &shared), 0);                             \
    EXPECT_EQUAL(shared, PTHREAD_PROCESS_PRIVATE);                                                      \
    EXPECT_EQUAL(pthread_##kind##attr_setpshared(&attributes, PTHREAD_PROCESS_SHARED), 0);              \
    EXPECT_EQUAL(pthread_##kind##attr_getpshared(&attributes, &shared), 0);                             \
    EXPECT_EQUAL(shared, PTHREAD_PROCESS_SHARED);                                                       \
    EXPECT_EQUAL(pthread_##kind##attr_setpshared(&attributes, 77), EINVAL);                             \
    EXPECT_EQUAL(pthread_##kind##attr_destroy(&attributes), 0);                                         \
  } while (0)

static pthread_rwlock_t lock;

static void *expect_writing(void *unused) {
  struct timespec deadline = timespec_of(nanoseconds_of(now_on(CLOCK_REALTIME)) + 20 * MILLISECOND);
  EXPECT_EQUAL(pthread_rwlock_timedrdlock(&lock, &deadline), ETIMEDOUT);
  return unused;
}

int main(void) {
  EXPECT_SHARING_KEPT(rwlock);
  EXPECT_SHARING_KEPT(barrier);
  EXPECT_SHARING_KEPT(cond);
  pthread_condattr_t attributes;
  clockid_t clock = -1;
  EXPECT_EQUAL(pthread_condattr_init(&attributes), 0);
  EXPECT_EQUAL(pthread_condattr_getclock(&attributes, &clock), 0);
  EXPECT_EQUAL(clock, CLOCK_REALTIME);
  EXPECT_EQUAL(pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC), 0);
  EXPECT_EQUAL(pthread_condattr_getclock(&attributes, &clock), 0);
  EXPECT_EQUAL(clock, CLOCK_MONOTONIC);
  EXPECT_EQUAL(pthread_condattr_setclock(&attributes, CLOCK_PROCESS_CPUTIME_ID), EINVAL);

  pthread_rwlockattr_t shared;
  pthread_t thread;
  EXPECT_EQUAL(pthread_rwlockattr_init(&shared), 0);
  EXPECT_EQUAL(pthread_rwlockattr_setpshared(&shared, PTHREAD_PROCESS_SHARED), 0);
  EXPECT_EQUAL(pthread_rwlock_init(&lock, &shared), 0);
  EXPECT_EQUAL(pthread_rwlock_wrlock(&lock), 0);
  EXPECT_EQUAL(pthread_create(&thread, NULL, expect_writing, NULL), 0);
  EXPECT_EQUAL(pthread_join(thread, NULL), 0);
  EXPECT_EQUAL(pthread_rwlock_unlock(&lock), 0);
  struct timespec deadline = timespec_of(0);
  EXPECT_EQUAL(pthread_rwlock_timedrdlock(&lock, &deadline), 0);  // free: no deadline matters
  EXPECT_EQUAL(pthread_rwlock_unlock(&lock), 0);
  EXPECT_EQUAL(pthread_rwlock_destroy(&lock), 0);

  pthread_cond_t condition;
  EXPECT_EQUAL(pthread_cond_init(&condition, &attributes), 0);
  EXPECT_EQUAL(pthread_cond_destroy(&condition), 0);
  EXPECT_EQUAL(pthread_condattr_destroy(&attributes), 0);
  return 0;
}
